/** Pages as geometry → a document, whatever format they come from. */
import { compose } from '../compose.ts';
import type { Read } from '../document.ts';
import { blocksOf } from './flow.ts';
import type { Page } from './page.ts';

/** Pages with fewer letters than this on average are scans with a stamp or a page number on them. */
const LEAST_LETTERS = 6;

/** Reads pages. `no-text-layer`: pictures of pages. */
export function readPages(pages: readonly Page[], title: string | null): Read {
  const letters = pages.reduce((sum, page) => sum + lettersOn(page), 0);
  if (letters < LEAST_LETTERS * pages.length) {
    return { ok: false, code: 'no-text-layer', text: `${pages.length} pages without text: pictures of pages` };
  }
  return { ok: true, doc: compose(blocksOf(pages), title) };
}

function lettersOn(page: Page): number {
  return page.words.reduce((sum, word) => sum + word.text.replace(/[^\p{L}]/gu, '').length, 0);
}
