/** Rows of the corpus manifest (CSV) for sample reports. Agency and year stay empty: the parser has to read them. */
import { CORPUS_COLUMNS, type CorpusColumn } from '../schema/corpus-manifest.ts';
import type { Truth } from './truth.ts';

/** One CSV line a report; `folder` (with its slash) is put before the file. */
export function manifestRow(truth: Truth, folder: string): string {
  const known: Readonly<Partial<Record<CorpusColumn, string | null>>> = {
    file: folder + truth.file,
    province: truth.province,
    city: truth.city,
    county: truth.county,
    level: truth.level,
    kind: truth.kind,
    synthetic: 'true',
  };
  return CORPUS_COLUMNS.map((column) => known[column] ?? '').join(',');
}

/** The manifest without the rows of `folder`, to which those of the sample are added. `old` is the file's text, empty for none. */
export function otherRows(old: string, folder: string): string {
  const kept = old
    .split('\n')
    .slice(1)
    .filter((line) => line !== '' && !line.startsWith(folder));
  return [CORPUS_COLUMNS.join(','), ...kept].join('\n') + '\n';
}
