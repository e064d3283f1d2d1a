/** Zip archives of an input folder: each file in one is a document of its own, read in its place without unpacking the others. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { hold, LIMITS } from '../../parse/1-read/limits/limits.ts';
import { directoryPlace, entriesIn, TAIL_BYTES, type ZipEntry } from '../../parse/1-read/limits/zip-entries.ts';
import { zipKindOf } from '../../parse/1-read/package.ts';

/** Where a file lies in its archive. */
export type Member = Pick<ZipEntry, 'offset' | 'packed' | 'unpacked' | 'method'>;

/** The head of an entry, before its name. */
const HEAD_BYTES = 30;
const HEAD = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

function readAt(file: number, offset: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let done = 0;
  while (done < size) {
    const count = readSync(file, bytes, done, size - done, offset + done);
    if (count === 0) break;
    done += count;
  }
  return done === size ? bytes : bytes.subarray(0, done);
}

function within<T>(path: string, work: (file: number, size: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return work(file, fstatSync(file).size);
  } finally {
    closeSync(file);
  }
}

/**
 * The files in a zip archive; null for a file that is none, or a document that is packed as one (.docx, .ofd, …) under a wrong
 * name. Throws where its directory cannot be read, or has more files than an archive may have.
 */
export function archiveEntries(path: string): readonly ZipEntry[] | null {
  return within(path, (file, size) => {
    const from = Math.max(0, size - TAIL_BYTES);
    const place = directoryPlace(readAt(file, from, size - from));
    if (place === null) return null;
    hold('inputBytes', place.size, "size of the archive's directory");
    const entries = entriesIn(readAt(file, place.offset, place.size));
    hold('entries', entries.length, 'files in the archive');
    if (entries.length === 0) throw new Error('damaged archive: no files in its directory');
    return zipKindOf(entries.map(({ name }) => name)) === 'other' ? entries : null;
  });
}

/** The content of a file in an archive, and never more of it than the archive says. Throws on damage and beyond the limits. */
export function memberBytes(path: string, { offset, packed, unpacked, method }: Member): Uint8Array {
  hold('inputBytes', Math.max(packed, unpacked), 'size of the file');
  if (unpacked > LIMITS.ratioFrom && packed > 0)
    hold('ratio', unpacked / packed, 'times that the file grows when it is unpacked');
  return within(path, (file) => {
    const head = readAt(file, offset, HEAD_BYTES);
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    if (head.length < HEAD_BYTES || view.getUint32(0, true) !== HEAD) throw new Error('damaged archive: no file there');
    const from = offset + HEAD_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
    const bytes = readAt(file, from, packed);
    if (method !== STORED && method !== DEFLATED) throw new Error(`packed in a way that is not read (${method})`);
    // One byte more than it should be tells that it is not what the archive says.
    const content =
      method === STORED ? bytes : new Uint8Array(inflateRawSync(bytes, { maxOutputLength: unpacked + 1 }));
    if (content.length !== unpacked) throw new Error('damaged archive: another size than it says');
    return content;
  });
}
