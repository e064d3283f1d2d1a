/** How the time of reading grows with its input. */
import { readBytes } from '../../../src/parse/1-read/index.ts';
import { parseReport } from '../../../src/parse/index.ts';
import { filled, type Setting } from './patterns.ts';

/** Shorter times say more about the machine's memory than about the pattern. */
const LEAST_MS = 150;
const REPEATS = 4;
const ALLOWED = 3;

/** Milliseconds that the processor works on one run through the whole parser: what else the machine does is not counted. */
async function timeOf(setting: Setting, piece: string, length: number): Promise<number> {
  const bytes = new TextEncoder().encode(filled(setting, piece, length));
  const file = `growth.${setting.extension}`;
  const start = process.cpuUsage();
  parseReport(await readBytes(bytes, file), { file, url: null, sha256: '' });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The least time of several runs; one run will do where it is short, or good enough for what the length before took. */
async function leastTime(setting: Setting, piece: string, length: number, before: number): Promise<number> {
  let least = Infinity;
  for (let n = 0; n < REPEATS && least > LEAST_MS && least > ALLOWED * before; n += 1) {
    least = Math.min(least, await timeOf(setting, piece, length));
  }
  return least;
}

/** The least factor from half the length to all of it, each measured anew; what is good enough ends the measuring. */
async function factorAgain(setting: Setting, piece: string, length: number): Promise<number> {
  let least = Infinity;
  for (let n = 0; n < REPEATS && least > ALLOWED; n += 1) {
    const half = await leastTime(setting, piece, length / 2, 0);
    least = Math.min(least, (await leastTime(setting, piece, length, half)) / Math.max(half, LEAST_MS / ALLOWED));
  }
  return least;
}

/**
 * What grows too fast does so again, and goes on at twice the length; a machine that others use, or a collection of garbage that the
 * shorter one just escaped, does not.
 */
async function confirmed(setting: Setting, piece: string, length: number, factor: number): Promise<number> {
  let least = factor;
  for (const once of [length, 2 * length]) {
    if (least > ALLOWED) least = Math.min(least, await factorAgain(setting, piece, once));
  }
  return least;
}

/**
 * The greatest factor by which the time grows from one of the lengths, each twice the one before, to the next; 0 where all of them
 * are short. Stops at the first factor that is too great.
 */
export async function growthOf(setting: Setting, piece: string, lengths: readonly number[]): Promise<number> {
  let before = 0;
  let most = 0;
  for (const length of lengths) {
    const time = await leastTime(setting, piece, length, before);
    if (before > 0 && time > LEAST_MS) {
      const factor = time / Math.max(before, LEAST_MS / ALLOWED);
      most = Math.max(most, factor > ALLOWED ? await confirmed(setting, piece, length, factor) : factor);
    }
    if (most > ALLOWED) return most;
    before = time;
  }
  return most;
}
