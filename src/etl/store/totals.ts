/** The table `totals` as a query: what `src/schema/figures/totals.ts` names, added up. */
import { addendSql } from '../../schema/figures/addend.ts';
import { withReportTerms } from '../../schema/figures/report-terms.ts';
import { columnsOf } from '../../schema/tables.ts';
import { FIGURES, conditionOf, priorReports, type Figure } from '../../schema/figures/totals.ts';
import { quoted } from './ddl.ts';

function aggregate(figure: Figure): string {
  const { name, kind, yuan } = figure;
  const of = addendSql(figure.of);
  const condition = conditionOf(figure);
  const filter = condition === null ? '' : ` FILTER (WHERE ${condition})`;
  if (kind === 'count') return `(count(${of})${filter})::INTEGER AS ${name}`;
  // Compensated, so that the order of the rows leaves no trace in the last digits.
  return `(${yuan ? 'fsum' : 'sum'}(${of})${filter})::DOUBLE AS ${name}`;
}

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
    counted AS (${withReportTerms('SELECT * FROM all_reports WHERE superseded_by IS NULL AND (year IS NULL OR counts IS NOT FALSE)')}),
    prior AS (${priorReports('counted')})
    SELECT ${columns.join(', ')} FROM (
      SELECT year, province, level, kind, checks_failed = 0 AS sound, count(*) AS reports,
        count(*) FILTER (WHERE synthetic) AS synthetic, ${FIGURES.map(aggregate).join(', ')}
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
