/** `views.sql` beside the tables: a view a table, with usable names for columns that are words of SQL, and one in which plain sums are right. */
import type { Manifest } from '../../schema/manifest.ts';
import { TABLE_NAMES, type TableName } from '../../schema/tables.ts';
import { literal, quoted } from './ddl.ts';

/** Other names for columns that are words of SQL in one engine or another. */
const ALIASES: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  reports: { new: 'received' },
  applicants: { row: 'request_row', count: 'requests' },
  checks: { left: 'left_side', right: 'right_side' },
  cells: { start: 'starts_at', end: 'ends_at' },
};

/** Statements for DuckDB, started in the folder of the tables. */
export function viewsOf(manifest: Manifest): string {
  const views = TABLE_NAMES.map((table) => {
    const aliases = Object.entries(ALIASES[table] ?? {}).map(([name, alias]) => `, ${quoted(name)} AS ${alias}`);
    // The folder of reports without a year has Hive's word for null.
    const all = table === 'reports' ? '* REPLACE (TRY_CAST(year AS SMALLINT) AS year)' : '*';
    return `CREATE OR REPLACE VIEW ${table} AS SELECT ${all}${aliases.join('')}\nFROM ${sourceOf(manifest, table)};\n`;
  });
  return [
    '-- duckdb -init views.sql, in this folder. What the columns mean: docs/data.md, and the metadata of each file.\n',
    ...views,
    '-- Reports that count: sums over it are right as they stand.\nCREATE OR REPLACE VIEW reports_counted AS SELECT * FROM reports WHERE counts;\n',
  ].join('\n');
}

function sourceOf({ tables }: Manifest, table: TableName): string {
  const { files } = tables[table];
  const paths = files.map(({ path }) => literal(path));
  return `read_parquet([${paths.join(', ')}], hive_partitioning = ${files.some(({ path }) => path.includes('year='))}, hive_types_autocast = false)`;
}
