/** The streams of a compound file that hold a Word document, and reading numbers in them. */
import { CFB } from '@e965/xlsx';

/** Bytes with their numbers, least byte first. Reading beyond the end throws `RangeError`. */
export class Stream {
  readonly bytes: Uint8Array;
  private readonly view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    return this.view.getUint16(at, true);
  }

  i16(at: number): number {
    return this.view.getInt16(at, true);
  }

  u32(at: number): number {
    return this.view.getUint32(at, true);
  }

  part(from: number, length: number): Stream {
    return new Stream(this.bytes.subarray(from, from + length));
  }
}

export interface WordStreams {
  readonly main: Stream;
  readonly table: Stream;
  /** Properties too long for their page; null where there are none. */
  readonly data: Stream | null;
}

const WORD = 0xa5ec;
/** Flags of the document's head. */
const LOCKED = 0x0100;
const SECOND_TABLE = 0x0200;
/** Versions before Word 97 keep their text otherwise. */
const WORD_97 = 0x00c1;

/** The streams of a document of Word 97 or later; `locked` by a password; null for anything else. */
export function wordStreams(bytes: Uint8Array): WordStreams | 'locked' | null {
  const file: unknown = CFB.read(bytes, { type: 'array' });
  const main = streamNamed(file, 'WordDocument');
  if (main === null || main.u16(0) !== WORD || main.u16(2) < WORD_97) return null;
  const flags = main.u16(0x0a);
  if ((flags & LOCKED) !== 0) return 'locked';
  const table = streamNamed(file, (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  return table === null ? null : { main, table, data: streamNamed(file, 'Data') };
}

function streamNamed(file: unknown, name: string): Stream | null {
  const entry: unknown = CFB.find(file, `/${name}`);
  if (typeof entry !== 'object' || entry === null) return null;
  const content: unknown = Reflect.get(entry, 'content');
  if (content instanceof Uint8Array) return new Stream(content);
  return Array.isArray(content) ? new Stream(Uint8Array.from(content.map(Number))) : null;
}
