/** The tables of the output as queries over the merged stage; every one ends in a total order. */
import { CHECKS } from '../../schema/checks.ts';
import { columnsOf, type TableName } from '../../schema/tables.ts';
import { literal, quoted, SQL_TYPES } from './ddl.ts';
import { factColumns, isWord, listColumn, type FactTable } from './layout.ts';
import { rejectsQuery } from './rejects.ts';
import { totalsQuery } from './totals.ts';

/** Half-open range of `report_id` (rejects, agencies: of rows) that a file holds; null for the whole table. */
export type Range = readonly [from: number, to: number] | null;

/** The range as a condition on the table `ids`, named `i`. */
export function within(range: Range): string {
  return range === null ? 'true' : `i.report_id >= ${range[0]} AND i.report_id < ${range[1]}`;
}

const AGENCY = ['agency', 'kind', 'province', 'region_code', 'level'];
const severity = `CASE code ${Object.entries(CHECKS)
  .map(([code, spec]) => `WHEN ${literal(code)} THEN ${literal(spec.severity)}`)
  .join(' ')} END`;

/** A copied matrix marks its report as a failed check of the form does. */
function withCopy(name: string): string {
  return `(h.${name} + CASE WHEN c.report_id IS NULL THEN 0 ELSE 1 END)::SMALLINT`;
}

function reports(range: Range, without: readonly string[]): string {
  const source = (name: string): string => {
    if (name === 'procurement_suspect') return 's.suspect AS procurement_suspect';
    if (name === 'procurement_likely_yuan') return 's.likely AS procurement_likely_yuan';
    if (name === 'report_id' || name === 'agency_id' || name === 'superseded_by' || name === 'counts')
      return `i.${name}`;
    if (name === 'copied') return 'c.report_id IS NOT NULL AS copied';
    if (name === 'named') return 'h.agency AS named';
    if (name === 'checks_failed' || name === 'checks_assessed') return `${withCopy(name)} AS ${name}`;
    return `${AGENCY.includes(name) ? 'a' : 'h'}.${quoted(name)}`;
  };
  const columns = columnsOf('reports').filter(({ name }) => !without.includes(name));
  return `SELECT ${columns.map(({ name }) => source(name)).join(', ')}
    FROM staged h JOIN ids i USING (key) JOIN agency_ids a USING (agency_id) LEFT JOIN suspects s USING (report_id)
      LEFT JOIN copied c ON c.report_id = i.report_id
    WHERE ${within(range)} ORDER BY i.report_id`;
}

/** Reports in order first, while they are few and their facts are lists; then one row a fact. */
function facts(table: FactTable, range: Range): string {
  const columns = factColumns(table).map(({ name, type }) => ({ name, list: quoted(listColumn(table, name)), type }));
  const values = columns.map(({ name, list, type }) => {
    const value = isWord(table, name) ? `unnest(${list})` : `unnest(${list})::${SQL_TYPES[type]}`;
    return `${value} AS ${quoted(name)}`;
  });
  return `SELECT report_id, ${values.join(', ')} FROM (
    SELECT i.report_id, ${columns.map(({ list }) => list).join(', ')} FROM staged JOIN ids i USING (key)
    WHERE ${within(range)} ORDER BY i.report_id)`;
}

/** A report's own checks first, then those between reports. */
function checks(range: Range): string {
  return `SELECT report_id, code, path, "left", "right", ${severity} AS severity FROM (
      SELECT *, 0 AS origin FROM (
        SELECT i.report_id, unnest(checks_code) AS code, unnest(checks_path) AS path, unnest(checks_left) AS "left",
          unnest(checks_right) AS "right", unnest(range(len(checks_code))) AS seq
        FROM staged JOIN ids i USING (key) WHERE ${within(range)})
      UNION ALL
      SELECT i.report_id, code, path, "left", "right", 0, 1 FROM findings i WHERE ${within(range)})
    ORDER BY report_id, origin, seq, code, path, "right", "left"`;
}

function agencies(): string {
  const columns = columnsOf('agencies').map(({ name }) =>
    name === 'agency_key' ? `lasting AS ${name}` : quoted(name),
  );
  return `SELECT ${columns.join(', ')} FROM agency_ids ORDER BY agency_id`;
}

/** The rows of one file. `without`: columns that its folder's name tells. */
export function tableQuery(table: TableName, range: Range, without: readonly string[] = []): string {
  if (table === 'reports') return reports(range, without);
  if (table === 'checks') return checks(range);
  if (table === 'agencies') return agencies();
  if (table === 'totals') return totalsQuery(reports(null, []), agencies());
  if (table === 'rejects') return rejectsQuery();
  return facts(table, range);
}
