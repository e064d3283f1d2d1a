/** Columns of the manifest of a corpus (CSV), the file that says what is known of a report besides its text. */
export const CORPUS_COLUMNS = [
  'file',
  'agency',
  'region_code',
  'year',
  'url',
  'published',
  'province',
  'city',
  'county',
  'level',
  'kind',
  'synthetic',
  'scope',
  'counts',
  'skip',
] as const;
export type CorpusColumn = (typeof CORPUS_COLUMNS)[number];
