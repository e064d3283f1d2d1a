/** Which files are documents, which are corpora, which are neither: told by the name. */

const DOCUMENTS = ['.txt', '.md', '.tsv', '.html', '.htm', '.xml', '.docx', '.doc', '.pdf'] as const;
/** Files with one document a row. */
const CORPORA = ['.jsonl', '.jsonl.gz', '.parquet'] as const;

/** Name of the manifest that is used by itself when it lies at the root of an input folder. */
export const MANIFEST_NAME = 'manifest.csv';

export type FileRole = 'document' | 'corpus' | 'unknown';

/** The role of a file by its extension, in any case. */
export function roleOf(name: string): FileRole {
  const lower = name.toLowerCase();
  if (CORPORA.some((ending) => lower.endsWith(ending))) return 'corpus';
  return DOCUMENTS.some((ending) => lower.endsWith(ending)) ? 'document' : 'unknown';
}

/** `.doc`, `.jpg`, …; `(none)` for a name without an extension. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot).toLowerCase() : '(none)';
}

/** All extensions that are read, for the help text. */
export const EXTENSIONS: readonly string[] = [...DOCUMENTS, ...CORPORA];
