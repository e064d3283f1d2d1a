/**
 * The output folder changes as a whole or not at all. A run works in a sibling `<out>.<pid>.tmp/`; at the end the old folder steps
 * aside, the new one takes its name, and the old one is kept among the earlier ones. Where the folder cannot be renamed, its content
 * is exchanged, with a journal.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf, UsageError } from '../errors.ts';
import { foreignName, hasManifest } from '../store/output.ts';
import { exchange, recover } from './exchange.ts';
import { KEPT, keepAside } from './history.ts';
import { isAlive, releaseLock, takeLock } from './lock.ts';
import { placeOf, type Place } from './place.ts';

export interface Workspace {
  /** For the stage and other scratch files. */
  readonly scratch: string;
  /** Becomes the output folder. */
  readonly data: string;
  /** File for what the run changes in the output. */
  readonly changes: string;
  /** Puts `data` in the place of the output folder; the old one is kept as the newest of `keep` earlier ones. */
  publish(keep?: number): void;
  /** Removes everything the run has left. */
  discard(): void;
}

/**
 * Prepares a run: finishes what a killed run left half done, removes its leftovers, and makes an empty workspace.
 * Throws `UsageError` when the output folder holds anything but an earlier output, or another run is writing to it.
 */
export function openWorkspace(out: string): Workspace {
  const place = openPlace(out);
  const { scratch, changes } = place;
  const data = join(scratch, 'data');
  try {
    rmSync(scratch, { recursive: true, force: true });
    // One at a time: a recursive one tells a read-only disk as “not found”.
    mkdirSync(scratch);
    mkdirSync(data);
  } catch (error) {
    place.close();
    throw cannotPrepare(out, error);
  }
  return {
    scratch,
    data,
    changes,
    publish: (keep = 0) => {
      exchange(place, data);
      keepAside(place, keep);
    },
    discard: () => {
      rmSync(scratch, { recursive: true, force: true });
      place.close();
    },
  };
}

/** A place that this run has for itself until it is closed. */
export interface OpenPlace extends Place {
  close(): void;
}

/** Mended after a killed run, held to be an output or empty, and locked. */
export function openPlace(out: string): OpenPlace {
  try {
    const place = placeOf(out);
    takeLock(place.lock, out);
    try {
      recover(place);
      refuseForeign(place.target, out);
      removeDead(place);
      keepAside(place, KEPT);
    } catch (error) {
      releaseLock(place.lock);
      throw error;
    }
    return { ...place, close: () => releaseLock(place.lock) };
  } catch (error) {
    throw error instanceof UsageError ? error : cannotPrepare(out, error);
  }
}

function cannotPrepare(out: string, error: unknown): UsageError {
  return new UsageError(`${out}: output cannot be prepared: ${reasonOf(error)}`);
}

function refuseForeign(target: string, out: string): void {
  if (!existsSync(target)) return;
  const names = readdirSync(target).filter((name) => !name.startsWith('.'));
  const foreign = foreignName(names);
  if (foreign !== undefined) {
    throw new UsageError(`${out} holds ${foreign}, which is no output of the ETL; choose an empty or new folder`);
  }
  if (names.length > 0 && !hasManifest(target)) {
    throw new UsageError(`${out} holds tables without a manifest.json of the ETL; choose an empty or new folder`);
  }
}

/** How the name of a folder ends in which a run works; before it stands the number of its process. */
const TEMPORARY = '.tmp';

/** Work of runs that were killed. */
function removeDead({ scratch }: Place): void {
  const parent = dirname(scratch);
  const before = basename(scratch).slice(0, -`${process.pid}${TEMPORARY}`.length);
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(before) || !entry.endsWith(TEMPORARY)) continue;
    const pid = Number(entry.slice(before.length, -TEMPORARY.length));
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}
