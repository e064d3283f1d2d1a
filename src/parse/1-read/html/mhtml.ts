/** Archives of a web page (MHTML), also under the name of a Word document: the first page in them. */
import PostalMime from 'postal-mime';
import type { Read } from '../document.ts';
import { readHtml } from './index.ts';

/** Reads the archive. Ranges refer to the page inside it. `unreadable`: no page in it. */
export async function readMhtml(bytes: Uint8Array): Promise<Read> {
  const { html } = await PostalMime.parse(bytes);
  return html === undefined || html.trim() === ''
    ? { ok: false, code: 'unreadable', text: 'archive without a web page' }
    : readHtml(html);
}
