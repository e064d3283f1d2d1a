/** What a run would change in an output: reports by agency and year, and files that are newly rejected. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import type { Manifest } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import { numberOf, rowsOf, withRoom } from '../store/database.ts';
import { literal, quoted } from '../store/ddl.ts';

export interface Output {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Reports of an agency and a year. */
export interface Change {
  readonly agency: string;
  readonly region_code: number | null;
  readonly year: number | null;
  readonly reports: number;
}

export interface Rejected {
  readonly file: string;
  readonly code: string;
  readonly text: string;
  /** Whether the file gave a report before. */
  readonly had_report: boolean;
}

export interface Changes {
  readonly added: readonly Change[];
  readonly changed: readonly Change[];
  readonly removed: readonly Change[];
  readonly newly_rejected: readonly Rejected[];
  /** How many there are in all; the lists end at `LISTED`. */
  readonly counts: Readonly<Record<'added' | 'changed' | 'removed' | 'newly_rejected', number>>;
  /** Reports before, and those of them whose file gives no report any more, nor any other one of that agency and year. */
  readonly before: number;
  readonly lost: number;
  /** Agencies that are gone with all their years. */
  readonly lost_agencies: readonly string[];
}

/** A list of changes is cut here; the counts are whole. */
const LISTED = 20_000;

/** Numbers that other reports move, too; the year is compared for itself, for a folder may tell it. */
const APART = ['report_id', 'agency_id', 'superseded_by', 'year'];
const TABLES = ['reports', 'rejects', 'groups'] as const;

/** Compares two outputs by the tables `reports` and `rejects`. */
export async function compareOutputs(connection: DuckDBConnection, old: Output, fresh: Output): Promise<Changes> {
  const run = (sql: string): Promise<unknown> => withRoom(connection, () => connection.run(sql));
  const columns = await commonColumns(connection, [old, fresh]);
  const sides = [
    ['old', old],
    ['fresh', fresh],
  ] as const;
  for (const [name, output] of sides) {
    await run(`CREATE TEMP TABLE ${name}_reports AS
      SELECT file, sha256, agency, region_code, TRY_CAST(year AS SMALLINT) AS year, md5(${columns}) AS digest FROM ${source(output, 'reports')}`);
    await run(`CREATE TEMP TABLE ${name}_rejects AS SELECT file, code, text FROM ${source(output, 'rejects')}`);
    await run(`CREATE TEMP TABLE ${name}_groups AS
      SELECT agency, region_code, year, count(*) AS reports, string_agg(digest, '' ORDER BY digest) AS digest
      FROM ${name}_reports GROUP BY ALL`);
  }
  await run(`CREATE TEMP TABLE lost AS SELECT * FROM old_reports o
    WHERE NOT EXISTS (FROM fresh_reports f WHERE f.file = o.file) AND NOT EXISTS (FROM fresh_reports f WHERE f.sha256 = o.sha256)
      AND NOT EXISTS (FROM fresh_reports f WHERE f.agency = o.agency AND f.year IS NOT DISTINCT FROM o.year)`);
  const changes = await changesOf(connection);
  await run('DROP TABLE lost');
  for (const [name] of sides) for (const table of TABLES) await run(`DROP TABLE ${name}_${table}`);
  return changes;
}

const SAME =
  'f.agency = o.agency AND f.region_code IS NOT DISTINCT FROM o.region_code AND f.year IS NOT DISTINCT FROM o.year';
const QUERIES = {
  added: `FROM fresh_groups f ANTI JOIN old_groups o ON ${SAME}`,
  removed: `FROM old_groups o ANTI JOIN fresh_groups f ON ${SAME}`,
  changed: `FROM (SELECT f.* FROM fresh_groups f JOIN old_groups o ON ${SAME} WHERE f.digest <> o.digest)`,
  newly_rejected: 'FROM fresh_rejects r WHERE file NOT IN (SELECT file FROM old_rejects)',
} as const;
const LOST_AGENCIES = `
  SELECT agency FROM old_reports WHERE agency NOT LIKE '未具名机关%' AND agency NOT IN (SELECT agency FROM fresh_reports)
  GROUP BY agency, region_code HAVING count(*) = (SELECT count(*) FROM lost l
    WHERE l.agency = old_reports.agency AND l.region_code IS NOT DISTINCT FROM old_reports.region_code)
  ORDER BY agency LIMIT ${LISTED}`;

async function changesOf(connection: DuckDBConnection): Promise<Changes> {
  const count = (name: keyof typeof QUERIES): Promise<number> =>
    numberOf(connection, `SELECT count(*) ${QUERIES[name]}`);
  const agencies = await rowsOf(connection, LOST_AGENCIES);
  return {
    added: await groupsOf(connection, 'added'),
    changed: await groupsOf(connection, 'changed'),
    removed: await groupsOf(connection, 'removed'),
    newly_rejected: await rejectedOf(connection),
    counts: {
      added: await count('added'),
      changed: await count('changed'),
      removed: await count('removed'),
      newly_rejected: await count('newly_rejected'),
    },
    before: await numberOf(connection, 'SELECT count(*) FROM old_reports'),
    lost: await numberOf(connection, 'SELECT count(*) FROM lost'),
    lost_agencies: agencies.map(({ agency }) => String(agency)),
  };
}

async function groupsOf(
  connection: DuckDBConnection,
  name: 'added' | 'changed' | 'removed',
): Promise<readonly Change[]> {
  const sql = `SELECT agency, region_code, year, reports ${QUERIES[name]} ORDER BY agency, region_code, year LIMIT ${LISTED}`;
  return (await rowsOf(connection, sql)).map(({ agency, region_code, year, reports }) => ({
    agency: String(agency),
    region_code: region_code === null ? null : Number(region_code),
    year: year === null ? null : Number(year),
    reports: Number(reports),
  }));
}

async function rejectedOf(connection: DuckDBConnection): Promise<readonly Rejected[]> {
  const rows = await rowsOf(
    connection,
    `SELECT file, code, text, file IN (SELECT file FROM old_reports) AS had ${QUERIES.newly_rejected}
      ORDER BY had DESC, file LIMIT ${LISTED}`,
  );
  return rows.map(({ file, code, text, had }) => ({
    file: String(file),
    code: String(code),
    text: String(text),
    had_report: had === true,
  }));
}

function source({ folder, manifest }: Output, table: TableName): string {
  const files = manifest.tables[table].files.map(({ path }) => literal(join(folder, path)));
  return `read_parquet([${files.join(', ')}], hive_partitioning = true, hive_types_autocast = false, union_by_name = true)`;
}

/** Everything a report says as one text; of outputs of two versions what both know. */
async function commonColumns(connection: DuckDBConnection, outputs: readonly Output[]): Promise<string> {
  const lists: string[][] = [];
  for (const output of outputs) {
    const rows = await rowsOf(connection, `DESCRIBE SELECT * FROM ${source(output, 'reports')}`);
    lists.push(rows.map((row) => String(row['column_name'])));
  }
  const [first = [], ...rest] = lists;
  const common = first.filter((name) => !APART.includes(name) && rest.every((list) => list.includes(name)));
  const parts = common.map((name) => `coalesce(${quoted(name)}::VARCHAR, chr(1))`);
  return `concat_ws(chr(0), (superseded_by IS NULL)::VARCHAR, ${parts.join(', ')})`;
}
