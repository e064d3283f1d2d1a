/** Puts a finished folder in the place of another, so that a run killed at any moment leaves the old one or the new one. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRecord } from '../guards.ts';
import type { Place } from './place.ts';

/** Two renames: `target` steps aside, `data` takes its name. What was there is `aside` afterwards. */
export function exchange(place: Place, data: string): void {
  if (place.within) return exchangeWithin(place, data);
  if (existsSync(place.target)) renameSync(place.target, place.aside);
  try {
    renameSync(data, place.target);
  } catch (error) {
    recover(place);
    throw error;
  }
}

/**
 * Finishes or undoes what a killed run left half done. Beside: a folder aside with nothing in its place is the old data.
 * Within: the journal says what is still to be moved.
 */
export function recover(place: Place): void {
  const { target, aside, within } = place;
  if (within) {
    const journal = readJournal(place);
    if (journal !== null) follow(place, journal);
  } else if (existsSync(aside) && !existsSync(target)) renameSync(aside, target);
}

interface Journal {
  /** Folder with the new content. */
  readonly next: string;
  readonly old: readonly string[];
  readonly fresh: readonly string[];
}

function exchangeWithin(place: Place, data: string): void {
  const { target, aside } = place;
  // Not in the scratch folder, which the next run removes.
  const next = join(dirname(aside), 'next.tmp');
  rmSync(next, { recursive: true, force: true });
  rmSync(aside, { recursive: true, force: true });
  renameSync(data, next);
  const old = readdirSync(target).filter((name) => !name.startsWith('.'));
  const journal: Journal = { next, old, fresh: readdirSync(next) };
  const file = journalOf(place);
  writeFileSync(`${file}.tmp`, JSON.stringify(journal), { flush: true });
  renameSync(`${file}.tmp`, file);
  follow(place, journal);
}

/** May be begun again at any point: all old names are moved before the first new one. */
function follow(place: Place, { next, old, fresh }: Journal): void {
  const { target, aside } = place;
  mkdirSync(aside, { recursive: true });
  for (const name of old) {
    const moved = existsSync(join(aside, name)) || (fresh.includes(name) && !existsSync(join(next, name)));
    if (!moved && existsSync(join(target, name))) renameSync(join(target, name), join(aside, name));
  }
  for (const name of fresh) if (existsSync(join(next, name))) renameSync(join(next, name), join(target, name));
  rmSync(next, { recursive: true, force: true });
  rmSync(journalOf(place), { force: true });
}

function journalOf({ aside }: Place): string {
  return join(dirname(aside), 'journal.json');
}

function readJournal(place: Place): Journal | null {
  try {
    const value: unknown = JSON.parse(readFileSync(journalOf(place), 'utf8'));
    if (!isRecord(value) || typeof value['next'] !== 'string') return null;
    const names = (list: unknown): readonly string[] =>
      Array.isArray(list) ? list.map((name) => basename(String(name))) : [];
    return { next: value['next'], old: names(value['old']), fresh: names(value['fresh']) };
  } catch {
    return null;
  }
}
