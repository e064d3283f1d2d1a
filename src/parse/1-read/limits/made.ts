/** Limits of what a text is made of, and of what was made of a document. */
import type { Read } from '../document.ts';
import { hold } from './limits.ts';

const LINE_END = 0x0a;
/** `|`, `│` and a tab part cells. */
const BARS = [0x7c, 0x2502, 0x09];

/** Throws `OverLimit` for a plain text that would become more rows and cells than any collection of reports. */
export function holdPlain(text: string): void {
  hold('plainCharacters', text.length, 'characters of the plain text');
  let marks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_END || BARS.includes(code)) marks += 1;
  }
  hold('marks', marks, 'lines, bars and tabs of the text');
}

/** The same reading. Throws `OverLimit` for one of more lines and cells than any collection of reports. */
export function holdRows(read: Read): Read {
  if (read.ok)
    hold(
      'cells',
      read.doc.rows.reduce((sum, { cells }) => sum + cells.length, 0),
      'lines and cells',
    );
  return read;
}
