/** A look at a file before any reader opens it: what it would unfold to. Runs wherever the readers run. */
import { Inflate, Unzlib } from 'fflate';
import { occurrences } from '../../ground/counts.ts';
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
/** Small, for so much can come out of it at once a thousand times. */
const CHUNK = 4 * 1024;
/** A byte that says how often the next one comes. */
const RUN_MOST = 64;

/** Throws `OverLimit` for a PDF whose packed streams, pictures left out, unfold to more than a reader may hold. */
export function holdPdf(bytes: Uint8Array): void {
  const streams = [...packedStreams(bytes)];
  const most = streams.reduce((sum, { from, to, times, runs }) => sum + (to - from) * DEFLATE_MOST ** times * runs, 0);
  if (most <= LIMITS.unpackedBytes) return;
  let unpacked = 0;
  for (const { from, to, times, runs } of streams) {
    inflated(bytes.subarray(from, to), times, (chunk) => {
      unpacked += chunk.length * runs;
      hold('unpackedBytes', unpacked, 'size of the unpacked PDF');
    });
  }
}

/** Tells what comes out piece by piece, `times` unpacked. A stream that is broken or locked unfolds to nothing. */
function inflated(packed: Uint8Array, times: number, told: (chunk: Uint8Array) => void): void {
  const first = inflator(times, told);
  try {
    for (let at = 0; at < packed.length; at += CHUNK) first(packed.subarray(at, at + CHUNK));
  } catch (error) {
    if (error instanceof OverLimit) throw error;
  }
}

/** Takes a stream in pieces; the first byte tells how it is packed. */
function inflator(times: number, told: (chunk: Uint8Array) => void): (chunk: Uint8Array) => void {
  const next = times <= 1 ? told : inflator(times - 1, told);
  let inflate: Inflate | Unzlib | null = null;
  return (chunk) => {
    const [head] = chunk;
    if (head === undefined) return;
    if (inflate === null) {
      inflate = (head & 0x0f) === 8 ? new Unzlib() : new Inflate();
      inflate.ondata = next;
    }
    inflate.push(chunk);
  };
}

interface Packed {
  /** Half-open range of its bytes. */
  readonly from: number;
  readonly to: number;
  /** How often it is deflated. */
  readonly times: number;
  /** How much longer runs of bytes make it after that, at most. */
  readonly runs: number;
}

/** The packed streams that are not pictures. */
function* packedStreams(bytes: Uint8Array): Generator<Packed> {
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(Math.max(0, from), to));
  for (let at = find(bytes, 0); at !== -1;) {
    let from = at + STREAM.length;
    const next = find(bytes, from);
    const dictionary = text(at - DICTIONARY, at);
    const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf(' obj')));
    if (bytes[from] === 0x0d) from += 1;
    if (bytes[from] === 0x0a) from += 1;
    const ended = next === -1 ? bytes.length : next;
    const times = occurrences(own, /\/Fl(?:ateDecode)?\b/g);
    const runs = /\/(?:RunLengthDecode|RL)\b/.test(own) ? RUN_MOST : 1;
    if (times > 0 && !/\/Subtype\s*\/Image\b/.test(own)) yield { from, to: ended, times, runs };
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
