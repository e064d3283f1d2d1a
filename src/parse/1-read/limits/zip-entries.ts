/** The directory at the end of a zip archive: names and sizes without unpacking anything. */

export interface ZipEntry {
  /** With `/` between folders; in UTF-8 where the archive says so, else as archivers of Chinese systems write names. */
  readonly name: string;
  /** Bytes in the archive, and as the archive says they would be. */
  readonly packed: number;
  readonly unpacked: number;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  /** Whether a password locks it. */
  readonly locked: boolean;
  /** Where it begins in the archive, its own head included. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** What may stand behind the end: a comment. */
const COMMENT = 0xffff;
/** So many bytes at the end of an archive hold the end of its directory. */
export const TAIL_BYTES = END_BYTES + COMMENT;

/** Flags of an entry. */
const LOCKED = 0x0001;
const UTF_8 = 0x0800;

/** All entries; none where there is no directory (the reader then says that the archive is damaged). */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const place = directoryPlace(bytes);
  return place === null ? [] : entriesIn(bytes.subarray(place.offset));
}

/** Where the directory of an archive lies, as the last bytes of it tell; null where they tell of none. */
export function directoryPlace(tail: Uint8Array): { readonly offset: number; readonly size: number } | null {
  const view = viewOf(tail);
  const end = endOf(view);
  return end === -1 ? null : { offset: view.getUint32(end + 16, true), size: view.getUint32(end + 12, true) };
}

/** The entries of a directory, up to its end. */
export function entriesIn(directory: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + ENTRY_BYTES <= directory.length && view.getUint32(at, true) === ENTRY) {
    const behind = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: nameOf(directory.subarray(at + ENTRY_BYTES, behind), flags),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      locked: (flags & LOCKED) !== 0,
      offset: view.getUint32(at + 42, true),
    });
    at = behind + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function nameOf(bytes: Uint8Array, flags: number): string {
  const told = (flags & UTF_8) !== 0 ? new TextDecoder().decode(bytes) : untoldName(bytes);
  return told.replaceAll('\\', '/');
}

/** Many archivers write UTF-8 without saying so; what is none is in the code page of a Chinese system. */
function untoldName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT); at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}
