/** Order of the reports in the table, their ids, and which of several for the same agency and year counts; in SQL. */
import { BY_SOURCE } from './agencies.ts';

/** Any cell at all: a report without one is listed as 没有可读表格 and counts nowhere. */
export const HAS_CELLS = 'h.cells_stated + h.cells_blank + h.cells_derived + h.cells_unsure > 0';
/** An edition that says it corrects has to be a report and no note of what changed. */
const WHOLE = 0.5;
/** A later edition takes the place of one with a failed check if it is about as full. */
const AS_FULL = 0.8;

/**
 * Of several editions the one that a person chose counts; then a correction; then a later one whose checks hold where an earlier one's
 * fail; then the fuller, the better checked, the later, the first by name. Makes `ids` (key, report_id, agency_id, superseded_by, counts): reports by year, province, agency, file, which is the same whatever
 * order they were read in. A consolidated report and the organ's own stand side by side: neither takes the other's place.
 */
export const NUMBERING_STEPS: readonly string[] = [
  `CREATE TABLE work.ranked AS
    SELECT h.key, a.agency_id, a.complete, h.year
    FROM staged h JOIN keyed k USING (key) JOIN agency_ids a ON a.agency_key = k.agency_key
    ORDER BY h.year NULLS LAST, a.province NULLS LAST, a.agency, ${BY_SOURCE}`,
  `CREATE TABLE work.numbered AS SELECT rowid::INTEGER + 1 AS report_id, * FROM ranked`,
  `CREATE TABLE work.orders AS
    SELECT n.report_id, n.agency_id, n.year, h.scope = 'consolidated' AS whole, row_number() OVER (same_ordered) AS place
    FROM (SELECT * FROM numbered WHERE complete AND year IS NOT NULL) n JOIN (
      SELECT h.key, h.scope, h.file, h.source, h.sha256, h.part, h.published, h.cells_stated, h.checks_failed, h.chosen,
        h.corrected AND h.cells_stated >= ${WHOLE} * max(h.cells_stated) OVER same AS corrects,
        h.checks_failed = 0 AND h.cells_stated >= ${AS_FULL} * max(h.cells_stated) OVER same
          AND coalesce(h.published > min(CASE WHEN h.checks_failed > 0 THEN h.published END) OVER same, false) AS mends
      FROM staged h JOIN numbered m USING (key)
      WINDOW same AS (PARTITION BY m.agency_id, h.year, h.scope = 'consolidated')) h USING (key)
    WINDOW same_ordered AS (PARTITION BY n.agency_id, n.year, h.scope = 'consolidated'
      ORDER BY h.chosen DESC, h.corrects DESC, h.mends DESC, h.cells_stated DESC, h.checks_failed, h.published DESC NULLS LAST, ${BY_SOURCE})`,
  `CREATE TABLE work.winners AS SELECT agency_id, year, whole, report_id AS winner FROM orders WHERE place = 1`,
  // An incomplete agency has no winner: asking for it here as well would make DuckDB compare every report with every winner.
  `CREATE TABLE work.ids AS
    SELECT n.key, n.report_id, n.agency_id, CASE WHEN w.winner <> n.report_id THEN w.winner END AS superseded_by,
      coalesce(w.winner = n.report_id, true) AND n.year IS NOT NULL AND h.scope <> 'consolidated'
        AND (h.form = 'pre2019' OR ${HAS_CELLS}) IS TRUE AS counts
    FROM numbered n JOIN staged h USING (key)
      LEFT JOIN winners w ON w.agency_id = n.agency_id AND w.year = n.year AND w.whole = (h.scope = 'consolidated')
    ORDER BY n.report_id`,
  // Reports that count, of agencies that are known over the years; one row an agency and year.
  `CREATE TABLE work.panel AS
    SELECT i.report_id, i.agency_id, h.year, a.kind, a.level, CASE WHEN h.procurement_yuan > 0 THEN h.procurement_yuan END AS yuan,
      CASE WHEN h.procurement_projects > 0 THEN h.procurement_projects END AS projects, h.key
    FROM ids i JOIN staged h USING (key) JOIN agency_ids a USING (agency_id)
    WHERE i.counts AND a.complete`,
];
