/** Reports whose request matrices have the same signature: suspect copies (勾稽关系 8), in SQL. A suspicion, never a merge. */

/** In larger groups every report names only the first other one, so that rows do not grow by the square. */
const ALL_PAIRS_UP_TO = 6;

/** One finding for each direction of each pair among the reports that count; the sides are the two ids. */
export const COPY_STEPS: readonly string[] = [
  `CREATE TABLE work.alike AS
    SELECT i.report_id, h.matrix FROM ids i JOIN staged h USING (key) WHERE h.matrix IS NOT NULL AND i.counts`,
  `CREATE TABLE work.alike_groups AS
    SELECT matrix, count(*) AS size, min(report_id) AS first FROM alike GROUP BY matrix HAVING count(*) > 1`,
  `INSERT INTO findings SELECT a.report_id, 'same-matrix', 'requests', a.report_id, b.report_id
    FROM alike_groups g JOIN alike a USING (matrix) JOIN alike b USING (matrix)
    WHERE g.size <= ${ALL_PAIRS_UP_TO} AND a.report_id <> b.report_id`,
  `INSERT INTO findings SELECT a.report_id, 'same-matrix', 'requests', a.report_id, CASE WHEN a.report_id = g.first THEN s.second ELSE g.first END
    FROM alike_groups g JOIN alike a USING (matrix)
    JOIN (SELECT matrix, min(report_id) AS second FROM alike JOIN alike_groups g USING (matrix) WHERE report_id > g.first GROUP BY matrix) s
      USING (matrix)
    WHERE g.size > ${ALL_PAIRS_UP_TO}`,
  // What came first is no copy: of two years of one matrix the later is marked, of one year all.
  `CREATE TABLE work.copied AS
    SELECT DISTINCT f.report_id FROM findings f JOIN ids i ON i.report_id = f.report_id JOIN staged h ON h.key = i.key
      JOIN ids j ON j.report_id = f."right"::INTEGER JOIN staged o ON o.key = j.key
    WHERE f.code = 'same-matrix' AND (o.year < h.year OR (o.year = h.year AND i.agency_id <> j.agency_id))`,
];
