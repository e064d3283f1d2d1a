/** Bytes → text. Encodings: UTF-8, UTF-16 of either order, GB18030 (with GBK and GB2312 inside it), and Big5 where the page says so. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly code: 'empty' | 'binary' | 'undecodable'; readonly text: string };

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

const MAGICS: readonly (readonly [string, readonly number[]])[] = [
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['zip archive', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip archive', [0x1f, 0x8b, 0x08]],
  ['OLE container', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** Share of characters that may be beyond reading before the guess of the encoding counts as wrong. */
const TOLERATED = 0.01;

/** true when `bytes` begin with `head`. */
export function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return bytes.length >= head.length && head.every((byte, index) => bytes[index] === byte);
}

/**
 * The text of `bytes`. `empty`: nothing but white space; `binary`: an image, an archive, anything with NULs;
 * `undecodable`: no text in any encoding known here. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, code: 'empty', text: 'the file has no bytes' };
  for (const [encoding, bom] of BOMS) {
    if (startsWith(bytes, bom)) return judge(lenient(bytes.subarray(bom.length), encoding), encoding);
  }
  const magic = MAGICS.find(([, head]) => startsWith(bytes, head));
  if (magic !== undefined) return { ok: false, code: 'binary', text: `${magic[0]}, no text` };
  const wide = utf16Order(bytes);
  if (wide !== null) return judge(lenient(bytes, wide), wide);
  if (bytes.includes(0)) return { ok: false, code: 'binary', text: 'NUL bytes, no text' };
  return decodeNarrow(bytes);
}

function decodeNarrow(bytes: Uint8Array): Decoded {
  const strict = strictly(bytes, 'utf-8');
  if (strict !== null) return judge(strict, 'utf-8');
  const utf8 = lenient(bytes, 'utf-8');
  if (mostlyUtf8(utf8)) return judge(utf8, 'utf-8');
  const hinted = hint(bytes);
  return judge(lenient(bytes, hinted), hinted);
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { fatal: false, ignoreBOM: true }).decode(bytes);
}

/** Cut or slightly damaged UTF-8. Hanzi in GBK give almost no valid sequence of UTF-8, so a few good ones for each bad one decide. */
function mostlyUtf8(text: string): boolean {
  let good = 0;
  let bad = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) bad += 1;
    else if (code > 0x7ff) good += 1;
  }
  return good > 8 * bad;
}

/** The order of UTF-16 without a mark. Digits and line ends leave zero bytes; the right order gives the characters of a report. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 65536);
  if (!head.includes(0)) return null;
  const little = familiar(lenient(head, 'utf-16le'));
  const big = familiar(lenient(head, 'utf-16be'));
  if (Math.max(little, big) < 0.9) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** Share of characters that are ASCII text, hanzi in common use or their punctuation. */
function familiar(text: string): number {
  let known = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const ascii = code < 0x7f && (code >= 0x20 || code === 9 || code === 10 || code === 13);
    const wide = (code >= 0x4e00 && code < 0x9fa6) || (code >= 0x3000 && code < 0x3040) || code >= 0xff00;
    if (ascii || wide || (code >= 0x2010 && code < 0x2030)) known += 1;
  }
  return known / text.length;
}

const HINT = /(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w-]+)/i;

/** What the page says of itself; GB18030 when it says nothing, or UTF-8 (which it is not, or this would not be asked). */
function hint(bytes: Uint8Array): Encoding {
  let head = '';
  for (const byte of bytes.subarray(0, 2048)) head += byte < 0x80 ? String.fromCharCode(byte) : ' ';
  const name = HINT.exec(head)?.[1]?.toLowerCase() ?? '';
  return name.startsWith('big5') ? 'big5' : 'gb18030';
}

/** What `judge` counts; nearly every text has none of it. */
const STRANGE = /[\ufffd\0-\x08\x0e-\x19\x1b-\x1f\x7f-\x9f]/;

function judge(text: string, encoding: Encoding): Decoded {
  if (!/\S/.test(text)) return { ok: false, code: 'empty', text: 'nothing but white space' };
  if (!STRANGE.test(text)) return { ok: true, text, encoding };
  let bad = 0;
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) bad += 1;
    else if (isControl(code)) controls += 1;
  }
  if (controls > TOLERATED * text.length) return { ok: false, code: 'binary', text: 'control characters, no text' };
  if (bad > Math.max(2, TOLERATED * text.length)) {
    return { ok: false, code: 'undecodable', text: 'no text in UTF-8, UTF-16 or GB18030' };
  }
  return { ok: true, text, encoding };
}

function isControl(code: number): boolean {
  return (code < 0x20 && !(code >= 9 && code <= 13) && code !== 0x1a) || code === 0x7f || (code >= 0x80 && code < 0xa0);
}
