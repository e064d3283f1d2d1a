/** Old Word documents (.doc of Word 97 and later, WPS): text in its order, tables by their cell marks and the rows' own definitions. */
import { compose } from '../compose.ts';
import type { Read } from '../document.ts';
import { OverLimit } from '../limits/limits.ts';
import { bodyBlocks } from './body.ts';
import { wordStreams, type WordStreams } from './streams.ts';

const DAMAGED: Read = { ok: false, code: 'unreadable', text: 'damaged, or no Word document of Word 97 or later' };

/** Reads a .doc. `locked`: by a password; `unreadable`: damaged, or of a Word before 97. */
export function readDoc(bytes: Uint8Array): Read {
  try {
    const streams: WordStreams | 'locked' | null = wordStreams(bytes);
    if (streams === null) return DAMAGED;
    if (streams === 'locked') return { ok: false, code: 'locked', text: 'Word document locked by a password' };
    const doc = compose(bodyBlocks(streams), null);
    return doc.text.trim() === ''
      ? { ok: false, code: 'empty', text: 'Word document without text' }
      : { ok: true, doc };
  } catch (error) {
    if (error instanceof OverLimit) throw error;
    return DAMAGED;
  }
}
