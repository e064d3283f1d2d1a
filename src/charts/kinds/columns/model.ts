/** Government procurement by year: the sum of the amounts stated, with how many agencies state one. */
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import type { ProcurementByYearRow } from '../../../queries/procurement/procurement-by-year.ts';
import {
  yearRefs,
  agencyCoverage,
  fileName,
  notes,
  reportCoverage,
  sentence,
  subtitle,
  total,
} from '../../ground/build.ts';
import { basisNote } from '../../ground/basis.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, ColumnsModel, Lang, YearColumn } from '../../model.ts';
import { amountsOf, basisOf, type Amounts } from '../spend/amounts.ts';
import { procurementWarnings } from '../spend/notes.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';

/** `rows`: one a year, ascending. Coverage counts only the years whose form has the item. */
export function procurementByYearModel(rows: readonly ProcurementByYearRow[], context: ModelContext): ColumnsModel {
  const { lang } = context;
  const words = WORDS[lang];
  const basis = basisOf(context);
  const years = rows.map((row) => ({ row, amounts: amountsOf(row, basis) }));
  const columns = years.map(({ row, amounts }) => columnOf(row, amounts.yuan, amounts, context));
  return {
    kind: 'columns',
    id: 'procurement-by-year',
    lang,
    title: cardTitle('procurement-by-year', lang),
    subtitle: subtitle(context),
    unit: words.yuanUnit,
    format: 'yuan',
    coverage: coverageOf(rows, (row) => amountsOf(row, basis).reported, lang),
    formula: null,
    notes: notes(context, [
      ...procurementYearNotes(
        columns,
        years.map(({ amounts }) => amounts),
        context,
      ),
      basisNote([columns.map(({ coverage }) => coverage)], lang),
    ]),
    source: words.source,
    summary: sentence(
      words.amount,
      columns.map((column) => inWords(column, lang)),
      lang,
    ),
    columns,
    table: tableOf(years, context),
    fileName: fileName(cardFile('procurement-by-year', lang), context),
  };
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

/** A column of `value`, with the doubts that are in it and the suspect amounts that are not. */
export function columnOf(
  row: ProcurementByYearRow,
  value: number | null,
  { reported, failing, assumed, suspect, suspectYuan }: Amounts,
  context: ModelContext,
): YearColumn {
  const sure = basisOf(context) === 'clear';
  const stated = row.on_form || row.yuan !== null;
  const missing = row.yuan === null ? 'unknown' : 'left-out';
  return {
    year: row.year,
    value,
    absence: value !== null ? null : stated ? missing : 'not-on-form',
    failing: value === null ? 0 : failing,
    coverage: stated ? agencyCoverage(reported, row.agencies, context.lang) : null,
    assumed: sure ? 0 : assumed,
    suspect: sure ? 0 : suspect,
    suspectYuan: sure ? null : suspectYuan,
  };
}

/** The doubts, whether they are in the figures, and failing reports. */
export function procurementYearNotes(
  columns: readonly YearColumn[],
  amounts: readonly Amounts[],
  context: ModelContext,
): readonly (readonly [holds: boolean, text: string])[] {
  const { stop, leftOut, suspectsOut, reportsFailing } = WORDS[context.lang];
  const failing = total(columns.map((column) => column.failing));
  const basis = basisOf(context);
  const doubts = {
    assumed: total(amounts.map((one) => one.assumed)),
    suspect: total(amounts.map((one) => one.suspect)),
  };
  const left = formatValue(total(amounts.flatMap((one) => one.suspectYuan ?? [])), 'yuan', context.lang, 'short');
  const warnings = procurementWarnings(basis === 'likely' ? { ...doubts, suspect: 0 } : doubts, context);
  return [
    ...warnings.map(([holds, text]) => [holds, text + stop] as const),
    [basis === 'likely' && doubts.suspect > 0, `◎ ${suspectsOut(doubts.suspect, left)}${stop}`],
    [basis === 'clear' && doubts.assumed + doubts.suspect > 0, leftOut],
    [failing > 0, `◆ ${reportsFailing(failing)}${stop}`],
  ];
}

function inWords({ year, value, absence }: YearColumn, lang: Lang): string {
  return `${year} ${value === null ? absenceText(absence, lang) : formatValue(value, 'yuan', lang, 'short')}`;
}

interface Year {
  readonly row: ProcurementByYearRow;
  readonly amounts: Amounts;
}

function tableOf(years: readonly Year[], { lang }: ModelContext): ChartTable {
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
      { key: 'suspectYuan', label: `${words.suspectYuan} (${words.yuanUnit})`, format: 'count' },
    ],
    refs: yearRefs(years.map(({ row }) => row)),
    rows: years.map(({ row: { year, yuan, agencies, on_form }, amounts }) => {
      const { projects, reported, assumed, suspect, suspectYuan } = amounts;
      return on_form || yuan !== null
        ? { year, yuan: amounts.yuan, projects, reported, agencies, assumed, suspect, suspectYuan }
        : { year, ...NONE };
    }),
  };
}

/** What a year without the item has instead of its figures. */
const NONE = {
  yuan: null,
  projects: null,
  reported: null,
  agencies: null,
  assumed: null,
  suspect: null,
  suspectYuan: null,
} as const;
