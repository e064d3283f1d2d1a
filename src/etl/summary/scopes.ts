/** Consolidated reports beside the organs they add up, and reports without a readable table, for `quality.json`. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Consolidated, WithoutTables } from '../../schema/quality.ts';
import { rowsOf } from '../store/database.ts';

const LISTED = 500;

function number(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

/** Consolidated reports; and reports of a government that do not say so and are as large as two or more of its organs together. */
export async function consolidated(connection: DuckDBConnection): Promise<readonly Consolidated[]> {
  const rows = await rowsOf(
    connection,
    `SELECT a.agency, h.year, h.file, h.scope, coalesce(p.parts, 0) AS parts, h."new" AS received, p.parts_new, h.total AS handled, p.parts_total
      FROM ids i JOIN staged h USING (key) JOIN agency_ids a USING (agency_id) LEFT JOIN parts p USING (report_id)
      WHERE h.year IS NOT NULL AND i.superseded_by IS NULL
        AND (h.scope = 'consolidated' OR (h.scope = 'unknown' AND p.parts >= 2 AND p.parts_new > 0 AND h."new" >= p.parts_new))
      ORDER BY h.year, a.agency, h.file LIMIT ${LISTED}`,
  );
  return rows.map((row) => {
    const received = [number(row['received']), number(row['parts_new'])] as const;
    const handled = [number(row['handled']), number(row['parts_total'])] as const;
    return {
      agency: String(row['agency']),
      year: Number(row['year']),
      file: String(row['file']),
      scope: row['scope'] === 'consolidated' ? 'consolidated' : 'unknown',
      parts: Number(row['parts']),
      received,
      handled,
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
