/** Widths and positions of characters as a terminal or a fixed-pitch font shows them. */

/** Whether a character takes two columns (CJK, full-width forms, enclosed and box-free symbols of the form). */
export function isWide(code: number, ambiguousWide = false): boolean {
  // Han characters and figures, which are nearly all that is asked for.
  if (code >= 0x2e80 && code <= 0xa4cf) return true;
  if (code < 0x1100) return false;
  return (
    code <= 0x115f ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (ambiguousWide && code >= 0x2010 && code <= 0x2027)
  );
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
