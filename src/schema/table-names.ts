/** Which Parquet tables there are, apart from what is in them: all that the first page needs to know. */

/** Version of the names and meanings in `tables.ts`; the site refuses data of another one. */
export const SCHEMA_VERSION = 2;

export const TABLE_NAMES = [
  'agencies',
  'reports',
  'applicants',
  'proactive',
  'checks',
  'cells',
  'texts',
  'rejects',
  'totals',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];
