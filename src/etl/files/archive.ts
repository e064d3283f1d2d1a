/** Zip archives of an input folder: each file in one is a document of its own, read in its place without unpacking the others. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { hold } from '../../parse/1-read/limits/limits.ts';
import { directoryPlace, entriesIn, TAIL_BYTES, type ZipEntry } from '../../parse/1-read/limits/zip-entries.ts';
import { contentPlace, HEAD_BYTES, holdMember, memberContent, type Member } from '../../parse/1-read/members.ts';
import { zipKindOf } from '../../parse/1-read/package.ts';

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
export function memberBytes(path: string, member: Member): Uint8Array {
  holdMember(member);
  return within(path, (file) => {
    const from = contentPlace(readAt(file, member.offset, HEAD_BYTES), member);
    return memberContent(
      readAt(file, from, member.packed),
      member,
      (bytes, most) => new Uint8Array(inflateRawSync(bytes, { maxOutputLength: most })),
    );
  });
}
