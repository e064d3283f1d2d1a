/** Order of the reports in the table, their ids, and which of several for the same agency and year counts; in SQL. */
import { BY_SOURCE } from './agencies.ts';

/**
 * Makes `ids` (key, report_id, agency_id, superseded_by): reports by year, province, agency, file, which is the same whatever order
 * they were read in. Of several for one agency and year the fuller counts, then the better checked, the later, the first by name.
 */
export const NUMBERING_STEPS: readonly string[] = [
  `CREATE TABLE work.ranked AS
    SELECT h.key, a.agency_id, a.complete, h.year
    FROM staged h JOIN agency_ids a ON a.agency_key = coalesce(h.place, '#' || h.key)
    ORDER BY h.year NULLS LAST, a.province NULLS LAST, a.agency, ${BY_SOURCE}`,
  `CREATE TABLE work.numbered AS SELECT rowid::INTEGER + 1 AS report_id, * FROM ranked`,
  `CREATE TABLE work.winners AS
    SELECT n.agency_id, n.year, n.report_id AS winner
    FROM numbered n JOIN staged h USING (key) WHERE n.complete AND n.year IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY n.agency_id, n.year
      ORDER BY h.cells_stated DESC, h.checks_failed, h.published DESC NULLS LAST, ${BY_SOURCE}) = 1`,
  // An incomplete agency has no winner: asking for it here as well would make DuckDB compare every report with every winner.
  `CREATE TABLE work.ids AS
    SELECT n.key, n.report_id, n.agency_id, CASE WHEN w.winner <> n.report_id THEN w.winner END AS superseded_by
    FROM numbered n LEFT JOIN winners w ON w.agency_id = n.agency_id AND w.year = n.year
    ORDER BY n.report_id`,
  // Reports that count, of agencies that are known over the years; one row an agency and year.
  `CREATE TABLE work.panel AS
    SELECT i.report_id, i.agency_id, h.year, a.kind, a.level, CASE WHEN h.procurement_yuan > 0 THEN h.procurement_yuan END AS yuan, h.key
    FROM ids i JOIN staged h USING (key) JOIN agency_ids a USING (agency_id)
    WHERE i.superseded_by IS NULL AND a.complete AND h.year IS NOT NULL`,
];
