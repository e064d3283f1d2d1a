/** Picks the reader for a file by its first bytes, then by its name. */
import { occurrences } from '../ground/counts.ts';
import { decode, startsWith } from './decode.ts';
import { readText } from './decoded.ts';
import type { Read } from './document.ts';
import { hold, OverLimit } from './limits/limits.ts';
import { holdRows } from './limits/made.ts';
import { oleKind, unreadArchive, zipKind } from './package.ts';
import { settled } from './settled.ts';

export { readText } from './decoded.ts';

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** Some producers put a few bytes before the PDF's own beginning; readers allow a kilobyte. */
const PDF_WITHIN = 1024;

/** Reads bytes of any supported format, told by the bytes themselves; the extension of `name` helps where they are text. Never throws. */
export async function readBytes(bytes: Uint8Array, name: string): Promise<Read> {
  try {
    return settled(holdRows(await readMagic(bytes, extensionOf(name))));
  } catch (error) {
    if (error instanceof OverLimit) return { ok: false, code: 'over-limit', text: error.message };
    return { ok: false, code: 'unreadable', text: 'the reader failed on this file' };
  }
}

/** The heavy readers are loaded when a file asks for them: a page that reads none of these formats never fetches them. */
async function readMagic(bytes: Uint8Array, extension: string): Promise<Read> {
  hold('inputBytes', bytes.length, 'size of the file');
  if (isPdf(bytes)) return (await import('./pdf/index.ts')).readPdf(bytes);
  if (startsWith(bytes, ZIP)) return readZip(bytes);
  if (startsWith(bytes, OLE)) return readOle(bytes);
  if (startsWith(bytes, RTF)) return (await import('./rtf/index.ts')).readRtf(bytes);
  if (isMessage(bytes)) return (await import('./html/mhtml.ts')).readMhtml(bytes);
  const other = unreadArchive(bytes);
  if (other !== null) return other;
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  hold('characters', decoded.text.length, 'characters of the text');
  if (isPdfXml(decoded.text)) return (await import('./pdf-tools/pdf-xml.ts')).readPdfXml(decoded.text);
  if (isPositioned(decoded.text)) return (await import('./pdf-tools/positioned.ts')).readPositioned(decoded.text);
  if (isPlaced(decoded.text)) return (await import('./pdf-tools/placed.ts')).readPlaced(decoded.text);
  return readText(decoded.text, extension === 'html' || extension === 'htm' ? 'html' : undefined);
}

async function readZip(bytes: Uint8Array): Promise<Read> {
  const kind = zipKind(bytes);
  if (kind === 'odf') return (await import('./odf/index.ts')).readOdf(bytes);
  if (kind === 'sheet') return (await import('./sheet/index.ts')).readSheet(bytes);
  if (kind === 'ofd') return (await import('./ofd/index.ts')).readOfd(bytes);
  if (kind === 'slides') return { ok: false, code: 'unsupported', text: 'slides: save the report as .docx or PDF' };
  return (await import('./docx/index.ts')).readDocx(bytes);
}

async function readOle(bytes: Uint8Array): Promise<Read> {
  if (oleKind(bytes) === 'sheet') return (await import('./sheet/index.ts')).readSheet(bytes);
  return (await import('./doc/index.ts')).readDoc(bytes);
}

function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function isPdf(bytes: Uint8Array): boolean {
  const end = Math.min(PDF_WITHIN, bytes.length - PDF.length);
  for (let start = 0; start <= end; start += 1) {
    if (bytes[start] === PDF[0] && startsWith(bytes.subarray(start, start + PDF.length), PDF)) return true;
  }
  return false;
}

/** The head of a message, as browsers, office suites and mail programs write it. */
const MIME_WITHIN = 4096;
const MESSAGE =
  /^(?:MIME-Version|Received|Return-Path|Delivered-To|Message-ID|From|To|Subject|Date|Snapshot-Content-Location|X-[\w-]+):[ \t]/i;

function isMessage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, MIME_WITHIN));
  return MESSAGE.test(head) && /^MIME-Version:/im.test(head) && /^Content-Type:/im.test(head);
}

function isPdfXml(text: string): boolean {
  return /<pdf2xml[\s>]/.test(text.slice(0, 2000));
}

/** So much of a text may be its head and the page's own description before the first word with its place. */
const PLACED_WITHIN = 8000;

function isPositioned(text: string): boolean {
  const head = text.slice(0, PLACED_WITHIN);
  return /<page\b/.test(head) && /<word\s+xMin=|<char\s+quad=|<text\s+font="[^"]*"\s+bbox=/.test(head);
}

const BOX = /<div\s+style="position:\s*absolute;[^"]*\bleft:[^"]*\btop:[^"]*\bwidth:[^"]*\bheight:[^"]*">/gi;
const ANY_BOX = /<div\s+style="position:\s*absolute;[^"]*\bleft:[^"]*">/gi;
const MIN_BOXES = 10;

/** Whether a page is made of text boxes with their places and sizes, and has no text elsewhere. */
function isPlaced(text: string): boolean {
  if (!text.includes('absolute') || /<(?:table|p|li|h\d)\b/i.test(text)) return false;
  const boxes = occurrences(text, BOX);
  return boxes >= MIN_BOXES && boxes === occurrences(text, ANY_BOX);
}
