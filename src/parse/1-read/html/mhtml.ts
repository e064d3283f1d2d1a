/** Archives of a web page (MHTML), also under the name of a Word document, and mails: the page, or the text, in them. */
import PostalMime from 'postal-mime';
import type { Read } from '../document.ts';
import { readPlain } from '../text/index.ts';
import { readHtml } from './index.ts';

/** Reads the archive. Ranges refer to the page inside it. `unreadable`: no page in it. */
export async function readMhtml(bytes: Uint8Array): Promise<Read> {
  const { html, text } = await PostalMime.parse(bytes);
  if (html !== undefined && html.trim() !== '') return readHtml(html);
  if (text !== undefined && text.trim() !== '') return readPlain(text);
  return { ok: false, code: 'unreadable', text: 'archive without a web page' };
}
