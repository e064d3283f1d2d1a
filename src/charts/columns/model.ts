/** Government procurement by year: the sum of the amounts stated, with how many agencies state one. */
import type { ProcurementByYearRow } from '../../queries/procurement-by-year.ts';
import { agencyCoverage, fileName, notes, reportCoverage, sentence, subtitle, total } from '../build.ts';
import type { ModelContext } from '../context.ts';
import { formatValue } from '../format.ts';
import type { ChartTable, ColumnsModel, YearColumn } from '../model.ts';
import { procurementWarnings } from '../spend/notes.ts';
import { WORDS, absenceText } from '../words.ts';

const TITLE = { zh: '政府集中采购总金额', en: 'Government procurement' } as const;
const FILE = { zh: '政府集中采购_按年', en: 'procurement_by_year' } as const;

/** `rows`: one a year, ascending. Coverage counts only the years whose form has the item. */
export function procurementByYearModel(rows: readonly ProcurementByYearRow[], context: ModelContext): ColumnsModel {
  const { lang } = context;
  const words = WORDS[lang];
  const due = rows.filter((row) => row.on_form);
  const columns = rows.map((row): YearColumn => ({
    year: row.year,
    value: row.yuan,
    absence: row.yuan === null ? (row.on_form ? 'unknown' : 'not-on-form') : null,
    failing: 0,
    coverage: row.on_form || row.yuan !== null ? agencyCoverage(row.reported, row.agencies, lang) : null,
    assumed: row.assumed,
    suspect: row.suspect,
  }));
  const doubts = { assumed: total(rows.map((row) => row.assumed)), suspect: total(rows.map((row) => row.suspect)) };
  return {
    kind: 'columns',
    id: 'procurement-by-year',
    lang,
    title: TITLE[lang],
    subtitle: subtitle(context),
    unit: words.yuanUnit,
    format: 'yuan',
    coverage: reportCoverage(total(due.map((row) => row.reported)), total(due.map((row) => row.agencies)), lang),
    formula: null,
    notes: notes(
      context,
      procurementWarnings(doubts, context).map(([holds, text]) => [holds, text.replace(/^[○◎] /, '') + words.stop]),
    ),
    source: words.source,
    summary: sentence(
      words.amount,
      columns.map((column) => inWords(column, lang)),
      lang,
    ),
    columns,
    table: tableOf(rows, context),
    fileName: fileName(FILE[lang], context),
  };
}

function inWords({ year, value, absence }: YearColumn, lang: 'zh' | 'en'): string {
  return `${year} ${value === null ? absenceText(absence, lang) : formatValue(value, 'yuan', lang, 'short')}`;
}

function tableOf(rows: readonly ProcurementByYearRow[], { lang }: ModelContext): ChartTable {
  const words = WORDS[lang];
  return {
    columns: [
      { key: 'year', label: words.year, format: 'year' },
      { key: 'yuan', label: `${words.amount} (${words.yuanUnit})`, format: 'count' },
      { key: 'projects', label: words.projects, format: 'count' },
      { key: 'reported', label: `${words.coverageLabel} (k)`, format: 'count' },
      { key: 'agencies', label: `${words.agency} (N)`, format: 'count' },
      { key: 'assumed', label: words.assumed, format: 'count' },
      { key: 'suspect', label: words.suspect, format: 'count' },
    ],
    rows: rows.map(({ year, yuan, projects, reported, agencies, assumed, suspect, on_form }) =>
      on_form || yuan !== null
        ? { year, yuan, projects, reported, agencies, assumed, suspect }
        : { year, yuan: null, projects: null, reported: null, agencies: null, assumed: null, suspect: null },
    ),
  };
}
