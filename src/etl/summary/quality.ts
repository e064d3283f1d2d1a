/** The content of `quality.json`. The same inputs give the same file; it holds no times and no paths of a machine. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { PARSER_VERSION } from '../../parse/version.ts';
import type { Quality, RosterCoverage, Skipped } from '../../schema/quality.ts';
import { SCHEMA_VERSION } from '../../schema/tables.ts';
import { numberOf, rowsOf } from '../store/database.ts';
import { maybeSame } from './namesakes.ts';
import { consolidated, withoutTables } from './scopes.ts';

/** Skipped files and warnings are listed up to here; their count is always whole. */
const LISTED = 200;

/** Counts over the merged stage; `expected`: coverage against the roster, null without one. */
export async function qualityOf(
  connection: DuckDBConnection,
  expected: RosterCoverage | null = null,
): Promise<Quality> {
  const count = (sql: string): Promise<number> => numberOf(connection, `SELECT count(*) FROM ${sql}`);
  const sum = (column: string): Promise<number> =>
    numberOf(connection, `SELECT coalesce(sum(${column}), 0) FROM staged`);
  return {
    schema_version: SCHEMA_VERSION,
    parser_version: PARSER_VERSION,
    documents: (await count('docs')) + (await count('rejects WHERE doc = -1')),
    reports: await count('staged'),
    reports_synthetic: await count('staged WHERE synthetic'),
    reports_superseded: await count('ids WHERE superseded_by IS NOT NULL'),
    reports_without_year: await count('staged WHERE year IS NULL'),
    agencies: await count('agency_ids'),
    agencies_incomplete: await count('agency_ids WHERE NOT complete'),
    reports_by_year_and_form: await yearForms(connection),
    cells_by_state: {
      stated: await sum('cells_stated'),
      blank: await sum('cells_blank'),
      derived: await sum('cells_derived'),
      unsure: await sum('cells_unsure'),
    },
    checks_assessed: await sum('checks_assessed'),
    checks_failed: await counts(
      connection,
      'SELECT unnest(checks_code) AS name FROM staged UNION ALL SELECT code AS name FROM findings',
    ),
    messages: await counts(connection, 'SELECT unnest(messages) AS name FROM staged'),
    rejects: await count('rejects'),
    rejects_by_reason: await counts(connection, 'SELECT code AS name FROM rejects'),
    skipped: await count('skipped'),
    skipped_by_extension: await counts(connection, 'SELECT extension AS name FROM skipped'),
    skipped_files: await skippedFiles(connection),
    warnings: await warnings(connection),
    reports_counted: await count('ids WHERE counts'),
    without_tables: await withoutTables(connection),
    consolidated: await consolidated(connection),
    maybe_same: await maybeSame(connection),
    expected,
  };
}

async function counts(connection: DuckDBConnection, names: string): Promise<Readonly<Record<string, number>>> {
  const sql = `SELECT name, count(*)::DOUBLE AS n FROM (${names}) GROUP BY name ORDER BY name`;
  return Object.fromEntries((await rowsOf(connection, sql)).map((row) => [String(row['name']), Number(row['n'])]));
}

async function yearForms(connection: DuckDBConnection): Promise<Quality['reports_by_year_and_form']> {
  const rows = await rowsOf(
    connection,
    'SELECT year, form, count(*) AS n FROM staged GROUP BY ALL ORDER BY year NULLS LAST, form NULLS LAST',
  );
  return rows.map(({ year, form, n }) => ({
    year: year === null ? null : Number(year),
    form: form === null ? null : String(form),
    reports: Number(n),
  }));
}

async function skippedFiles(connection: DuckDBConnection): Promise<readonly Skipped[]> {
  const sql = `SELECT file, reason FROM skipped ORDER BY file, reason LIMIT ${LISTED}`;
  return (await rowsOf(connection, sql)).map(({ file, reason }) => ({ file: String(file), reason: String(reason) }));
}

/** Of the documents, and of lines of a manifest that no document answers to. */
async function warnings(connection: DuckDBConnection): Promise<readonly string[]> {
  const sql = `
    SELECT text FROM warnings UNION
    SELECT label || ':' || line || ': no document ' || name || ' in the input' FROM listed l WHERE NOT EXISTS (
      SELECT 1 FROM (
        SELECT source, file FROM staged UNION SELECT source, file || '#' || part FROM staged UNION SELECT source, file FROM rejects) known
      WHERE known.source = l.source AND known.file = l.name)
    ORDER BY text LIMIT ${LISTED}`;
  return (await rowsOf(connection, sql)).map((row) => String(row['text']));
}
