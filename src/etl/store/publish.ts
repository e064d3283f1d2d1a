/**
 * The output folder changes as a whole or not at all. A run works in a sibling `<out>.<pid>.tmp/`; at the end the old folder steps
 * aside (`<out>.old.tmp/`), the new one takes its name, the old one is removed. All three are plain renames on one disk.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { reasonOf, UsageError } from '../errors.ts';
import { foreignName, hasManifest } from './output.ts';

export interface Workspace {
  /** For the stage and other scratch files. */
  readonly scratch: string;
  /** Becomes the output folder. */
  readonly data: string;
  /** Puts `data` in the place of the output folder. */
  publish(): void;
  /** Removes everything the run has left. */
  discard(): void;
}

/**
 * Prepares a run: finishes what a killed run left half done, removes its leftovers, and makes an empty workspace.
 * Throws `UsageError` when the output folder holds anything but an earlier output, for it will be replaced whole.
 */
export function openWorkspace(out: string): Workspace {
  const target = resolve(out);
  const parent = dirname(target);
  const name = basename(target);
  const aside = join(parent, `${name}.old.tmp`);
  const scratch = join(parent, `${name}.${process.pid}.tmp`);
  const data = join(scratch, 'data');
  try {
    mkdirSync(parent, { recursive: true });
    recover(target, aside);
    refuseForeign(target, out);
    removeDead(parent, name);
    rmSync(scratch, { recursive: true, force: true });
    // One at a time: a recursive one tells a read-only disk as “not found”.
    mkdirSync(scratch);
    mkdirSync(data);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${out}: output cannot be prepared: ${reasonOf(error)}`);
  }
  return {
    scratch,
    data,
    publish: () => {
      if (existsSync(target)) renameSync(target, aside);
      try {
        renameSync(data, target);
      } catch (error) {
        recover(target, aside);
        throw error;
      }
      rmSync(aside, { recursive: true, force: true });
    },
    discard: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** A folder aside with nothing in its place is the old data of a run killed between the two renames. */
function recover(target: string, aside: string): void {
  if (!existsSync(aside)) return;
  if (existsSync(target)) rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, target);
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

function removeDead(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(`${name}.`) || !entry.endsWith('.tmp')) continue;
    const pid = Number(entry.slice(name.length + 1, -'.tmp'.length));
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(parent, entry), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
