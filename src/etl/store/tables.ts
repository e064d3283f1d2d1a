/** The tables of the output as queries over the merged stage; every one ends in a total order. */
import { CHECKS } from '../../schema/checks.ts';
import { columnsOf, type TableName } from '../../schema/tables.ts';
import { literal, quoted } from './ddl.ts';
import { totalsQuery } from './totals.ts';

/** Half-open range of `report_id` (rejects, agencies: of rows) that a file holds; null for the whole table. */
export type Range = readonly [from: number, to: number] | null;

function within(range: Range, column = 'i.report_id'): string {
  return range === null ? 'true' : `${column} >= ${range[0]} AND ${column} < ${range[1]}`;
}

const AGENCY = ['agency', 'kind', 'province', 'region_code', 'level'];
const severity = `CASE code ${Object.entries(CHECKS)
  .map(([code, spec]) => `WHEN ${literal(code)} THEN ${literal(spec.severity)}`)
  .join(' ')} END`;

function reports(range: Range, without: readonly string[]): string {
  const source = (name: string): string => {
    if (name === 'procurement_suspect') return 's.suspect AS procurement_suspect';
    if (name === 'report_id' || name === 'agency_id' || name === 'superseded_by') return `i.${name}`;
    return `${AGENCY.includes(name) ? 'a' : 'h'}.${quoted(name)}`;
  };
  const columns = columnsOf('reports').filter(({ name }) => !without.includes(name));
  return `SELECT ${columns.map(({ name }) => source(name)).join(', ')}
    FROM ids i JOIN heads h USING (key) JOIN agency_ids a USING (agency_id) LEFT JOIN suspects s USING (report_id)
    WHERE ${within(range)} ORDER BY i.report_id`;
}

function facts(table: TableName, range: Range): string {
  const columns = columnsOf(table).map(({ name }) => quoted(name));
  return `SELECT ${columns.join(', ')} FROM ${quoted(table)} f JOIN ids i USING (key) WHERE ${within(range)} ORDER BY i.report_id, f.seq`;
}

/** A report's own checks first, then those between reports. */
function checks(range: Range): string {
  return `SELECT report_id, code, path, "left", "right", ${severity} AS severity FROM (
      SELECT i.report_id, code, path, "left", "right", 0 AS origin, seq FROM checks JOIN ids i USING (key) WHERE ${within(range)}
      UNION ALL
      SELECT i.report_id, code, path, "left", "right", 1, 0 FROM findings i WHERE ${within(range)})
    ORDER BY report_id, origin, seq, code, path, "right", "left"`;
}

function agencies(): string {
  const columns = columnsOf('agencies').map(({ name }) => quoted(name));
  return `SELECT ${columns.join(', ')} FROM agency_ids ORDER BY agency_id`;
}

/** The rows of one file. `without`: columns that its folder's name tells. */
export function tableQuery(table: TableName, range: Range, without: readonly string[] = []): string {
  if (table === 'reports') return reports(range, without);
  if (table === 'checks') return checks(range);
  if (table === 'agencies') return agencies();
  if (table === 'totals') return totalsQuery(reports(null, []), agencies());
  if (table === 'rejects') return 'SELECT file, code, text FROM rejects ORDER BY file, code, text';
  return facts(table, range);
}
