/** Earlier outputs, the newest with the highest number. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasManifest } from '../store/output.ts';
import type { Place } from './place.ts';

/** Earlier outputs that are kept. */
export const KEPT = 3;

/** Moves what stepped aside into the history and lets the oldest go; without `keep`, or where it is no output, it is removed. */
export function keepAside({ aside, history }: Place, keep: number): void {
  if (!existsSync(aside)) return;
  if (keep === 0 || !hasManifest(aside)) {
    rmSync(aside, { recursive: true, force: true });
    return;
  }
  mkdirSync(history, { recursive: true });
  const numbers = kept(history);
  const newest = numbers.at(-1);
  const next = newest === undefined ? 1 : newest + 1;
  renameSync(aside, join(history, nameOf(next)));
  const gone = [...numbers, next].slice(0, -keep);
  for (const number of gone) rmSync(join(history, nameOf(number)), { recursive: true, force: true });
}

/** The folder of the newest earlier output; null where none is kept. */
export function newestKept(history: string): string | null {
  const newest = existsSync(history) ? kept(history).at(-1) : undefined;
  return newest === undefined ? null : join(history, nameOf(newest));
}

function kept(history: string): readonly number[] {
  return readdirSync(history)
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

function nameOf(number: number): string {
  return String(number).padStart(6, '0');
}
