/** PDF with a text layer: text by its place on the page, tables by their drawn lines or, without lines, by alignment. */
import { compose } from './compose.ts';
import type { Read } from './document.ts';
import { blocksOf } from './pdf/flow.ts';
import type { Loaded } from './pdf/load.ts';
import { loadPdf } from './pdf/load.ts';

/** Fewer characters on all pages together than this are stamps on a scan. */
const LEAST_TEXT = 8;

/** Reads a PDF. `no-text-layer`: pictures of pages; `unreadable`: damaged or locked by a password. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  let loaded: Loaded;
  try {
    loaded = await loadPdf(bytes);
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, code: 'unreadable', text: locked ? 'PDF locked by a password' : 'damaged PDF' };
  }
  const length = loaded.pages.reduce(
    (sum, page) => sum + page.words.reduce((own, word) => own + word.text.length, 0),
    0,
  );
  if (length < LEAST_TEXT) {
    return { ok: false, code: 'no-text-layer', text: `${loaded.pages.length} pages without text: pictures of pages` };
  }
  return { ok: true, doc: compose(blocksOf(loaded.pages), loaded.title) };
}
