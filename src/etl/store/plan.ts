/**
 * Which files a table becomes. A small corpus has one file a table. A large one has folders: `reports/year=2020/part-0.parquet`, as Hive
 * names them, and `cells/part-0.parquet` and so on, each with the facts of a range of reports, in the order of the reports.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLE_NAMES, type TableName } from '../../schema/tables.ts';
import { rowsOf } from './database.ts';
import type { Range } from './tables.ts';

/** More reports than this become folders. */
const SINGLE_FILE_UP_TO = 50_000;
/** Reports whose rows one file of a folder holds. */
const REPORTS_A_PART = 25_000;

export interface Layout {
  readonly singleFileUpTo: number;
  readonly reportsAPart: number;
}
export const LAYOUT: Layout = { singleFileUpTo: SINGLE_FILE_UP_TO, reportsAPart: REPORTS_A_PART };

export interface PlannedFile {
  readonly table: TableName;
  readonly path: string;
  readonly range: Range;
  /** Columns that the folder's name tells. */
  readonly without: readonly string[];
}

/** Files in the order of their rows. */
export async function planFiles(connection: DuckDBConnection, layout: Layout): Promise<readonly PlannedFile[]> {
  const years = await rowsOf(
    connection,
    'SELECT h.year, min(report_id) AS first, max(report_id) + 1 AS last FROM ids JOIN staged h USING (key) GROUP BY h.year ORDER BY first',
  );
  const reports = Number(years.at(-1)?.['last'] ?? 1) - 1;
  if (reports <= layout.singleFileUpTo) {
    return TABLE_NAMES.map((table) => ({ table, path: `${table}.parquet`, range: null, without: [] }));
  }
  const byYear = years.flatMap(({ year, first, last }) => {
    const folder = `reports/year=${year === null ? '__HIVE_DEFAULT_PARTITION__' : Number(year)}`;
    return parts(folder, 'reports', Number(first), Number(last), layout).map((file) => ({
      ...file,
      without: ['year'],
    }));
  });
  return TABLE_NAMES.flatMap((table): readonly PlannedFile[] => {
    if (table === 'reports') return byYear;
    if (table === 'agencies' || table === 'rejects' || table === 'totals') {
      return [{ table, path: `${table}/part-0.parquet`, range: null, without: [] }];
    }
    return parts(table, table, 1, reports + 1, layout);
  });
}

function parts(folder: string, table: TableName, from: number, to: number, layout: Layout): readonly PlannedFile[] {
  const count = Math.ceil((to - from) / layout.reportsAPart);
  return Array.from({ length: count }, (_, index) => {
    const start = from + index * layout.reportsAPart;
    const range: Range = [start, Math.min(to, start + layout.reportsAPart)];
    return { table, path: `${folder}/part-${index}.parquet`, range, without: [] };
  });
}
