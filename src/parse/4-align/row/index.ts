/** Rows of the form → readings: one where the layout or the form settles the columns, several or none where they do not. */
import { readCells } from './cells.ts';
import { readLines } from './lines.ts';
import type { Mode, Proof } from './modes.ts';
import { UNREAD, type Habits, type RowRead, type RowToRead } from './row.ts';

/** Reads rows that stand together, so that the habits of the layout show. */
export function readRows(rows: readonly RowToRead[], habits: Habits): { reads: RowRead[]; mode: Mode | null } {
  const isLine = rows.map((row) => row.kind === 'lines');
  const fromCells = readCells(rows.filter((_, i) => isLine[i] !== true));
  const proof = habits.proof;
  // A proof knows rows by their place among all rows.
  const lineProof: Proof | null =
    proof === null
      ? null
      : (readings) => {
          let line = 0;
          return proof(isLine.map((lines) => (lines ? (readings[line++] ?? null) : null)));
        };
  const fromLines = isLine.includes(true)
    ? readLines(
        rows.filter((_, i) => isLine[i] === true),
        { ...habits, proof: lineProof },
      )
    : { reads: [], mode: habits.mode };
  let cell = 0;
  let line = 0;
  const reads = isLine.map((lines): RowRead => (lines ? fromLines.reads[line++] : fromCells[cell++]) ?? UNREAD);
  return { reads, mode: fromLines.mode };
}
