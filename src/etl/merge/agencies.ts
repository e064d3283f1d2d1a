/** Reports → agencies, in SQL. Only complete names of the same place are one agency; a partial name stays with its own report. */

/** A total order of reports by where they come from. */
export const BY_SOURCE = 'h.file, h.source, h.sha256, h.part, h.key';

/** What most reports say; of equals what the latest says. Null only when none says anything. */
function prevailing(name: 'level' | 'kind'): string {
  return `CREATE TABLE work.most_${name} AS
    SELECT agency_key, ${name} FROM (
      SELECT coalesce(place, '#' || key) AS agency_key, ${name}, count(*) AS votes, max(coalesce(year, 0)) AS latest, max(published) AS day
      FROM staged WHERE ${name} IS NOT NULL GROUP BY ALL)
    QUALIFY row_number() OVER (PARTITION BY agency_key ORDER BY votes DESC, latest DESC, day DESC NULLS LAST, ${name}) = 1`;
}

/**
 * Makes `ranked_agencies` in the order of the table (province, region, name; a partial name also by file): agency_id is rowid + 1.
 * A table written in order, not a window over all rows: sorting goes to disk where memory ends.
 */
export const AGENCY_STEPS: readonly string[] = [
  prevailing('level'),
  prevailing('kind'),
  `CREATE TABLE work.ranked_agencies AS
    SELECT a.agency_key, a.agency, k.kind, a.region_code, a.province, a.city, a.county, l.level, a.complete
    FROM (
      SELECT place AS agency_key, any_value(h.agency) AS agency, any_value(region_code) AS region_code, any_value(province) AS province,
        any_value(city) AS city, any_value(county) AS county, true AS complete,
        NULL AS file, NULL AS source, NULL AS sha256, NULL AS part, NULL AS key
      FROM staged h WHERE place IS NOT NULL GROUP BY place
      UNION ALL
      SELECT '#' || key, coalesce(h.agency, '未具名机关（' || file || '）'), region_code, province, city, county, false,
        file, source, sha256, part, key
      FROM staged h WHERE place IS NULL) a
    LEFT JOIN most_level l USING (agency_key) LEFT JOIN most_kind k USING (agency_key)
    ORDER BY a.province NULLS LAST, a.region_code NULLS LAST, a.agency, a.city NULLS LAST, a.county NULLS LAST, a.complete DESC,
      a.file, a.source, a.sha256, a.part, a.key`,
  `CREATE TABLE work.agency_ids AS SELECT rowid::INTEGER + 1 AS agency_id, * FROM ranked_agencies`,
];
