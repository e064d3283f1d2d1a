/** Which files are documents, which are corpora, which are neither: told by the name: what kind of document it is, its content tells. */

/** Endings that documents bear; what they are is told by their content, so one under a wrong name is read, too. */
const DOCUMENTS = [
  ...['.txt', '.md', '.html', '.htm', '.shtml', '.xhtml', '.xml', '.mht', '.mhtml', '.eml'],
  ...['.docx', '.doc', '.wps', '.rtf', '.odt', '.ods', '.xlsx', '.xls', '.et', '.pdf', '.ofd'],
] as const;
/** Files with one document a row, or with documents in them. */
const CORPORA = ['.jsonl', '.jsonl.gz', '.parquet', '.csv', '.tsv', '.zip', '.warc', '.warc.gz'] as const;

/** Names of a manifest that is used by itself when it lies at the root of an input folder. */
export const MANIFEST_NAMES: readonly string[] = ['manifest.csv', 'manifest.xlsx'];

/** Whether a file holds documents as files. */
export function isArchive(name: string): boolean {
  return name.toLowerCase().endsWith('.zip');
}

/** Whether a file is a table of text, a corpus or a document by its columns. */
export function isTable(name: string): boolean {
  return /\.[ct]sv$/iu.test(name);
}

/** Why a file that is neither document nor corpus is not looked at (`SKIPS`). */
export function skipReason(name: string): string {
  return /\.(?:7z|rar|tar|gz|tgz|bz2|xz|cab|lzh|iso)$/iu.test(name) ? 'another archive' : 'unknown extension';
}

const NO_EXTENSION = '(none)';

export type FileRole = 'document' | 'corpus' | 'unknown';

/** The role of a file by its extension, in any case. */
export function roleOf(name: string): FileRole {
  const lower = name.toLowerCase();
  // That of another folder is no report.
  if (/(?:^|\/)manifest\.csv$/u.test(lower)) return 'unknown';
  if (CORPORA.some((ending) => lower.endsWith(ending))) return 'corpus';
  // A page saved by its address has no ending.
  if (extensionOf(name) === NO_EXTENSION && !name.startsWith('.')) return 'document';
  return DOCUMENTS.some((ending) => lower.endsWith(ending)) ? 'document' : 'unknown';
}

/** `.doc`, `.jpg`, …; `(none)` for a name without an extension. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : NO_EXTENSION;
}

/** All extensions that are read, for the help text. */
export const EXTENSIONS: readonly string[] = [...DOCUMENTS, ...CORPORA];
