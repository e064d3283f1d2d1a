/** Archives of a web page (MHTML), also under the name of a Word document, and mails: the page, or the text, in them. */
import PostalMime from 'postal-mime';
import type { Read } from '../document.ts';
import { hold } from '../limits/limits.ts';
import { readPlain } from '../text/index.ts';
import { readHtml } from './index.ts';

/** Reads the archive. Ranges refer to the page inside it. `unreadable`: no page in it. */
export async function readMhtml(bytes: Uint8Array): Promise<Read> {
  hold('parts', headsIn(bytes), 'parts of the archive');
  const { html, text } = await PostalMime.parse(bytes);
  if (html !== undefined && html.trim() !== '') return readHtml(html);
  if (text !== undefined && text.trim() !== '') return readPlain(text);
  return { ok: false, code: 'unreadable', text: 'archive without a web page' };
}

const HEAD = [...'content-type:'].map((letter) => letter.charCodeAt(0));
const LINE_END = 0x0a;
/** Small letters have this bit, large ones do not. */
const SMALL = 0x20;

/** How many parts say what they hold: the library would take each of them apart before it gave the first. */
function headsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, at + 1)) {
    const head = bytes.subarray(at + 1, at + 1 + HEAD.length);
    if (head.length === HEAD.length && head.every((code, i) => (code | SMALL) === HEAD[i])) count += 1;
  }
  return count;
}
