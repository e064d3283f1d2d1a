/** The table `totals` as a query: what `src/schema/totals.ts` names, added up. */
import { REQUEST_ROWS, type RowGroup } from '../../schema/form.ts';
import { columnsOf } from '../../schema/tables.ts';
import { HEADLINE_FIGURES, MEASURES, type Measure } from '../../schema/totals.ts';
import { quoted } from './ddl.ts';

const ANSWER_GROUPS = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'] as const satisfies RowGroup[];

/** `other` is one row on form 2019; on form 2021 the three rows of the group are added up in it already. */
function answer(group: RowGroup): string {
  const rows = REQUEST_ROWS.filter((row) => row.group === group && (group !== 'other' || row.code === 'other'));
  return `list_sum([${rows.map((row) => row.code).join(', ')}]) AS answer_${group}`;
}

function aggregate({ name, kind, of }: Measure): string {
  if (kind === 'count') return `count(${of})::INTEGER AS ${name}`;
  // Compensated, so that the order of the rows leaves no trace in the last digits.
  return `${name.includes('yuan') ? `fsum(${of})` : `sum(${of})`}::DOUBLE AS ${name}`;
}

const FIGURES = Object.entries(HEADLINE_FIGURES);
const BEFORE = FIGURES.map(([code, figure]) => `${figure} AS before_${code}`).join(', ');

/** Columns that a part of the union leaves out. */
function filled(name: string, type: string): string {
  return type === 'int' && name !== 'region_code'
    ? `coalesce(${quoted(name)}, 0)::INTEGER AS ${quoted(name)}`
    : quoted(name);
}

/** `reports` and `agencies`: queries that give those tables. A total order ends it. */
export function totalsQuery(reports: string, agencies: string): string {
  const columns = columnsOf('totals').map(({ name, type }) => filled(name, type));
  return `
    WITH all_reports AS (${reports}),
    counted AS (
      SELECT *, coalesce(settled AND "new" + carried_in = total + carried_out, false) AS balanced
      FROM (
        SELECT *,
          coalesce(list_sum([${ANSWER_GROUPS.map((group) => `answer_${group}`).join(', ')}]) = total, false) AS settled,
          NOT coalesce(procurement_suspect, false) AS likely,
          procurement_unit_from IS DISTINCT FROM 'assumed' AND NOT coalesce(procurement_suspect, false) AS clear,
          procurement_yuan IS NOT NULL AND coalesce(procurement_projects > 0, false) AS both_stated
        FROM (SELECT *, ${ANSWER_GROUPS.map(answer).join(', ')} FROM all_reports WHERE superseded_by IS NULL))),
    prior AS (SELECT agency_id, year + 1 AS year, ${BEFORE} FROM counted)
    SELECT ${columns.join(', ')} FROM (
      SELECT year, province, level, kind, checks_failed = 0 AS sound, count(*) AS reports,
        count(*) FILTER (WHERE synthetic) AS synthetic, ${MEASURES.map(aggregate).join(', ')}
      FROM counted LEFT JOIN prior USING (agency_id, year)
      GROUP BY year, province, level, kind, sound
      UNION ALL BY NAME
      SELECT year, province, level, kind, checks_failed = 0 AS sound, count(*) AS superseded
      FROM all_reports WHERE superseded_by IS NOT NULL GROUP BY ALL
      UNION ALL BY NAME
      SELECT province, level, kind, min(region_code) AS region_code, count(*) AS agencies
      FROM (${agencies}) GROUP BY ALL)
    ORDER BY year NULLS LAST, province NULLS LAST, level NULLS LAST, kind NULLS LAST, sound NULLS LAST, superseded`;
}
