/** WARC, the container of web crawls (`.warc`, `.warc.gz`): each page or file that was fetched is a document, with its address. */
import { createReadStream, type ReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { decode } from '../../parse/1-read/decode.ts';
import { hold, LIMITS, OverLimit } from '../../parse/1-read/limits/limits.ts';
import { reasonOf } from '../errors.ts';
import type { CorpusRow, Hints } from '../parse/job.ts';

/** Records that hold what was fetched, or a text made of it; requests, metadata and repetitions do not. */
const KINDS: readonly string[] = ['response', 'resource', 'conversion'];
const FOUND = 200;
/** Types of content that are no reports, by their beginnings: what dresses a page. */
const DRESS = ['image/', 'video/', 'audio/', 'font/', 'text/css', 'text/javascript', 'application/javascript'];
const RECORD_END = Buffer.from('\r\n\r\n');
/** So much of a stream is read at once. */
const CHUNK = 1024 * 1024;

/** Whether a file is a crawl. */
export function isWarc(name: string): boolean {
  return /\.warc(?:\.gz)?$/iu.test(name);
}

/** The documents of a crawl; the n-th (from 1) is named `file#n`. One that is broken ends with a row that says so. */
export async function* warcRows(path: string, file: string): AsyncGenerator<CorpusRow> {
  let row = 0;
  const bytes = createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const record of WARCParser.iterRecords(whole(unpacked(bytes, file)))) {
      if (!isDocument(record)) continue;
      const read = await rowOf(record, `${file}#${row + 1}`);
      row += 1;
      yield read;
    }
    if (row === 0) yield { ok: false, file, code: 'empty', text: 'the crawl holds no page' };
  } catch (error) {
    const what = row === 0 ? 'crawl cannot be read' : `crawl breaks off after page ${row}`;
    yield { ok: false, file, code: 'unreadable', text: `${what}: ${reasonOf(error).replaceAll(path, file)}` };
  } finally {
    bytes.destroy();
  }
}

/** The library would take the end of a broken member for that of the crawl. */
function unpacked(bytes: ReadStream, file: string): AsyncIterable<Buffer> {
  if (!file.toLowerCase().endsWith('.gz')) return bytes;
  const plain = bytes.pipe(createGunzip());
  bytes.on('error', (error) => plain.destroy(error));
  return plain;
}

/** The same pieces. Throws at the end where no record ends there: the library passes over it. */
async function* whole(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let end = Buffer.alloc(0);
  for await (const piece of pieces) {
    end = Buffer.concat([end, piece.subarray(-RECORD_END.length)]).subarray(-RECORD_END.length);
    yield piece;
  }
  if (!end.equals(RECORD_END)) throw new Error('the end of the last record is missing');
}

function isDocument(record: WARCRecord): boolean {
  if (!KINDS.includes(record.warcType ?? '')) return false;
  const status = record.httpHeaders?.statusCode;
  if (status !== undefined && Number(status) !== FOUND) return false;
  const type = (record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '').toLowerCase();
  return !DRESS.some((beginning) => type.startsWith(beginning));
}

async function rowOf(record: WARCRecord, file: string): Promise<CorpusRow> {
  let bytes: Uint8Array;
  try {
    bytes = await contentOf(record);
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error;
    return { ok: false, file, code: 'over-limit', text: error.message };
  }
  const hints: Hints = { ...NO_HINTS, url: record.warcTargetURI ?? null };
  const decoded = decode(bytes);
  // What is no text is told apart by its reader.
  if (!decoded.ok) return { ok: true, job: { kind: 'bytes', file, bytes, hints } };
  if (decoded.text.length > LIMITS.characters) {
    const most = LIMITS.characters.toLocaleString('en');
    return { ok: false, file, code: 'over-limit', text: `characters of the text: more than ${most}` };
  }
  return { ok: true, job: { kind: 'record', file, text: decoded.text, format: null, hints } };
}

const NO_HINTS: Hints = { url: null, title: null, agency: null, region: null, year: null, published: null };

/** As it was before it was packed for the way. Throws `OverLimit`. */
async function contentOf(record: WARCRecord): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    hold('inputBytes', size, 'size of the page');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
