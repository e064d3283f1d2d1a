/** Tables of the ETL against the truth of a generated corpus, cell by cell: parser, manifest, merge and Parquet together. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rowsOf } from '../../src/etl/store/database.ts';
import { literal } from '../../src/etl/store/ddl.ts';
import { readManifest } from '../../src/schema/manifest.ts';
import type { TableName } from '../../src/schema/tables.ts';
import type { Tally } from './tally.ts';

export interface TableScore {
  readonly byLayout: ReadonlyMap<string, Tally>;
  /** Amounts of procurement in 元: how many there are in the truth, were given, and are another one. */
  readonly yuan: { readonly known: number; readonly given: number; readonly wrong: number };
  /** The first wrong numbers, to look into. */
  readonly examples: readonly string[];
}

const EXAMPLES = 50;
const TRUTH = `{file: 'VARCHAR', agency: 'VARCHAR', year: 'INTEGER', form: 'VARCHAR', layout: 'VARCHAR', cells: 'MAP(VARCHAR, DOUBLE)',
  accept: 'MAP(VARCHAR, DOUBLE[])', money: 'MAP(VARCHAR, STRUCT(yuan DOUBLE))'}`;
/** A derived total of blank parts is right when the truth leaves the cell open: no number contradicts it. */
const WRONG = `state IN ('stated', 'derived') AND value IS DISTINCT FROM gold AND NOT accepted AND NOT (state = 'derived' AND gold IS NULL)`;

/** `folder`: output of the ETL. `truth`: what `npm run sample -- --truth` has written. Rejects when either is something else. */
export async function scoreTables(folder: string, truth: string): Promise<TableScore> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '2GB',
    temp_directory: join(tmpdir(), `score-${process.pid}`),
  });
  const connection = await instance.connect();
  try {
    await connection.run(`CREATE TABLE truth AS SELECT * FROM read_json(${literal(truth)}, columns = ${TRUTH})`);
    await connection.run(`CREATE TABLE reports AS SELECT * FROM ${sourceOf(folder, 'reports')}`);
    await connection.run(comparison(sourceOf(folder, 'cells')));
    return {
      byLayout: await tallies(connection),
      yuan: await amounts(connection),
      examples: await examples(connection),
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The files of a table, as the manifest lists them. */
function sourceOf(folder: string, table: TableName): string {
  const read = readManifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  if (!read.ok) throw new Error(read.detail);
  const paths = read.manifest.tables[table].files.map(({ path }) => literal(join(folder, path)));
  return `read_parquet([${paths.join(', ')}], hive_partitioning = true)`;
}

/** Every cell that either of the two knows. */
function comparison(cells: string): string {
  return `CREATE TABLE compared AS
    SELECT t.layout, coalesce(c.file, g.file) AS file, coalesce(c.path, g.path) AS path, c.state, c.value, c.raw, g.gold,
      coalesce(list_contains(a.accept[coalesce(c.path, g.path)], c.value), false) AS accepted
    FROM (SELECT r.file, c.path, c.state, c.value, c.raw FROM ${cells} c JOIN reports r USING (report_id)) c
    FULL JOIN (SELECT file, unnest(map_keys(cells)) AS path, unnest(map_values(cells)) AS gold FROM truth) g ON g.file = c.file AND g.path = c.path
    JOIN (SELECT file, layout FROM truth) t ON t.file = coalesce(c.file, g.file)
    LEFT JOIN (SELECT file, accept FROM truth WHERE accept IS NOT NULL) a ON a.file = t.file`;
}

async function tallies(connection: DuckDBConnection): Promise<ReadonlyMap<string, Tally>> {
  const rows = await rowsOf(
    connection,
    `SELECT layout, * EXCLUDE (layout) FROM (
        SELECT layout, count(*) FILTER (state IN ('stated', 'derived')) AS stated, count(*) FILTER (${WRONG}) AS wrong,
          count(gold) AS recoverable, count(*) FILTER (gold = value AND state <> 'unsure') AS found
        FROM compared GROUP BY layout)
      JOIN (
        SELECT layout, count(*) AS files, count(*) FILTER (r.agency = t.agency) AS agency,
          count(*) FILTER (TRY_CAST(r.year AS INTEGER) = t.year) AS year, count(*) FILTER (r.form = t.form) AS form
        FROM truth t LEFT JOIN reports r USING (file) GROUP BY layout) USING (layout)
      ORDER BY layout`,
  );
  return new Map(
    rows.map((row): [string, Tally] => [
      String(row['layout']),
      {
        files: Number(row['files']),
        stated: Number(row['stated']),
        wrong: Number(row['wrong']),
        recoverable: Number(row['recoverable']),
        found: Number(row['found']),
        agency: Number(row['agency']),
        year: Number(row['year']),
        form: Number(row['form']),
      },
    ]),
  );
}

async function amounts(connection: DuckDBConnection): Promise<TableScore['yuan']> {
  const [row] = await rowsOf(
    connection,
    `SELECT count(yuan) AS known, count(procurement_yuan) AS given, count(*) FILTER (procurement_yuan <> yuan) AS wrong
      FROM (SELECT file, money['procurement.amount'].yuan AS yuan FROM truth) JOIN reports USING (file)`,
  );
  return { known: Number(row?.['known']), given: Number(row?.['given']), wrong: Number(row?.['wrong']) };
}

async function examples(connection: DuckDBConnection): Promise<readonly string[]> {
  const rows = await rowsOf(connection, `SELECT * FROM compared WHERE ${WRONG} ORDER BY file, path LIMIT ${EXAMPLES}`);
  return rows.map(
    ({ file, layout, path, value, raw, gold }) =>
      `${String(file)} (${String(layout)}): WRONG ${String(path)} = ${String(value)} (${String(raw)}), truth ${String(gold)}`,
  );
}
