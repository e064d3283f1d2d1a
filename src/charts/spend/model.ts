/** Government procurement by agency and year. The form asks for it in report years 2019 and 2020 only. */
import { LAST_YEAR_OF_FORM_2019 } from '../../schema/form.ts';
import type { ProcurementByAgencyRow } from '../../queries/procurement-by-agency.ts';
import {
  agencyRefs,
  reportingCoverage,
  fileName,
  gathered,
  notes,
  sentence,
  subtitle,
  total,
  withTable,
} from '../build.ts';
import type { ModelContext } from '../context.ts';
import { formatValue } from '../format.ts';
import type { ChartTable, Lang, SpendFigure, SpendModel, SpendRow } from '../model.ts';
import { WORDS } from '../words.ts';
import { procurementNotes } from './notes.ts';

const TITLE = { zh: '各机关政府集中采购总金额', en: 'Government procurement by agency' } as const;
const FILE = { zh: '政府集中采购_按机关', en: 'procurement_by_agency' } as const;
const NAMED = 3;

/** `rows`: one a report. An agency without a report in a year of the chart has no figure for it, not zero. */
export function procurementByAgencyModel(rows: readonly ProcurementByAgencyRow[], context: ModelContext): SpendModel {
  const { lang } = context;
  const words = WORDS[lang];
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const spend = spendRows(rows, years, context);
  const counted = spend.filter((row) => latestAmount(row) !== null).length;
  return withTable(
    {
      kind: 'spend',
      id: 'procurement-by-agency',
      lang,
      title: TITLE[lang],
      subtitle: subtitle(context),
      unit: words.yuanUnit,
      coverage: reportingCoverage(counted, spend.length, lang),
      formula: null,
      notes: notes(context, [
        [spend.some((row) => row.mine), words.mine + words.stop],
        ...procurementNotes(rows, context),
        [context.sure === true && rows.some(isDoubtful), words.leftOut],
        failingNote(spend, lang),
      ]),
      source: words.source,
      summary: summaryOf(spend, context),
      years,
      rows: spend,
      fileName: fileName(FILE[lang], context),
    },
    () => tableOf(context.sure === true ? rows.filter((row) => !isDoubtful(row)) : rows, context),
  );
}

/** One row an agency, the largest latest amount first. */
export function spendRows(
  rows: readonly ProcurementByAgencyRow[],
  years: readonly number[],
  { mine, sure }: ModelContext,
): readonly SpendRow[] {
  const spend = gathered(rows, (row) => row.agency_id).map(([agencyId, own]): SpendRow => ({
    agencyId,
    label: own[0]?.agency ?? '',
    mine: mine.has(agencyId),
    figures: years.map((year) =>
      figureOf(
        year,
        own.find((row) => row.year === year),
        sure === true,
      ),
    ),
  }));
  return spend.sort((a, b) => (latestAmount(b) ?? -1) - (latestAmount(a) ?? -1));
}

function figureOf(year: number, row: ProcurementByAgencyRow | undefined, sure: boolean): SpendFigure {
  if (row === undefined)
    return { year, value: null, absence: 'no-report', failing: 0, assumed: false, suspect: false, projects: null };
  const missing = year > LAST_YEAR_OF_FORM_2019 ? 'not-on-form' : 'blank';
  const { projects } = row;
  if (sure && row.yuan !== null && isDoubtful(row))
    return { year, value: null, absence: 'left-out', failing: 0, assumed: false, suspect: false, projects };
  return {
    year,
    value: row.yuan,
    absence: row.yuan === null ? missing : null,
    failing: row.failing && row.yuan !== null ? 1 : 0,
    assumed: row.unit_from === 'assumed',
    suspect: row.suspect === true,
    projects: row.projects,
  };
}

/** How many of the reports drawn fail a check. */
export function failingNote(rows: readonly SpendRow[], lang: Lang): readonly [holds: boolean, text: string] {
  const failing = total(rows.flatMap((row) => row.figures.map((figure) => figure.failing)));
  return [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`];
}

/** The unit is assumed, or the amount looks like a slip of units. */
export function isDoubtful({ unit_from, suspect }: ProcurementByAgencyRow): boolean {
  return unit_from === 'assumed' || suspect === true;
}

/** The amount of the last year that has one, in 元. */
export function latestAmount(row: SpendRow): number | null {
  return row.figures.reduce<number | null>((latest, figure) => figure.value ?? latest, null);
}

function summaryOf(rows: readonly SpendRow[], { lang }: ModelContext): string {
  const named = rows.slice(0, NAMED).flatMap((row) => {
    const figures = row.figures.filter((figure) => figure.value !== null);
    return figures.map((figure) => `${row.label} ${figure.year} ${formatValue(figure.value, 'yuan', lang, 'short')}`);
  });
  return named.length === 0 ? '' : sentence(WORDS[lang].amount, named, lang);
}

function tableOf(rows: readonly ProcurementByAgencyRow[], { lang }: ModelContext): ChartTable {
  const words = WORDS[lang];
  return {
    columns: [
      { key: 'agency', label: words.agency, format: 'text' },
      { key: 'year', label: words.year, format: 'year' },
      { key: 'yuan', label: `${words.amount} (${words.yuanUnit})`, format: 'count' },
      { key: 'projects', label: words.projects, format: 'count' },
      { key: 'unit', label: words.unitFrom, format: 'text' },
      { key: 'suspect', label: words.suspect, format: 'text' },
    ],
    refs: agencyRefs(rows),
    rows: rows.map((row) => ({
      agency: row.agency,
      year: row.year,
      yuan: row.yuan,
      projects: row.projects,
      unit: row.unit_from === null ? null : unitFrom(row.unit_from, lang),
      suspect: row.suspect === true ? words.suspect : null,
    })),
  };
}

const UNIT_FROM: Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>> = {
  zh: { cell: '单元格注明', header: '表头注明', assumed: '未注明，按元计' },
  en: { cell: 'stated in the cell', header: 'stated in the header', assumed: 'not stated, taken as yuan' },
};

function unitFrom(code: string, lang: 'zh' | 'en'): string {
  return (Object.hasOwn(UNIT_FROM[lang], code) ? UNIT_FROM[lang][code] : undefined) ?? code;
}
