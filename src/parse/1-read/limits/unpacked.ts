/** A look at a file before any reader opens it: what it would unfold to. Runs wherever the readers run. */
import { Inflate, Unzlib } from 'fflate';
import { hold, LIMITS, OverLimit } from './limits.ts';
import { zipEntries } from './zip-entries.ts';

/** Throws `OverLimit` for a zip archive whose parts that `wanted` takes are too many or too large, or grow as no text does. */
export function holdZip(bytes: Uint8Array, wanted: (name: string) => boolean): void {
  const entries = zipEntries(bytes);
  hold('entries', entries.length, 'files in the archive');
  let unpacked = 0;
  for (const entry of entries.filter(({ name }) => wanted(name))) {
    unpacked += entry.unpacked;
    hold('unpackedBytes', unpacked, 'size of the unpacked archive');
    const grows = entry.unpacked > LIMITS.ratioFrom && entry.packed > 0;
    if (grows)
      hold('ratio', entry.unpacked / entry.packed, 'times that a part of the archive grows when it is unpacked');
  }
}

/** A PDF's stream cannot grow more than this in one go. */
const DEFLATE_MOST = 1032;
/** Dictionaries are short; what precedes this is another object's. */
const DICTIONARY = 2048;
const STREAM = [...'stream'].map((letter) => letter.charCodeAt(0));
const CHUNK = 64 * 1024;

/** Throws `OverLimit` for a PDF whose packed streams, pictures left out, unfold to more than a reader may hold. */
export function holdPdf(bytes: Uint8Array): void {
  const streams = [...packedStreams(bytes)];
  const packed = streams.reduce((sum, [from, to]) => sum + to - from, 0);
  if (packed * DEFLATE_MOST <= LIMITS.unpackedBytes) return;
  let unpacked = 0;
  const count = (more: number): void => {
    unpacked += more;
    hold('unpackedBytes', unpacked, 'size of the unpacked PDF');
  };
  for (const [from, to] of streams) inflated(bytes.subarray(from, to), count);
}

/** Counts what comes out, and lets it go. A stream that is broken or locked unfolds to nothing. */
function inflated(packed: Uint8Array, count: (bytes: number) => void): void {
  const [head] = packed;
  if (head === undefined) return;
  const zlib = (head & 0x0f) === 8;
  const inflate = zlib ? new Unzlib() : new Inflate();
  inflate.ondata = (chunk) => count(chunk.length);
  try {
    for (let at = 0; at < packed.length; at += CHUNK) inflate.push(packed.subarray(at, at + CHUNK));
  } catch (error) {
    if (error instanceof OverLimit) throw error;
  }
}

/** Where the packed streams lie that are not pictures, as half-open ranges. */
function* packedStreams(bytes: Uint8Array): Generator<readonly [from: number, to: number]> {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(Math.max(0, from), to));
  for (let at = find(bytes, 0); at !== -1;) {
    let from = at + STREAM.length;
    const next = find(bytes, from);
    const dictionary = text(at - DICTIONARY, at);
    const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf(' obj')));
    if (bytes[from] === 0x0d) from += 1;
    if (bytes[from] === 0x0a) from += 1;
    const ended = next === -1 ? bytes.length : next;
    if (/\/Fl(?:ateDecode)?\b/.test(own) && !/\/Subtype\s*\/Image\b/.test(own)) yield [from, ended];
    // `endstream` holds the word, too.
    at = next === -1 ? -1 : find(bytes, next + STREAM.length);
  }
}

/** The next `stream` from there; -1 where none is left. */
function find(bytes: Uint8Array, from: number): number {
  const [first = 0, ...rest] = STREAM;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (rest.every((byte, index) => bytes[at + 1 + index] === byte)) return at;
  }
  return -1;
}
