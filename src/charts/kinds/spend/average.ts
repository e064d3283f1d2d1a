/** The average amount of a procurement project: by agency and by year, and where the units of the amounts come from. */
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import type { ProcurementByAgencyRow } from '../../../queries/procurement/procurement-by-agency.ts';
import type { ProcurementByYearRow } from '../../../queries/procurement/procurement-by-year.ts';
import {
  agencyCoverage,
  agencyRefs,
  fileName,
  gathered,
  notes,
  reportCoverage,
  reportingCoverage,
  sentence,
  subtitle,
  total,
  yearRefs,
} from '../../ground/build.ts';
import { columnOf, coverageOf, procurementYearNotes } from '../columns/model.ts';
import { nameIn, subsetOf, subsetText, type Subset } from '../../ground/subset.ts';
import { basisNote } from '../../ground/basis.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, ColumnsModel, Lang, SpendModel, StackedModel, StackedRow } from '../../model.ts';
import { composition } from '../stacked/composition.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';
import { isDoubtful, latestAmount, spendRows } from './agencies.ts';
import { failingNote } from './model.ts';
import { amountsOf, averagedOf, basisOf } from './amounts.ts';
import { procurementNotesOf, type Doubtful } from './notes.ts';
import { PROCUREMENT_WORDS } from '../../../words/charts/procurement.ts';

const NAMED = 3;

/** `rows`: one a report. A report without projects has no average. */
export function averageByAgencyModel(rows: readonly ProcurementByAgencyRow[], context: ModelContext): SpendModel {
  const { lang } = context;
  const words = WORDS[lang];
  const text = PROCUREMENT_WORDS[lang];
  const averages = rows.map((row) => ({ ...row, yuan: averageOf(row, row.yuan), likely: averageOf(row, row.likely) }));
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const spend = spendRows(averages, years, context);
  const counted = spend.filter((row) => latestAmount(row) !== null);
  const shown = context.sure === true ? averages.filter((row) => !isDoubtful(row)) : averages;
  return {
    kind: 'spend',
    id: 'procurement-average-by-agency',
    lang,
    title: cardTitle('procurement-average-by-agency', lang),
    subtitle: subtitle(context),
    unit: text.unit,
    coverage: reportingCoverage(counted.length, spend.length, lang),
    formula: text.formula,
    notes: notes(context, [
      [spend.some((row) => row.mine), words.mine + words.stop],
      ...procurementNotesOf(doubtfulOf(rows), context),
      [context.sure === true && rows.some(isDoubtful), words.leftOut],
      failingNote(total(spend.flatMap((row) => row.figures.map((figure) => figure.failing))), lang),
    ]),
    source: words.source,
    summary:
      counted.length === 0
        ? ''
        : sentence(
            text.average,
            counted
              .slice(0, NAMED)
              .map((row) => `${row.label} ${formatValue(latestAmount(row), 'yuan', lang, 'short')}`),
            lang,
          ),
    years,
    rows: spend,
    table: {
      columns: [
        { key: 'agency', label: words.agency, format: 'text' },
        { key: 'year', label: words.year, format: 'year' },
        { key: 'average', label: `${text.average} (${words.yuanUnit})`, format: 'count' },
        { key: 'projects', label: words.projects, format: 'count' },
        { key: 'suspect', label: words.suspect, format: 'text' },
        { key: 'likely', label: `${text.average}·${words.likely} (${words.yuanUnit})`, format: 'count' },
      ],
      refs: agencyRefs(shown),
      rows: shown.map(({ agency, year, yuan, projects, suspect, likely }) => ({
        agency,
        year,
        average: yuan,
        projects,
        suspect: suspect === true ? words.suspect : null,
        likely,
      })),
    },
    fileName: fileName(cardFile('procurement-average-by-agency', lang), context),
  };
}

function averageOf({ projects }: ProcurementByAgencyRow, yuan: number | null): number | null {
  return yuan === null || projects === null || projects <= 0 ? null : yuan / projects;
}

/** `rows`: one a year. */
export function averageByYearModel(rows: readonly ProcurementByYearRow[], context: ModelContext): ColumnsModel {
  const { lang } = context;
  const words = WORDS[lang];
  const text = PROCUREMENT_WORDS[lang];
  const basis = basisOf(context);
  const figures = rows.map((row) => {
    const amounts = averagedOf(row, basis);
    const { yuan, projects } = amounts;
    return { row, amounts, average: yuan === null || projects === null || projects === 0 ? null : yuan / projects };
  });
  const columns = figures.map(({ row, amounts, average }) => columnOf(row, average, amounts, context));
  const due = figures.filter(({ row }) => row.on_form);
  const subset = subsetOf(
    total(due.map(({ amounts }) => amounts.reported)),
    total(due.map(({ row }) => amountsOf(row, basis).reported)),
    'priced',
  );
  return {
    kind: 'columns',
    id: 'procurement-average-by-year',
    lang,
    title: cardTitle('procurement-average-by-year', lang),
    subtitle: subtitle(context, subsetText(subset, lang)),
    unit: text.unit,
    format: 'yuan',
    subset,
    coverage: coverageOf(rows, (row) => averagedOf(row, basis).reported, lang),
    formula: text.formula,
    notes: notes(context, [
      ...procurementYearNotes(
        columns,
        figures.map(({ amounts }) => amounts),
        context,
      ),
      basisNote([columns.map(({ coverage }) => coverage)], lang),
    ]),
    source: words.source,
    summary: sentence(
      text.average,
      columns.map(
        ({ year, value, absence }) =>
          `${year} ${value === null ? absenceText(absence, lang) : formatValue(value, 'yuan', lang, 'short')}`,
      ),
      lang,
    ),
    columns,
    table: yearTable(figures, subset, lang),
    fileName: fileName(cardFile('procurement-average-by-year', lang), context),
  };
}

interface YearFigure {
  readonly row: ProcurementByYearRow;
  readonly amounts: ReturnType<typeof averagedOf>;
  readonly average: number | null;
}

function yearTable(figures: readonly YearFigure[], subset: Subset | null, lang: Lang): ChartTable {
  const words = WORDS[lang];
  const text = PROCUREMENT_WORDS[lang];
  return {
    columns: [
      { key: 'year', label: words.year, format: 'year' },
      { key: 'average', label: `${text.average} (${words.yuanUnit})`, format: 'count' },
      { key: 'yuan', label: `${nameIn(subset, words.amount, lang)} (${words.yuanUnit})`, format: 'count' },
      { key: 'projects', label: nameIn(subset, words.projects, lang), format: 'count' },
      { key: 'reported', label: `${words.coverageLabel} (k)`, format: 'count' },
      { key: 'agencies', label: `${words.agency} (N)`, format: 'count' },
    ],
    refs: yearRefs(figures.map(({ row }) => row)),
    rows: figures.map(({ row, average, amounts: { yuan, projects, reported } }) => ({
      year: row.year,
      average,
      yuan,
      projects,
      reported: row.on_form || yuan !== null ? reported : null,
      agencies: row.on_form || yuan !== null ? row.agencies : null,
    })),
  };
}

/** `rows`: one a report; counts the amounts by the place their unit was found. */
export function unitBasisModel(rows: readonly ProcurementByAgencyRow[], context: ModelContext): StackedModel {
  const { lang } = context;
  const text = PROCUREMENT_WORDS[lang];
  const sources = ['cell', 'header', 'assumed'] as const;
  const stacks = gathered(rows, (row) => row.year).map(([year, reports]): StackedRow => {
    const amounts = reports.filter((row) => row.yuan !== null);
    return {
      key: { type: 'year', year, part: null },
      label: String(year),
      values: Object.fromEntries(
        sources.map((source) => [`unit-${source}`, amounts.filter((row) => row.unit_from === source).length]),
      ),
      total: amounts.filter((row) => sources.some((source) => source === row.unit_from)).length,
      absence: null,
      coverage: agencyCoverage(amounts.length, reports.length, lang),
      failing: amounts.filter((row) => row.failing).length,
      mine: false,
    };
  });
  return composition(context, {
    id: 'procurement-unit-basis',
    by: 'years',
    unit: text.amounts,
    formula: text.basisFormula,
    groups: sources.map((source) => ({
      code: `unit-${source}`,
      label: text.sources[source],
      segments: [{ code: `unit-${source}`, label: text.sources[source] }],
    })),
    rows: stacks,
    breaks: [],
    coverage: reportCoverage(rows.filter((row) => row.yuan !== null).length, rows.length, lang),
    notes: [...procurementNotesOf(doubtfulOf(rows), context), failingAmounts(stacks, lang)],
  });
}

function failingAmounts(stacks: readonly StackedRow[], lang: Lang): readonly [holds: boolean, text: string] {
  const failing = total(stacks.map((stack) => stack.failing));
  return [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`];
}

function doubtfulOf(rows: readonly ProcurementByAgencyRow[]): Doubtful {
  return {
    assumed: rows.filter((row) => row.unit_from === 'assumed').length,
    suspect: rows.filter((row) => row.suspect === true).length,
  };
}
