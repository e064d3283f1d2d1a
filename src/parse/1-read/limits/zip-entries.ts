/** The directory at the end of a zip archive: names and sizes without unpacking anything. */

export interface ZipEntry {
  readonly name: string;
  /** Bytes in the archive, and as the archive says they would be. */
  readonly packed: number;
  readonly unpacked: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** What may stand behind the end: a comment. */
const COMMENT = 0xffff;

/** All entries; none where there is no directory (the reader then says that the archive is damaged). */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === -1) return [];
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_BYTES <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const behind = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    entries.push({
      name: names.decode(bytes.subarray(at + ENTRY_BYTES, behind)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
    });
    at = behind + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT); at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}
