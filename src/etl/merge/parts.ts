/** Consolidated reports against the organs that they add up, in SQL: what is there of the parts, and where parts exceed the whole. */
import { requestColumn } from '../../schema/column.ts';
import { REQUEST_ROWS } from '../../schema/form.ts';

/** Where a part that exceeds the whole is a finding: rows that every form has, and whose parts cannot overlap. */
const MEASURES = ['new', 'total', 'carried_in', 'carried_out'] as const;
/** Rows of part three, as columns of `reports`. */
export const COMPARED_ROWS = REQUEST_ROWS.map(({ code }) => requestColumn(code));
const figures = (row: string): string =>
  COMPARED_ROWS.map((name) => `sum(${row}."${name}") AS parts_${name}, count(${row}."${name}") AS stated_${name}`).join(
    ', ',
  );

/** The place of a row: code first, then names; a part lies in the whole's place, or is the place itself. */
const INSIDE = `p.province IS NOT DISTINCT FROM w.province AND (w.city IS NULL OR p.city IS NOT DISTINCT FROM w.city)
  AND (w.county IS NULL OR p.county IS NOT DISTINCT FROM w.county)`;

/**
 * Makes `parts` (report_id of the whole, number and names of parts, Σ of each figure and how many parts state it) for consolidated reports and for governments whose scope is
 * unknown. A finding where a consolidated report has fewer requests than its parts; that it has more says only that parts are missing.
 */
export const PART_STEPS: readonly string[] = [
  `CREATE TABLE work.wholes AS
    SELECT i.report_id, i.agency_id, h.key, h.year, a.province, a.city, a.county, h.scope
    FROM ids i JOIN staged h USING (key) JOIN agency_ids a USING (agency_id)
    WHERE h.year IS NOT NULL AND i.superseded_by IS NULL AND coalesce(a.province, a.city, a.county) IS NOT NULL
      AND (h.scope = 'consolidated' OR (h.scope = 'unknown' AND a.kind IN ('人民政府', '人民政府办公室')))`,
  `CREATE TABLE work.candidates AS
    SELECT i.report_id, i.agency_id, a.agency, h.key, h.year, a.province, a.city, a.county
    FROM ids i JOIN staged h USING (key) JOIN agency_ids a USING (agency_id)
    WHERE i.counts AND a.complete AND a.kind IS DISTINCT FROM '人民政府'`,
  `CREATE TABLE work.parts AS
    SELECT w.report_id, w.scope, count(*)::INTEGER AS parts, list(p.agency ORDER BY p.agency, p.agency_id) AS members, ${figures('s')}
    FROM wholes w JOIN candidates p ON p.year = w.year AND ${INSIDE} AND p.agency_id <> w.agency_id
      JOIN staged s ON s.key = p.key
    GROUP BY w.report_id, w.scope`,
  ...MEASURES.map(
    (
      name,
    ) => `INSERT INTO findings SELECT p.report_id, 'parts-exceed', 'requests.${name}.total', h."${name}", p.parts_${name}
      FROM parts p JOIN ids i USING (report_id) JOIN staged h USING (key)
      WHERE p.scope = 'consolidated' AND p.parts_${name} > h."${name}"`,
  ),
];
