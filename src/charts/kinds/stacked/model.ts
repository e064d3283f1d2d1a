/** Reasons for refusing, by year and by agency, in their three legal groups. */
import { elementAt } from '../../../schema/element-at.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { REFUSAL_GROUPS, REQUEST_ROWS } from '../../../schema/form.ts';
import { GROUP_LABELS, ROW_LABELS } from '../../../schema/labels.ts';
import { groupSum, type RefusalSumsRow } from '../../../queries/refusals/refusal-sums.ts';
import type { RefusalsByYearRow } from '../../../queries/refusals/refusals-by-year.ts';
import {
  LazyRows,
  countOf,
  drawnOf,
  inOrder,
  numbersOf,
  placesOf,
  sumOf,
  type Rows,
} from '../../../queries/db/rows.ts';
import {
  agencyCoverage,
  breaksWithin,
  fileName,
  gathered,
  notes,
  reportCoverage,
  reportingCoverage,
  sentence,
  subtitle,
  sumOrNull,
  total,
  withTable,
  yearCoverage,
} from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { Lang, SegmentGroup, StackedModel, StackedRow } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { compositionTable } from './table.ts';

const FORMULA = {
  zh: '占比 = 该理由件数 ÷ 16 项理由中有数各项之和',
  en: 'share = requests with the reason ÷ sum of the 16 reasons that have a figure',
} as const;
const UNEVEN = {
  zh: '各项理由的填报数不同，「有数」按填报最多的一项计。',
  en: 'The reasons differ in coverage; the one most often reported is given here.',
} as const;

/** The 16 reasons in their groups, in the order of the form. */
export function refusalGroups(lang: Lang): readonly SegmentGroup[] {
  return REFUSAL_GROUPS.map((group) => ({
    code: group,
    label: GROUP_LABELS[group][lang],
    segments: REQUEST_ROWS.filter((row) => row.group === group).map(({ code }) => ({
      code,
      label: ROW_LABELS[code][lang],
    })),
  }));
}

/** `rows`: 16 a year, by year. */
export function refusalsByYearModel(rows: readonly RefusalsByYearRow[], context: ModelContext): StackedModel {
  const { lang } = context;
  const years = gathered(rows, (row) => row.year);
  const stacks = years.map(([year, reasons]): StackedRow => ({
    ...stackOf(reasons),
    key: { type: 'year', year, part: null },
    label: String(year),
    coverage: agencyCoverage(mostReported(reasons), elementAt(reasons, 0).agencies, lang),
    mine: false,
  }));
  const due = total(years.map(([, reasons]) => elementAt(reasons, 0).agencies));
  const found = total(years.map(([, reasons]) => mostReported(reasons)));
  const uneven = years.some(([, reasons]) => new Set(reasons.map((reason) => reason.reported)).size > 1);
  const sums = refusalGroups(lang).map((group) => groupOf(group, stacks));
  const failing = total(stacks.map((row) => row.failing));
  return modelOf(
    { by: 'years', rows: stacks, uneven, failing, sums, mine: false },
    context,
    reportCoverage(found, due, lang),
  );
}

/** `rows`: one an agency; they are ordered by the sum of their reasons, those without a number last. */
export function refusalsByAgencyModel(rows: Rows<RefusalSumsRow>, context: ModelContext): StackedModel {
  const { lang, mine } = context;
  const totals = numbersOf(rows, 'total', (row) => row.total);
  const order = byTotal(rows, totals);
  const ids = numbersOf(rows, 'agency_id', (row) => row.agency_id);
  const own = placesOf(
    Int32Array.from(order, (place) => elementAt(ids, place)),
    mine,
  );
  const stack = (row: RefusalSumsRow): StackedRow => ({
    values: row.counts,
    total: row.total,
    absence: row.total === null ? 'unknown' : null,
    failing: row.failing,
    key: { type: 'agency', agencyId: row.agency_id, agency: row.agency, year: null, part: null },
    label: row.agency,
    coverage: yearCoverage(row.reported, row.years, lang),
    mine: mine.has(row.agency_id),
  });
  return modelOf(
    {
      by: 'agencies',
      rows: drawnOf(inOrder(rows, order), stack, { own, numbers: { total: totals } }),
      uneven: total(Array.from(numbersOf(rows, 'uneven', (row) => Number(row.uneven)))) > 0,
      failing: total(Array.from(numbersOf(rows, 'failing', (row) => row.failing))),
      sums: REFUSAL_GROUPS.map((group) => sumOf(numbersOf(rows, group, (row) => groupSum(row, group)))),
      mine: own.length > 0,
    },
    context,
    reportingCoverage(countOf(totals), rows.length, lang),
  );
}

/** Places of the rows by their totals, those without one as if below zero; equals as they come. */
function byTotal(rows: Rows<RefusalSumsRow>, totals: ArrayLike<number>): Int32Array {
  const known = rows instanceof LazyRows ? rows.facts.numbers?.['byTotal'] : undefined;
  if (known !== undefined) return Int32Array.from(known);
  const sums = Array.from(totals, (sum) => (Number.isNaN(sum) ? -1 : sum));
  return Int32Array.from(sums.keys()).sort((a, b) => elementAt(sums, b) - elementAt(sums, a) || a - b);
}

interface Stacks {
  readonly by: 'years' | 'agencies';
  readonly rows: Rows<StackedRow>;
  /** Some year or agency states some reasons more often than others. */
  readonly uneven: boolean;
  readonly failing: number;
  /** A legal group each, over all rows; null where none of its reasons has a number. */
  readonly sums: readonly (number | null)[];
  readonly mine: boolean;
}

function modelOf(
  { by, rows, uneven, failing, sums, mine }: Stacks,
  context: ModelContext,
  coverage: StackedModel['coverage'],
): StackedModel {
  const { lang } = context;
  const words = WORDS[lang];
  const groups = refusalGroups(lang);
  const id = by === 'years' ? 'refusals-by-year' : 'refusals-by-agency';
  return withTable(
    {
      kind: 'stacked',
      id,
      lang,
      title: cardTitle(id, lang),
      subtitle: subtitle(context),
      unit: words.requestUnit,
      coverage,
      formula: FORMULA[lang],
      notes: notes(context, [
        [mine, words.mine + words.stop],
        [uneven, UNEVEN[lang]],
        [by === 'years' && breaksWithin(context).length > 0, words.columnBreak],
        [failing > 0, `◆ ${words.reportsFailing(failing)}${words.stop}`],
      ]),
      source: words.source,
      summary: summaryOf(groups, sums, lang),
      by,
      groups,
      rows,
      breaks: by === 'years' ? breaksWithin(context) : [],
      fileName: fileName(cardFile(id, lang), context),
    },
    () => compositionTable(groups, [...rows], by, lang),
  );
}

function stackOf(reasons: readonly RefusalsByYearRow[]): Pick<StackedRow, 'values' | 'total' | 'absence' | 'failing'> {
  const sum = sumOrNull(reasons.map((reason) => reason.count));
  return {
    values: Object.fromEntries(reasons.map((reason) => [reason.row, reason.count])),
    total: sum,
    absence: sum === null ? 'unknown' : null,
    failing: Math.max(0, ...reasons.map((reason) => reason.failing)),
  };
}

function mostReported(reasons: readonly RefusalsByYearRow[]): number {
  return reasons.length === 0 ? 0 : Math.max(...reasons.map((reason) => reason.reported));
}

function summaryOf(groups: readonly SegmentGroup[], sums: readonly (number | null)[], lang: Lang): string {
  const parts = groups.flatMap((group, at) => {
    const sum = sums[at] ?? null;
    return sum === null ? [] : [`${group.label} ${formatValue(sum, 'count', lang)}`];
  });
  return parts.length === 0 ? '' : sentence(WORDS[lang].total, parts, lang);
}

/** Over all rows; null where no reason of the group has a number. */
function groupOf({ segments }: SegmentGroup, rows: readonly StackedRow[]): number | null {
  return sumOrNull(rows.flatMap(({ values }) => segments.map(({ code }) => values[code] ?? null)));
}
