/** The files in an archive of an input folder as documents: `a.zip/b.docx`. */
import { OverLimit } from '../../parse/1-read/limits/limits.ts';
import type { ZipEntry } from '../../parse/1-read/limits/zip-entries.ts';
import { memberRows } from '../../parse/1-read/members.ts';
import { reasonOf } from '../errors.ts';
import type { CorpusRow } from '../parse/job.ts';
import { archiveEntries } from './archive.ts';

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
  for (const row of memberRows(file, entries)) {
    yield row.ok ? { ok: true, job: { kind: 'file', path, file: row.file, member: row.member } } : row;
  }
}
