/** Agencies that may be one, for a person to decide, each with the line for `agencies.csv` that would join them. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { lineageOf } from '../../parse/3-identify/index.ts';
import type { MaybeSame } from '../../schema/quality.ts';
import { rowsOf } from '../store/database.ts';

const LISTED = 200;
/** More of one loose name are namesakes of many places. */
const MOST = 4;

const PAIRS = `
  WITH few AS (SELECT loose FROM agency_ids WHERE complete GROUP BY loose HAVING count(*) BETWEEN 2 AND ${MOST}),
  pairs AS (
    SELECT a.agency_id AS one, b.agency_id AS other, 'name' AS why
    FROM few JOIN agency_ids a USING (loose) JOIN agency_ids b USING (loose) WHERE a.complete AND b.complete AND a.agency_id < b.agency_id
    UNION
    SELECT DISTINCT i.agency_id, b.agency_id, 'former'
    FROM staged h JOIN ids i USING (key) JOIN agency_ids b ON b.loose = h.former
    WHERE h.former IS NOT NULL AND b.complete AND b.agency_id <> i.agency_id),
  years AS (SELECT DISTINCT agency_id, year FROM ids JOIN staged USING (key) WHERE year IS NOT NULL),
  latest AS (SELECT agency_id, max(year) AS year FROM years GROUP BY agency_id)
  SELECT p.why, a.agency AS one, b.agency AS other, a.region_code AS one_code, b.region_code AS other_code,
    EXISTS (SELECT 1 FROM years x JOIN years y USING (year) WHERE x.agency_id = p.one AND y.agency_id = p.other) AS same_years,
    coalesce(l.year, 0) >= coalesce(m.year, 0) AS first_is_later
  FROM pairs p JOIN agency_ids a ON a.agency_id = p.one JOIN agency_ids b ON b.agency_id = p.other
    LEFT JOIN latest l ON l.agency_id = p.one LEFT JOIN latest m ON m.agency_id = p.other
  ORDER BY p.why, one, other`;

/** Two known divisions that never were one are no candidates, however alike the names. */
function apart(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && lineageOf(one) !== lineageOf(other);
}

/** After the merge. */
export async function maybeSame(connection: DuckDBConnection): Promise<readonly MaybeSame[]> {
  const rows = await rowsOf(connection, PAIRS);
  return rows
    .map((row): MaybeSame => {
      const code = (name: string): number | null => (row[name] === null ? null : Number(row[name]));
      const names: readonly [string, string] = [String(row['one']), String(row['other'])];
      const codes: readonly [number | null, number | null] = [code('one_code'), code('other_code')];
      // The later name is the one to go on with.
      const [from, to] = row['first_is_later'] === true ? ([1, 0] as const) : ([0, 1] as const);
      return {
        agencies: names,
        region_codes: codes,
        why: row['why'] === 'former' ? 'former' : 'name',
        same_years: row['same_years'] === true,
        line: `${names[from]},${names[to]},,${codes[to] ?? codes[from] ?? ''},,,,`,
      };
    })
    .filter(({ region_codes: [one, other] }) => !apart(one, other))
    .slice(0, LISTED);
}
