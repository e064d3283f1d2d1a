/** PDF with a text layer: text by its place on the page, tables by their drawn lines or, without lines, by alignment. */
import type { Read } from '../document.ts';
import { OverLimit } from '../limits/limits.ts';
import { holdPdf } from '../limits/unpacked.ts';
import type { Loaded } from './draw/load.ts';
import { loadPdf } from './draw/load.ts';
import { readPages } from './read-pages.ts';

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
  return readPages(loaded.pages, loaded.title);
}
