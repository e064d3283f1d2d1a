/** What stands in one true cell, as all readers hand it on: one cell, whatever gaps and invisible characters its figure has. */

/** Soft hyphens, joiners, direction marks: characters that nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;
const ANY_INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/;

/** Without the characters that nobody sees. */
export function visible(text: string): string {
  return ANY_INVISIBLE.test(text) ? text.replace(INVISIBLE, '') : text;
}

/** Nothing but digits, marks and white space, that begins and ends in a digit. */
const DIGITS = /^[+\-−]?[\d０-９](?:[\d０-９.,．，\s]*[\d０-９])?$/;
const THOUSANDS = /^[+\-−]?\d{1,3}(?:[ \u00a0]\d{3})+(?:\.\d+)?$/;

/**
 * A cell's text with line ends for the gaps in its figure (`26 3`, `312. 46`): it is one figure whose digits had to be joined, never
 * two cells. A blank between thousands stays. The length stays the same.
 */
export function oneFigure(text: string): string {
  const bare = text.trim();
  if (!/\s/.test(bare) || !DIGITS.test(bare) || THOUSANDS.test(bare)) return text;
  const from = text.indexOf(bare);
  return text.slice(0, from) + bare.replace(/\s/g, '\n') + text.slice(from + bare.length);
}

/** A raised digit beside a figure, as the mark of a footnote is written where it cannot be raised. */
export function footnoteMark(raised: string): string {
  const digits = /^[\s[(（〔［]*([\d０-９]+)[\s\])）〕］]*$/.exec(raised)?.[1];
  return digits === undefined ? '' : `[${digits}]`;
}

/** A mark that stands alone, or before the figure it belongs to, states nothing. */
export function withoutLeadingMark(text: string): string {
  return text.replace(/^\s*\[\d{1,2}\]/, '');
}
