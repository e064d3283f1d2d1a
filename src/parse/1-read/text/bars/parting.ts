/** Whether the bars of a table part its cells and nothing else, so that one at the beginning of a row stands behind a blank cell. */
import { countOne } from '../../../ground/counts.ts';

/** Fewer bars are a row of two cells between borders. */
const MIN_BARS = 3;
/** So many rows that begin with text show how many bars a row has without a border. */
const MIN_OPEN = 2;
/** This part of the rows has to have just as many. */
const MOST = 0.8;

function barsIn(row: string): number {
  return row.split('|').length - 1;
}

/** Rows that begin with a bar have as many as those that begin with text: with a border they would have one more. */
export function partsOnly(rows: readonly string[]): boolean {
  const counts = new Map<number, number>();
  for (const row of rows) countOne(counts, barsIn(row));
  return [...counts].some(([bars, count]) => {
    if (bars < MIN_BARS || count < MOST * rows.length) return false;
    const opened = rows.filter((row) => barsIn(row) === bars && /^\s*\|/.test(row)).length;
    return opened > 0 && count - opened >= MIN_OPEN;
  });
}
