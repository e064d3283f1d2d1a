/** Reports → agencies, in SQL. Reports of one key are one agency; a partial name stays with its own report. */

/** What names an agency in every data set; internal keys of incomplete names are numbers of this one. */
const LASTING = `CASE WHEN complete THEN agency_key ELSE concat_ws(chr(0), file, part::VARCHAR) END`;

/** A total order of reports by where they come from. */
export const BY_SOURCE = 'h.file, h.source, h.sha256, h.part, h.key';

/** What most reports say; of equals what the latest says. Null only when none says anything. */
function prevailing(name: 'level' | 'kind'): string {
  return `CREATE TABLE work.most_${name} AS
    SELECT agency_key, ${name} FROM (
      SELECT k.agency_key, h.${name}, count(*) AS votes, max(coalesce(h.year, 0)) AS latest, max(h.published) AS day
      FROM staged h JOIN keyed k USING (key) WHERE h.${name} IS NOT NULL GROUP BY ALL)
    QUALIFY row_number() OVER (PARTITION BY agency_key ORDER BY votes DESC, latest DESC, day DESC NULLS LAST, ${name}) = 1`;
}

/** Other names under which reports came, the latest first, each with its years. */
const FORMER = `CREATE TABLE work.former_names AS
  SELECT agency_key, string_agg(name || coalesce('（' || years || '）', ''), '、' ORDER BY latest DESC NULLS LAST, name) AS former FROM (
    SELECT k.agency_key, h.agency AS name, max(h.year) AS latest,
      CASE WHEN min(h.year) = max(h.year) THEN min(h.year)::VARCHAR ELSE min(h.year) || '—' || max(h.year) END AS years
    FROM staged h JOIN keyed k USING (key) JOIN latest l ON l.agency_key = k.agency_key
    WHERE h.agency IS NOT NULL AND h.agency <> l.agency GROUP BY k.agency_key, h.agency)
  GROUP BY agency_key`;

/**
 * Makes `ranked_agencies` in the order of the table (province, region, name; a partial name also by file): agency_id is rowid + 1.
 * Name and place are those of the latest report. A table written in order, not a window over all rows: sorting goes to disk where memory ends.
 */
export const AGENCY_STEPS: readonly string[] = [
  prevailing('level'),
  prevailing('kind'),
  `CREATE TABLE work.latest AS
    SELECT k.agency_key, coalesce(h.agency, '未具名机关（' || h.file || '）') AS agency, h.region_code, h.province, h.city, h.county,
      h.place IS NOT NULL AS complete, h.loose, h.place_key, h.file, h.source, h.sha256, h.part, h.key
    FROM staged h JOIN keyed k USING (key)
    QUALIFY row_number() OVER (PARTITION BY k.agency_key
      ORDER BY h.year DESC NULLS LAST, h.published DESC NULLS LAST, length(h.agency) DESC, ${BY_SOURCE}) = 1`,
  FORMER,
  `CREATE TABLE work.ranked_agencies AS
    SELECT a.agency_key, a.agency, k.kind, a.region_code, a.province, a.city, a.county, l.level, a.complete, f.former, a.loose, a.place_key,
      a.file, a.part
    FROM latest a
    LEFT JOIN most_level l USING (agency_key) LEFT JOIN most_kind k USING (agency_key) LEFT JOIN former_names f USING (agency_key)
    ORDER BY a.province NULLS LAST, a.region_code NULLS LAST, a.agency, a.city NULLS LAST, a.county NULLS LAST, a.complete DESC,
      a.file, a.source, a.sha256, a.part, a.key`,
  `CREATE TABLE work.agency_ids AS SELECT rowid::INTEGER + 1 AS agency_id, md5(${LASTING})[:16] AS lasting, * FROM ranked_agencies`,
];
