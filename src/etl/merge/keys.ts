/** Which agency a report belongs to, in SQL: the key that its row brings, and after it the table of succession. */

/** Renamed organs: key of the organ before, key after, and the beginning of the region codes that it is true for ('' everywhere). */
export const CREATE_SUCCESSION = 'CREATE TABLE work.succession (former VARCHAR, organ VARCHAR, code VARCHAR)';

/**
 * Makes `keyed` (key, agency_key): the same for reports of one agency; `#` and the report's number where the name is incomplete. An organ
 * that was renamed has the key of its successor, unless both report for one year: then they are two.
 */
export const KEY_STEPS: readonly string[] = [
  `CREATE TABLE work.renamed AS
    SELECT h.key, first(s.organ ORDER BY length(s.code) DESC, s.organ) AS organ
    FROM staged h JOIN succession s ON s.former = h.organ_key
    WHERE h.place IS NOT NULL AND starts_with(coalesce(h.region_code::VARCHAR, ''), s.code) GROUP BY h.key`,
  `CREATE TABLE work.keyed_first AS
    SELECT h.key, h.year, h.place_key || '|' || h.organ_key AS own, h.place_key || '|' || coalesce(r.organ, h.organ_key) AS joined
    FROM staged h LEFT JOIN renamed r USING (key) WHERE h.place IS NOT NULL`,
  `CREATE TABLE work.contested AS
    SELECT DISTINCT joined, true AS apart FROM (
      SELECT joined FROM keyed_first WHERE year IS NOT NULL GROUP BY joined, year HAVING count(DISTINCT own) > 1)`,
  `CREATE TABLE work.keyed AS
    SELECT h.key, CASE WHEN h.place IS NULL THEN '#' || h.key WHEN c.apart THEN f.own ELSE f.joined END AS agency_key
    FROM staged h LEFT JOIN keyed_first f USING (key) LEFT JOIN contested c ON c.joined = f.joined`,
];
