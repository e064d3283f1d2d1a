/** Text cut where cells begin and end, so that any of them can light up without any markup of the report. */

export type Range = readonly [start: number, end: number];

/** Where a cell stands in the text. */
export interface CellSpan {
  readonly path: string;
  readonly at: Range;
}

export interface Piece {
  readonly text: string;
  /** The cell that stands here; null: none. */
  readonly path: string | null;
}

/** Two ranges of characters share at least one, or an empty one lies within the other. */
function overlaps([a, b]: Range, [c, d]: Range): boolean {
  if (a === b || c === d) return a <= d && c <= b;
  return a < d && c < b;
}

interface Placed {
  readonly path: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Those with a place, in its order; of two that overlap, those of `first` stand before the others. */
export function cellSpans(cells: readonly Placed[], first: (path: string) => boolean): readonly CellSpan[] {
  const placed = cells
    .flatMap(({ path, start, end }): CellSpan[] => (start === null || end === null ? [] : [{ path, at: [start, end] }]))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const preferred = placed.filter(({ path }) => first(path));
  const kept: CellSpan[] = [];
  for (const span of [...preferred, ...placed]) {
    if (!kept.some(({ at: [start, end] }) => start < span.at[1] && span.at[0] < end)) kept.push(span);
  }
  return kept.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

/**
 * `at` is where `text` stands in the report. Where the text is shorter than its place (markup was left out) it belongs as a whole to
 * the first cell in it. Pieces without a character are left out, but for a cell that is nothing but its place.
 */
export function pieces(text: string, at: Range, spans: readonly CellSpan[]): readonly Piece[] {
  const inside = spans.filter((span) => overlaps(at, span.at));
  const [first] = inside;
  if (first === undefined) return text === '' ? [] : [{ text, path: null }];
  if (text.length !== at[1] - at[0]) return [{ text, path: first.path }];
  const cut: Piece[] = [];
  let from = 0;
  for (const {
    path,
    at: [start, end],
  } of inside) {
    const begin = Math.min(text.length, Math.max(from, start - at[0]));
    const stop = Math.min(text.length, Math.max(begin, end - at[0]));
    cut.push({ text: text.slice(from, begin), path: null }, { text: text.slice(begin, stop), path });
    from = stop;
  }
  cut.push({ text: text.slice(from), path: null });
  return cut.filter((piece) => piece.text !== '' || piece.path !== null);
}

/** Lines of a text as it was read, each with where it stands. */
export function linesOf(text: string): readonly { readonly text: string; readonly at: Range }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at: Range = [start, start + line.length];
    start += line.length + 1;
    return { text: line, at };
  });
}
