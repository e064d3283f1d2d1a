/** What kind of document a container holds: told by the names of its parts. */
import { startsWith } from './decode.ts';
import type { Read } from './document.ts';
import { holdZip } from './limits/unpacked.ts';
import { zipEntries } from './limits/zip-entries.ts';

export type ZipKind = 'word' | 'sheet' | 'odf' | 'ofd' | 'slides' | 'other';

const SHEET = /^xl\/(?:workbook|worksheets\/|sharedStrings|styles)/i;

/** The kind of a zip archive. Throws `OverLimit` for a workbook that unfolds to more than a reader takes. */
export function zipKind(bytes: Uint8Array): ZipKind {
  const kind = zipKindOf(zipEntries(bytes).map(({ name }) => name));
  if (kind === 'sheet') holdZip(bytes, (name) => SHEET.test(name));
  return kind;
}

/** The kind of a zip archive by the names of its parts. */
export function zipKindOf(names: readonly string[]): ZipKind {
  if (names.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name))) return 'sheet';
  if (names.includes('content.xml')) return 'odf';
  if (names.some((name) => /^OFD\.xml$/i.test(name))) return 'ofd';
  if (names.includes('ppt/presentation.xml')) return 'slides';
  return names.some((name) => /^word\//i.test(name)) ? 'word' : 'other';
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0), 0]));
}

/** Streams of a compound file by their names in its directory. */
const WORD_STREAM = utf16('WordDocument');
const SHEET_STREAMS = [utf16('Workbook'), utf16('Book\0')];

function indexOf(bytes: Uint8Array, what: Uint8Array): number {
  const [first = 0] = what;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (what.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

/** The kind of a compound file; a document within the document comes later in the directory. */
export function oleKind(bytes: Uint8Array): 'word' | 'sheet' {
  const word = indexOf(bytes, WORD_STREAM);
  const sheets = SHEET_STREAMS.map((name) => indexOf(bytes, name)).filter((at) => at !== -1);
  const sheet = Math.min(...sheets);
  return sheets.length > 0 && (word === -1 || sheet < word) ? 'sheet' : 'word';
}

/** Formats that are not read, and what to do. */
const OTHERS: readonly (readonly [head: readonly number[], what: string])[] = [
  [[0x52, 0x61, 0x72, 0x21], 'RAR archive: unpack it'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z archive: unpack it'],
];

/** Why an archive of another kind is not read; null for everything else. */
export function unreadArchive(bytes: Uint8Array): Read | null {
  const text = OTHERS.find(([head]) => startsWith(bytes, head))?.[1];
  return text === undefined ? null : { ok: false, code: 'unsupported', text };
}
