/** The files in an archive as documents: `a.zip/b.docx`. */
import { OverLimit } from '../../parse/1-read/limits/limits.ts';
import type { ZipEntry } from '../../parse/1-read/limits/zip-entries.ts';
import { reasonOf } from '../errors.ts';
import type { CorpusRow } from '../parse/job.ts';
import { archiveEntries } from './archive.ts';
import { isTable, roleOf, skipReason } from './formats.ts';

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

function rowOf(path: string, file: string, entry: ZipEntry): CorpusRow {
  const name = nameIn(file, entry.name);
  const role = roleOf(entry.name);
  if (role === 'corpus' && !isTable(entry.name)) return { ok: false, file: name, code: 'unsupported', text: NESTED };
  if (role === 'unknown') return { ok: false, file: name, code: 'unsupported', text: skipReason(entry.name) };
  if (entry.locked) return { ok: false, file: name, code: 'locked', text: 'locked by a password' };
  const { offset, packed, unpacked, method } = entry;
  return { ok: true, job: { kind: 'file', path, file: name, member: { offset, packed, unpacked, method } } };
}

/** The documents of an archive, and what in it is none. A file that is no archive is a document itself: its content tells. */
export function* archiveRows(path: string, file: string): Generator<CorpusRow> {
  let entries: readonly ZipEntry[] | null;
  try {
    entries = archiveEntries(path);
  } catch (error) {
    const code = error instanceof OverLimit ? 'over-limit' : 'unreadable';
    yield { ok: false, file, code, text: `archive cannot be read: ${reasonOf(error).replaceAll(path, file)}` };
    return;
  }
  if (entries === null) {
    yield { ok: true, job: { kind: 'file', path, file } };
    return;
  }
  const seen = new Set<string>();
  for (const entry of entries) {
    if (isNoFile(entry.name)) continue;
    const row = rowOf(path, file, entry);
    const name = row.ok ? row.job.file : row.file;
    if (seen.has(name)) yield { ok: false, file: name, code: 'unreadable', text: 'the archive has this name twice' };
    else yield row;
    seen.add(name);
  }
  if (seen.size === 0) yield { ok: false, file, code: 'empty', text: 'the archive has no files' };
}
