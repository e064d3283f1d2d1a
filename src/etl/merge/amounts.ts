/**
 * Procurement amounts that look like a slip of units (元 for 万元 or the other way): 10³ to 10⁴ times another year of the same
 * agency, or the median of its peers. Flagged with the likely reading, never corrected. Of two years that differ so, the one is
 * flagged whose reading as it stands fits its peers worse; where the peers do not tell, both are.
 */

/** A slip is 10³ or 10⁴ times what the spending itself may have changed: about a factor of 3 either way. */
const SLIP_FROM = 300;
const SLIP_TO = 30_000;
/** 万元 in 元: a slip multiplies or divides by it. */
const SLIP = 10_000;
/** Powers of ten by which one reading has to fit better than the other. */
const TELLS = 2;

/** What an amount is measured against, the nearest first: price of a project, then the whole amount. Others needed for a median. */
const SCALES = [
  { name: 'price of kind', value: 'yuan / projects', group: 'kind', level: "''", least: 5 },
  { name: 'price of year', value: 'yuan / projects', group: "''", level: "''", least: 8 },
  { name: 'amount', value: 'yuan', group: 'kind', level: 'level', least: 8 },
] as const;
const AMOUNT_RANK = SCALES.findIndex(({ name }) => name === 'amount');

/** Place in the ordered group of the n-th value of the others, from 0: one's own value is left out. */
function placeOfOther(n: string): string {
  return `CASE WHEN ${n} < r.place THEN ${n} ELSE ${n} + 1 END`;
}

const MEASURED = SCALES.map(
  ({ value, group, level, least }, rank) => `
    SELECT report_id, ${rank} AS rank, year, ${group} AS kind, ${level} AS level, ${value} AS value, ${least} AS least
    FROM panel WHERE (${value}) > 0 AND ${group} IS NOT NULL AND ${level} IS NOT NULL`,
).join(' UNION ALL ');

function isSlip(a: string, b: string): string {
  return `greatest(${a}, ${b}) / least(${a}, ${b}) BETWEEN ${SLIP_FROM} AND ${SLIP_TO}`;
}

/** By how many powers of ten both readings of a pair are off from their peers, one of them moved by a slip. */
function off(larger: string, smaller: string): string {
  return `coalesce(abs(${larger}), 0) + coalesce(abs(${smaller}), 0)`;
}

/**
 * Makes `suspects` (report_id, suspect, likely): true flagged, false compared and fine; an absent report had nothing to compare with.
 * `likely`: the reading in 元 without the slip; null where the side cannot be told.
 */
export const AMOUNT_STEPS: readonly string[] = [
  `CREATE TABLE work.peers AS
    SELECT report_id, rank, year, kind, level, value, least,
      row_number() OVER (PARTITION BY rank, kind, level, year ORDER BY value, report_id) - 1 AS place,
      count(*) OVER (PARTITION BY rank, kind, level, year) - 1 AS others
    FROM (${MEASURED})`,
  `CREATE TABLE work.medians AS
    SELECT r.report_id, r.rank, r.value, (u.value + l.value) / 2 AS median FROM peers r
      JOIN peers u ON u.rank = r.rank AND u.kind = r.kind AND u.level = r.level AND u.year = r.year
        AND u.place = ${placeOfOther('r.others // 2')}
      JOIN peers l ON l.rank = r.rank AND l.kind = r.kind AND l.level = r.level AND l.year = r.year
        AND l.place = ${placeOfOther('(r.others - 1) // 2')}
      WHERE r.others >= r.least`,
  `CREATE TABLE work.deviations AS
    SELECT report_id, arg_min(log10(value / median), rank) AS deviation FROM medians GROUP BY report_id`,
  `CREATE TABLE work.pairs AS
    SELECT large.report_id AS larger, small.report_id AS smaller, large.yuan AS large_yuan, small.yuan AS small_yuan,
      ${isSlip('large.yuan', 'small.yuan')} AS slip,
      (${off('a.deviation', `b.deviation + log10(${SLIP})`)}) - (${off(`a.deviation - log10(${SLIP})`, 'b.deviation')}) AS larger_by
    FROM panel large JOIN panel small ON small.agency_id = large.agency_id AND small.year <> large.year
        AND (small.yuan < large.yuan OR (small.yuan = large.yuan AND small.report_id < large.report_id))
      LEFT JOIN deviations a ON a.report_id = large.report_id LEFT JOIN deviations b ON b.report_id = small.report_id`,
  `CREATE TABLE work.slips AS
    SELECT larger AS report_id, large_yuan AS yuan, small_yuan AS reference, slip AND larger_by > -${TELLS} AS slip,
      larger_by >= ${TELLS} AS told FROM pairs
    UNION
    SELECT smaller, small_yuan, large_yuan, slip AND larger_by < ${TELLS}, larger_by <= -${TELLS} FROM pairs
    UNION
    SELECT report_id, value, median, ${isSlip('value', 'median')}, true FROM medians WHERE rank = ${AMOUNT_RANK}`,
  `INSERT INTO findings SELECT report_id, 'amount-slip', 'procurement.amount', yuan, reference FROM slips WHERE slip`,
  `CREATE TABLE work.suspects AS
    SELECT report_id, bool_or(slip) AS suspect,
      any_value(round(CASE WHEN yuan > reference THEN yuan / ${SLIP} ELSE yuan * ${SLIP} END, 2)) FILTER (WHERE slip AND told) AS likely
    FROM slips GROUP BY report_id`,
];
