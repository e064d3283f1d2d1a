/** Government procurement by year: the sum of the amounts stated, with how many agencies state one. */
import type { ProcurementByYearRow } from '../../queries/procurement-by-year.ts';
import { yearRefs, agencyCoverage, fileName, notes, reportCoverage, sentence, subtitle, total } from '../build.ts';
import type { ModelContext } from '../context.ts';
import { formatValue } from '../format.ts';
import type { ChartTable, ColumnsModel, Lang, YearColumn } from '../model.ts';
import { procurementWarnings } from '../spend/notes.ts';
import { WORDS, absenceText } from '../words.ts';

const TITLE = { zh: '政府集中采购总金额', en: 'Government procurement' } as const;
const FILE = { zh: '政府集中采购_按年', en: 'procurement_by_year' } as const;

/** `rows`: one a year, ascending. Coverage counts only the years whose form has the item. */
export function procurementByYearModel(rows: readonly ProcurementByYearRow[], context: ModelContext): ColumnsModel {
  const { lang } = context;
  const words = WORDS[lang];
  const sure = context.sure === true;
  const columns = rows.map((row) => columnOf(row, sure ? row.clear_yuan : row.yuan, behindOf(row, sure), context));
  const doubts = { assumed: total(rows.map((row) => row.assumed)), suspect: total(rows.map((row) => row.suspect)) };
  return {
    kind: 'columns',
    id: 'procurement-by-year',
    lang,
    title: TITLE[lang],
    subtitle: subtitle(context),
    unit: words.yuanUnit,
    format: 'yuan',
    coverage: coverageOf(rows, (row) => behindOf(row, sure).reported, lang),
    formula: null,
    notes: notes(context, procurementYearNotes(columns, doubts, context)),
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

function behindOf(row: ProcurementByYearRow, sure: boolean): Behind {
  return sure
    ? { reported: row.clear_reported, failing: row.clear_failing }
    : { reported: row.reported, failing: row.failing };
}

/** Reports behind a column, and those of them whose checks fail. */
interface Behind {
  readonly reported: number;
  readonly failing: number;
}

/** Only the years whose form has the item are due. */
export function coverageOf(
  rows: readonly ProcurementByYearRow[],
  reported: (row: ProcurementByYearRow) => number,
  lang: Lang,
): ColumnsModel['coverage'] {
  const due = rows.filter((row) => row.on_form);
  return reportCoverage(total(due.map(reported)), total(due.map((row) => row.agencies)), lang);
}

/** A column of `value`, with the doubts that are in it; none where the reader leaves them out. */
export function columnOf(
  row: ProcurementByYearRow,
  value: number | null,
  { reported, failing }: Behind,
  { lang, sure }: ModelContext,
): YearColumn {
  const missing = sure === true && row.yuan !== null ? 'left-out' : 'unknown';
  return {
    year: row.year,
    value,
    absence: value !== null ? null : row.on_form || row.yuan !== null ? missing : 'not-on-form',
    failing: value === null ? 0 : failing,
    coverage: row.on_form || row.yuan !== null ? agencyCoverage(reported, row.agencies, lang) : null,
    assumed: sure === true ? 0 : row.assumed,
    suspect: sure === true ? 0 : row.suspect,
  };
}

/** The doubts, whether they are in the figures, and failing reports. */
export function procurementYearNotes(
  columns: readonly YearColumn[],
  doubts: { readonly assumed: number; readonly suspect: number },
  context: ModelContext,
): readonly (readonly [holds: boolean, text: string])[] {
  const { stop, leftOut, reportsFailing } = WORDS[context.lang];
  const failing = total(columns.map((column) => column.failing));
  const out = doubts.assumed + doubts.suspect > 0 && context.sure === true;
  return [
    ...procurementWarnings(doubts, context).map(([holds, text]) => [holds, text + stop] as const),
    [out, leftOut],
    [failing > 0, `◆ ${reportsFailing(failing)}${stop}`],
  ];
}

function inWords({ year, value, absence }: YearColumn, lang: Lang): string {
  return `${year} ${value === null ? absenceText(absence, lang) : formatValue(value, 'yuan', lang, 'short')}`;
}

function tableOf(rows: readonly ProcurementByYearRow[], { lang, sure }: ModelContext): ChartTable {
  const words = WORDS[lang];
  const shown = rows.map((row) =>
    sure === true ? { ...row, yuan: row.clear_yuan, projects: row.clear_projects, reported: row.clear_reported } : row,
  );
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
    refs: yearRefs(shown),
    rows: shown.map(({ year, yuan, projects, reported, agencies, assumed, suspect, on_form }) =>
      on_form || yuan !== null
        ? { year, yuan, projects, reported, agencies, assumed, suspect }
        : { year, yuan: null, projects: null, reported: null, agencies: null, assumed: null, suspect: null },
    ),
  };
}
