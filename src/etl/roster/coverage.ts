/** The roster against what was read: who is there in which year, who is not and why, who came late; in SQL. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { DEADLINES } from '../../schema/deadlines.ts';
import { ABSENCES, type DueAgency, type RosterCoverage } from '../../schema/quality.ts';
import { HAS_CELLS } from '../merge/numbering.ts';
import { rowsOf } from '../store/database.ts';
import { literal } from '../store/ddl.ts';
import type { Due } from './roster.ts';

/** Listed one by one up to here; their count is always whole. */
const LISTED = 5_000;
const DUE_COLUMNS = 'agency, region_code, province, city, county, level, kind, year';

const day = ({ month, day: date }: { month: number; day: number }): string =>
  `make_date(d.year + 1, ${month}, ${date})`;

const DUE = `CREATE TABLE work.due AS
  SELECT r.*, y.year, r.line || '/' || y.year AS id FROM roster r
  JOIN (SELECT DISTINCT year FROM staged WHERE year IS NOT NULL) y
    ON y.year >= coalesce(r."from", 0) AND y.year <= coalesce(r."to", 9999)`;
const FOUND = `CREATE TABLE work.found AS
  SELECT d.id, bool_or(i.counts AND h.year = d.year) AS reported, min(CASE WHEN i.counts AND h.year = d.year THEN h.published END) AS published,
    bool_or(h.year = d.year AND h.scope = 'consolidated') AS whole, bool_or(h.year = d.year AND NOT (${HAS_CELLS})) AS bare,
    bool_or(h.year <> d.year) AS other, any_value(h.kind) AS kind
  FROM due d JOIN keyed k ON k.agency_key IN (d.own, d.joined) JOIN staged h USING (key) JOIN ids i USING (key) GROUP BY d.id`;
const STATE = `CREATE TABLE work.states AS
  SELECT d.*, coalesce(f.reported, false) AS reported, f.published,
    CASE WHEN coalesce(f.kind, d.kind) = '人民政府' THEN ${day(DEADLINES.government)} ELSE ${day(DEADLINES.department)} END AS due,
    f.published > due AS late,
    CASE WHEN f.bare THEN 'no-tables' WHEN f.whole THEN 'consolidated-only'
      WHEN EXISTS (SELECT 1 FROM rejects j WHERE contains(j.file, d.agency) AND contains(j.file, d.year::VARCHAR)) THEN 'rejected'
      WHEN f.other THEN 'other-year' ELSE 'no-file' END AS reason
  FROM due d LEFT JOIN found f USING (id)`;

/** After the merge. Null without a roster: then nobody says who should have published. */
export async function coverageOf(connection: DuckDBConnection, roster: readonly Due[]): Promise<RosterCoverage | null> {
  if (roster.length === 0) return null;
  await connection.run(
    `CREATE TABLE work.roster (line INTEGER, agency VARCHAR, region_code INTEGER, "from" INTEGER, "to" INTEGER, own VARCHAR, joined VARCHAR,
      province VARCHAR, city VARCHAR, county VARCHAR, level VARCHAR, kind VARCHAR)`,
  );
  const text = (value: string | null): string => (value === null ? 'NULL' : literal(value));
  const rows = roster.map(({ agency, region_code, from, to, keys, province, city, county, level, kind }, line) => {
    const numbers = [region_code, from, to].map((value) => value ?? 'NULL').join(', ');
    const place = [province, city, county, level, kind].map(text).join(', ');
    return `(${line}, ${literal(agency)}, ${numbers}, ${keys.map(literal).join(', ')}, ${place})`;
  });
  await connection.run(`INSERT INTO work.roster VALUES ${rows.join(', ')}`);
  for (const step of [DUE, FOUND, STATE]) await connection.run(step);
  const years = await rowsOf(
    connection,
    `SELECT year, count(*) AS expected, count(*) FILTER (WHERE reported) AS reported, count(*) FILTER (WHERE reported AND late) AS late,
      count(*) FILTER (WHERE reported AND published IS NULL) AS undated FROM states GROUP BY year ORDER BY year`,
  );
  const missing = await rowsOf(
    connection,
    `SELECT ${DUE_COLUMNS}, reason, count(*) OVER () AS n FROM states WHERE NOT reported ORDER BY year, agency, region_code LIMIT ${LISTED}`,
  );
  const late = await rowsOf(
    connection,
    `SELECT ${DUE_COLUMNS}, published::VARCHAR AS published, due::VARCHAR AS due FROM states WHERE reported AND late
      ORDER BY year, agency, region_code LIMIT ${LISTED}`,
  );
  for (const table of ['roster', 'due', 'found', 'states']) await connection.run(`DROP TABLE work.${table}`);
  // Each row tells how many there are in all.
  const [first] = missing;
  return {
    agencies: roster.length,
    by_year: years.map((row) => ({
      year: Number(row['year']),
      expected: Number(row['expected']),
      reported: Number(row['reported']),
      late: Number(row['late']),
      undated: Number(row['undated']),
    })),
    missing: first === undefined ? 0 : Number(first['n']),
    missing_reports: missing.map((row) => ({
      ...dueOf(row),
      reason: ABSENCES.find((one) => one === row['reason']) ?? 'no-file',
    })),
    late_reports: late.map((row) => ({
      ...dueOf(row),
      published: String(row['published']),
      due: String(row['due']),
    })),
  };
}

function dueOf(row: Readonly<Record<string, unknown>>): DueAgency {
  const text = (name: string): string | null => (row[name] === null ? null : String(row[name]));
  return {
    agency: String(row['agency']),
    region_code: row['region_code'] === null ? null : Number(row['region_code']),
    province: text('province'),
    city: text('city'),
    county: text('county'),
    level: text('level'),
    kind: text('kind'),
    year: Number(row['year']),
  };
}

/** The roster as it would be if just those were due whose reports were read: for a person to correct. */
export async function rosterTemplate(connection: DuckDBConnection): Promise<string> {
  const rows = await rowsOf(
    connection,
    `SELECT a.agency, a.region_code, min(h.year) AS first FROM agency_ids a JOIN ids i USING (agency_id) JOIN staged h USING (key)
      WHERE a.complete GROUP BY a.agency_id, a.agency, a.region_code ORDER BY a.agency_id`,
  );
  const lines = rows.map(({ agency, region_code, first }) => {
    const name = String(agency);
    const cell = /[",\n]/u.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
    return `${cell},${region_code === null ? '' : String(region_code)},${first === null ? '' : String(first)},`;
  });
  return `\uFEFFagency,region_code,from,to\n${lines.map((line) => `${line}\n`).join('')}`;
}
