/** PDF with a text layer: text by its place on the page, tables by their drawn lines or, without lines, by alignment. */
import { compose } from '../compose.ts';
import type { Read } from '../document.ts';
import { OverLimit } from '../limits/limits.ts';
import { holdPdf } from '../limits/unpacked.ts';
import { blocksOf } from './flow.ts';
import type { Loaded } from './draw/load.ts';
import { loadPdf } from './draw/load.ts';
import type { Page } from './page.ts';

/** Pages with fewer letters than this on average are scans with a stamp or a page number on them. */
const LEAST_LETTERS = 6;

/** Reads a PDF. `no-text-layer`: pictures of pages; `locked`: by a password; `unreadable`: damaged. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  holdPdf(bytes);
  let loaded: Loaded;
  try {
    loaded = await loadPdf(bytes);
  } catch (error) {
    if (error instanceof OverLimit) throw error;
    const locked = error instanceof Error && error.name === 'PasswordException';
    if (locked) return { ok: false, code: 'locked', text: 'PDF locked by a password' };
    return { ok: false, code: 'unreadable', text: 'damaged PDF' };
  }
  const letters = loaded.pages.reduce((sum, page) => sum + lettersOn(page), 0);
  if (letters < LEAST_LETTERS * loaded.pages.length) {
    return { ok: false, code: 'no-text-layer', text: `${loaded.pages.length} pages without text: pictures of pages` };
  }
  return { ok: true, doc: compose(blocksOf(loaded.pages), loaded.title) };
}

function lettersOn(page: Page): number {
  return page.words.reduce((sum, word) => sum + word.text.replace(/[^\p{L}]/gu, '').length, 0);
}
