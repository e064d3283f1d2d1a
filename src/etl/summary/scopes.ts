/** Consolidated reports beside the organs they add up, and reports without a readable table, for `quality.json`. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Consolidated, RowDifference, WithoutTables } from '../../schema/quality.ts';
import { COMPARED_ROWS } from '../merge/parts.ts';
import { rowsOf } from '../store/database.ts';

const LISTED = 500;
/** Parts are named up to here; their number is always whole. */
const MEMBERS = 60;

function number(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** A row of part three that the report and a part of it state. */
function comparedRow(row: Readonly<Record<string, unknown>>, name: string): readonly RowDifference[] {
  const own = number(row[name]);
  const parts = number(row[`parts_${name}`]);
  if (own === null || parts === null) return [];
  return [{ row: name, own, parts, stated: Number(row[`stated_${name}`]) }];
}

/** Consolidated reports; and reports of a government that do not say so and are as large as two or more of its organs together. */
export async function consolidated(connection: DuckDBConnection): Promise<readonly Consolidated[]> {
  const rows = await rowsOf(
    connection,
    `SELECT a.agency, h.year, h.file, h.scope, h.covers, coalesce(p.parts, 0) AS parts, to_json(p.members[:${MEMBERS}])::VARCHAR AS members,
        ${COMPARED_ROWS.map((name) => `h."${name}", p.parts_${name}, p.stated_${name}`).join(', ')}
      FROM ids i JOIN staged h USING (key) JOIN agency_ids a USING (agency_id) LEFT JOIN parts p USING (report_id)
      WHERE h.year IS NOT NULL AND i.superseded_by IS NULL
        AND (h.scope = 'consolidated' OR (h.scope = 'unknown' AND p.parts >= 2 AND p.parts_new > 0 AND h."new" >= p.parts_new))
      ORDER BY h.year, a.agency, h.file LIMIT ${LISTED}`,
  );
  return rows.map((row) => {
    const received = [number(row['new']), number(row['parts_new'])] as const;
    const handled = [number(row['total']), number(row['parts_total'])] as const;
    const compared = COMPARED_ROWS.flatMap((name) => comparedRow(row, name));
    return {
      agency: String(row['agency']),
      year: Number(row['year']),
      file: String(row['file']),
      scope: row['scope'] === 'consolidated' ? 'consolidated' : 'unknown',
      parts: Number(row['parts']),
      received,
      handled,
      covers: row['covers'] === null ? null : String(row['covers']),
      members: row['members'] === null ? [] : textsOf(JSON.parse(String(row['members']))),
      compared: compared.length,
      differences: compared.filter(({ own, parts }) => own !== parts),
      agrees: received[0] !== null && received[0] === received[1] && handled[0] === handled[1],
    };
  });
}

/** 没有可读表格: a report by title or headings without any cell; it counts nowhere. */
export async function withoutTables(connection: DuckDBConnection): Promise<readonly WithoutTables[]> {
  const rows = await rowsOf(
    connection,
    `SELECT file, agency, year FROM staged
      WHERE form IS DISTINCT FROM 'pre2019' AND cells_stated + cells_blank + cells_derived + cells_unsure = 0
      ORDER BY file, part LIMIT ${LISTED}`,
  );
  return rows.map(({ file, agency, year }) => ({
    file: String(file),
    agency: agency === null ? null : String(agency),
    year: number(year),
  }));
}

/** How many consolidated reports stand for their agency and year; the site then lets choose whose figures it shows. */
export interface ConsolidatedReports {
  readonly reports: number;
  /** First and last year; null without such a report. */
  readonly years: readonly [first: number, last: number] | null;
}

export async function consolidatedReports(connection: DuckDBConnection): Promise<ConsolidatedReports> {
  const rows = await rowsOf(
    connection,
    `SELECT h.year AS year, count(*)::INTEGER AS reports FROM ids i JOIN staged h USING (key)
      WHERE h.scope = 'consolidated' AND i.superseded_by IS NULL AND h.year IS NOT NULL AND h.form IS NOT NULL
      GROUP BY h.year ORDER BY h.year`,
  );
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    reports: rows.reduce((sum, { reports }) => sum + Number(reports), 0),
    years: first === undefined || last === undefined ? null : [Number(first['year']), Number(last['year'])],
  };
}
