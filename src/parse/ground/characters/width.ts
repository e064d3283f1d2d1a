/** Widths and positions of characters as a terminal or a fixed-pitch font shows them. */

/** Ranges of characters that take two columns: Hangul, Han characters and their marks, compatibility and full-width forms. */
const WIDE_RANGES = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
] as const;
/** Quotation marks and dashes: their width is the font's own. */
const AMBIGUOUS_RANGE = [0x2010, 0x2027] as const;

const WIDE = new Uint8Array(0x10000);
for (const [from, to] of WIDE_RANGES) WIDE.fill(1, from, to + 1);

/** Whether a character (a UTF-16 unit) takes two columns. */
export function isWide(code: number, ambiguousWide = false): boolean {
  return WIDE[code] === 1 || (ambiguousWide && code >= AMBIGUOUS_RANGE[0] && code <= AMBIGUOUS_RANGE[1]);
}

/**
 * Display column at which each UTF-16 unit of `line` starts, and one more entry for the end. Fonts and converters disagree on
 * quotation marks and dashes: `ambiguousWide` counts them as two columns.
 */
export function displayColumns(line: string, ambiguousWide = false): readonly number[] {
  const columns: number[] = [];
  let x = 0;
  for (let i = 0; i < line.length; i += 1) {
    columns.push(x);
    x += isWide(line.charCodeAt(i), ambiguousWide) ? 2 : 1;
  }
  columns.push(x);
  return columns;
}

/** Columns that the characters from `from` to `to` take, as `displayColumns` counts them. */
export function displayWidth(line: string, from: number, to: number): number {
  let width = to - from;
  for (let i = from; i < to; i += 1) if (isWide(line.charCodeAt(i))) width += 1;
  return width;
}
