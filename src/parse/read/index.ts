/** Picks the reader for a file by its name and its first bytes. */
import type { Read } from './document.ts';

/** Reads bytes of any supported format (text, Markdown, HTML, Word, PDF). `name` gives the extension. Never throws. */
export async function readBytes(bytes: Uint8Array, name: string): Promise<Read> {
  return { ok: false, code: 'unsupported', text: `${name}: ${bytes.length} bytes` };
}

/** Reads decoded text. `format` is told by content when absent: markup makes it HTML. */
export function readText(text: string, format?: 'text' | 'html'): Read {
  return { ok: false, code: 'unsupported', text: `${format ?? 'unknown'}: ${text.length} characters` };
}
