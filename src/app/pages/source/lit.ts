/** A piece of text cut where a cell begins and ends, so that it can light up without any markup of the report. */

export interface Piece {
  readonly text: string;
  readonly lit: boolean;
}

export type Range = readonly [start: number, end: number];

/** Two ranges of characters share at least one, or an empty one lies within the other. */
function overlaps([a, b]: Range, [c, d]: Range): boolean {
  if (a === b || c === d) return a <= d && c <= b;
  return a < d && c < b;
}

/**
 * `at` is where `text` stands in the report. Where the text is shorter than its place (markup was left out) it lights up as a
 * whole. Pieces without a character are left out.
 */
export function pieces(text: string, at: Range, cell: Range | null): readonly Piece[] {
  if (cell === null || !overlaps(at, cell)) return text === '' ? [] : [{ text, lit: false }];
  if (text.length !== at[1] - at[0]) return [{ text, lit: true }];
  const from = Math.max(0, cell[0] - at[0]);
  const to = Math.min(text.length, cell[1] - at[0]);
  return [
    { text: text.slice(0, from), lit: false },
    { text: text.slice(from, to), lit: true },
    { text: text.slice(to), lit: false },
  ].filter((piece) => piece.text !== '');
}
