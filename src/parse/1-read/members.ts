/** The files in a zip archive as documents of their own: `a.zip/b.docx`. Runs wherever the readers run. */
import { hold, LIMITS } from './limits/limits.ts';
import type { ZipEntry } from './limits/zip-entries.ts';
import type { RejectCode } from '../../schema/report.ts';
import { isTable, roleOf, skipReason } from './formats.ts';

/** Where a file lies in its archive. */
export type Member = Pick<ZipEntry, 'offset' | 'packed' | 'unpacked' | 'method'>;

/** A file of an archive that is a document, or the reason why it is none. */
export type MemberRow =
  | { readonly ok: true; readonly file: string; readonly member: Member }
  | { readonly ok: false; readonly file: string; readonly code: RejectCode; readonly text: string };

/** What may be done with an archive inside an archive. */
const NESTED = 'an archive or a corpus inside an archive: unpack it';

/** The name of a document: no step of it leads out of the archive. */
function nameIn(file: string, name: string): string {
  const steps = name.split('/').filter((step) => step !== '' && step !== '.' && step !== '..');
  return `${file}/${steps.join('/')}`;
}

/** Folders, and what systems put beside the files of people. */
function isNoFile(name: string): boolean {
  const base = name.split('/').at(-1) ?? '';
  return base === '' || name.startsWith('__MACOSX/') || base.startsWith('.') || base.startsWith('~$');
}

function rowOf(archive: string, entry: ZipEntry): MemberRow {
  const file = nameIn(archive, entry.name);
  const role = roleOf(entry.name);
  if (role === 'corpus' && !isTable(entry.name)) return { ok: false, file, code: 'unsupported', text: NESTED };
  if (role === 'unknown') return { ok: false, file, code: 'unsupported', text: skipReason(entry.name) };
  if (entry.locked) return { ok: false, file, code: 'locked', text: 'locked by a password' };
  const { offset, packed, unpacked, method } = entry;
  return { ok: true, file, member: { offset, packed, unpacked, method } };
}

/** The documents of an archive, and what in it is none. `archive`: its name. */
export function* memberRows(archive: string, entries: readonly ZipEntry[]): Generator<MemberRow> {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (isNoFile(entry.name)) continue;
    const row = rowOf(archive, entry);
    const { file } = row;
    if (seen.has(file)) yield { ok: false, file, code: 'unreadable', text: 'the archive has this name twice' };
    else yield row;
    seen.add(file);
  }
  if (seen.size === 0) yield { ok: false, file: archive, code: 'empty', text: 'the archive has no files' };
}

/** The head of an entry, before its name. */
export const HEAD_BYTES = 30;
const HEAD = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** Throws `OverLimit` for a file of an archive that is too large, or grows as no text does. */
export function holdMember({ packed, unpacked }: Member): void {
  hold('inputBytes', Math.max(packed, unpacked), 'size of the file');
  if (unpacked > LIMITS.ratioFrom && packed > 0)
    hold('ratio', unpacked / packed, 'times that the file grows when it is unpacked');
}

/** Where in the archive the content of a file begins, by the head of its entry. Throws where there is none. */
export function contentPlace(head: Uint8Array, { offset }: Member): number {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < HEAD_BYTES || view.getUint32(0, true) !== HEAD) throw new Error('damaged archive: no file there');
  return offset + HEAD_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

/** The content of a file, and never more of it than the archive says. `inflate` makes at most so many bytes. Throws on damage. */
export function memberContent(
  bytes: Uint8Array,
  { unpacked, method }: Member,
  inflate: (bytes: Uint8Array, most: number) => Uint8Array,
): Uint8Array {
  if (method !== STORED && method !== DEFLATED) throw new Error(`packed in a way that is not read (${method})`);
  // One byte more than it should be tells that it is not what the archive says.
  const content = method === STORED ? bytes : inflatedOrNull(() => inflate(bytes, unpacked + 1));
  if (content?.length !== unpacked) throw new Error('damaged archive: the file does not unpack to what it says');
  return content;
}

/** What libraries say of damage differs. */
function inflatedOrNull(inflate: () => Uint8Array): Uint8Array | null {
  try {
    return inflate();
  } catch {
    return null;
  }
}
