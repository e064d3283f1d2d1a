/** Words that touch stand on one line, whatever their fonts make of the baseline: `2` before `、没有现成信息`. */
import type { Word } from './page.ts';

/** Gap at which words touch, and how far apart their baselines may be, in ems. */
const TOUCH = 0.15;
const OFF = 0.4;
/** Width of the strips in which the end of a word is looked up. */
const STRIP = 8;

/** The same words, each run of touching ones on the baseline of its largest. */
export function levelled(words: readonly Word[]): Word[] {
  const ends = new Map<number, Word[][]>();
  const runs: Word[][] = [];
  const strip = (x: number): number => Math.floor(x / STRIP);
  for (const word of [...words].sort((a, b) => a.x0 - b.x0)) {
    const at = strip(word.x0);
    const run =
      [at - 1, at, at + 1].reduce<Word[] | undefined>(
        (found, key) => found ?? ends.get(key)?.find((one) => touches(one.at(-1), word)),
        undefined,
      ) ?? [];
    if (run.length === 0) runs.push(run);
    run.push(word);
    const key = strip(word.x1);
    const there = ends.get(key);
    if (there === undefined) ends.set(key, [run]);
    else there.push(run);
  }
  return runs.flatMap((run) => {
    const largest = run.reduce((best, word) => (word.size > best.size ? word : best));
    return run.map((word) => (word.y === largest.y ? word : { ...word, y: largest.y }));
  });
}

function touches(left: Word | undefined, right: Word): boolean {
  if (left === undefined) return false;
  const em = Math.min(left.size, right.size);
  return Math.abs(right.x0 - left.x1) <= TOUCH * em && Math.abs(right.y - left.y) <= OFF * em;
}
