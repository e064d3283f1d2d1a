/**
 * Procurement amounts that look like a slip of units (元 for 万元 or the other way): 10³ to 10⁴ times another year of the same
 * agency, or the median of its peers. Flagged, never corrected; which of two years is wrong the amounts do not tell, so both are.
 */

/** A slip is 10³ or 10⁴ times what the spending itself may have changed: about a factor of 3 either way. */
const SLIP_FROM = 300;
const SLIP_TO = 30_000;
/** Fewer peers give no median worth comparing with. */
const MIN_PEERS = 8;

/** Place in the ordered group of the n-th amount of the others, from 0: one's own amount is left out. */
function placeOfOther(n: string): string {
  return `CASE WHEN ${n} < r.place THEN ${n} ELSE ${n} + 1 END`;
}

/** Makes `suspects` (report_id, suspect): true flagged, false compared and fine; an absent report had nothing to compare with. */
export const AMOUNT_STEPS: readonly string[] = [
  `CREATE TABLE work.peers AS
    SELECT report_id, kind, level, year, yuan,
      row_number() OVER (PARTITION BY kind, level, year ORDER BY yuan, report_id) - 1 AS place,
      count(*) OVER (PARTITION BY kind, level, year) - 1 AS others
    FROM panel WHERE yuan IS NOT NULL AND kind IS NOT NULL AND level IS NOT NULL`,
  `CREATE TABLE work.amounts AS
    SELECT p.report_id, p.yuan, q.yuan AS reference FROM panel p JOIN panel q USING (agency_id)
      WHERE p.year <> q.year AND p.yuan IS NOT NULL AND q.yuan IS NOT NULL
    UNION
    SELECT r.report_id, r.yuan, (u.yuan + l.yuan) / 2 FROM peers r
      JOIN peers u ON u.kind = r.kind AND u.level = r.level AND u.year = r.year AND u.place = ${placeOfOther('r.others // 2')}
      JOIN peers l ON l.kind = r.kind AND l.level = r.level AND l.year = r.year AND l.place = ${placeOfOther('(r.others - 1) // 2')}
      WHERE r.others >= ${MIN_PEERS}`,
  `CREATE TABLE work.slips AS
    SELECT report_id, yuan, reference, greatest(yuan, reference) / least(yuan, reference) BETWEEN ${SLIP_FROM} AND ${SLIP_TO} AS slip
    FROM amounts`,
  `INSERT INTO findings SELECT report_id, 'amount-slip', 'procurement.amount', yuan, reference FROM slips WHERE slip`,
  `CREATE TABLE work.suspects AS SELECT report_id, bool_or(slip) AS suspect FROM slips GROUP BY report_id`,
];
