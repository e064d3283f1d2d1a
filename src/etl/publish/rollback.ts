/** `etl --rollback`: the newest of the earlier outputs takes the place of the present one. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { exchange } from './exchange.ts';
import { newestKept } from './history.ts';
import { openPlace } from './workspace.ts';

/** What a rollback has taken away, until the next one. */
const UNDONE = 'undone';

/** Throws `UsageError` when no earlier output is kept. */
export function rollback(out: string): void {
  const place = openPlace(out);
  try {
    const newest = newestKept(place.history);
    if (newest === null) throw new UsageError(`${out}: no earlier output is kept`);
    exchange(place, newest);
    const undone = join(place.history, UNDONE);
    rmSync(undone, { recursive: true, force: true });
    if (existsSync(place.aside)) renameSync(place.aside, undone);
  } finally {
    place.close();
  }
}
