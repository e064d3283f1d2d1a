/** Which rows of a long list are worth drawing. */

export interface Window {
  /** First row drawn, and the row after the last one. */
  readonly first: number;
  readonly end: number;
}

/** Rows drawn above and below what is seen, so that scrolling does not show blanks. */
const SPARE = 12;

/** All heights in px; `scrolled` may lie beyond the list while a search makes it shorter. */
export function windowOf(count: number, rowHeight: number, scrolled: number, seen: number): Window {
  const rows = Math.ceil(seen / rowHeight) + 2 * SPARE;
  const wanted = Math.floor(Math.max(0, scrolled) / rowHeight) - SPARE;
  const first = Math.max(0, Math.min(wanted, count - rows));
  return { first, end: Math.min(count, first + rows) };
}
