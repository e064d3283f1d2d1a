/** Reasons for refusing, by year and by agency, in their three legal groups. */
import { METRICS } from '../../../schema/metrics/metrics.ts';
import { elementAt } from '../../../schema/element-at.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { REFUSAL_GROUPS, REQUEST_ROWS } from '../../../schema/form.ts';
import { GROUP_LABELS, ROW_LABELS } from '../../../schema/labels.ts';
import { WHOLE_GROUP, type RefusalSumsRow } from '../../../queries/refusals/refusal-sums.ts';
import type { RefusalsByYearRow } from '../../../queries/refusals/refusals-by-year.ts';
import { countOf, drawnOf, numbersOf, placesOf, sumOf, type Rows } from '../../../queries/db/rows.ts';
import {
  agencyCoverage,
  breaksOf,
  fileName,
  fewYears,
  notes,
  overYears,
  reportCoverage,
  reportingCoverage,
  sentence,
  subtitle,
  sumOrNull,
  total,
  withTable,
  yearCoverage,
} from '../../ground/build.ts';
import { subsetOf, subsetText, type Subset } from '../../ground/subset.ts';
import { basisNote } from '../../ground/basis.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { Lang, SegmentGroup, StackedModel, StackedRow } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { GROUP_WORDS } from '../../../words/charts/groups.ts';
import { REFUSAL_WORDS } from '../../../words/charts/refusals.ts';
import { compositionTable } from './table.ts';

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

/** `rows`: one a year. */
export function refusalsByYearModel(rows: readonly RefusalsByYearRow[], context: ModelContext): StackedModel {
  const { lang } = context;
  const stacks = rows.map((row): StackedRow => ({
    key: { type: 'year', year: row.year, part: null },
    label: String(row.year),
    values: row.counts,
    total: row.total,
    absence: row.total === null ? (row.partial > 0 ? 'partial' : 'unknown') : null,
    failing: row.failing,
    coverage: agencyCoverage(row.reported, row.agencies, lang),
    mine: false,
  }));
  return modelOf(
    {
      by: 'years',
      rows: stacks,
      partial: total(rows.map((row) => row.partial)),
      failing: total(rows.map((row) => row.failing)),
      sums: refusalGroups(lang).map((group) => groupOf(group, stacks)),
      mine: false,
      subset: subsetOf(total(rows.map((row) => row.reported)), total(rows.map((row) => row.reports)), 'reasoned'),
    },
    context,
    reportCoverage(total(rows.map((row) => row.reported)), total(rows.map((row) => row.agencies)), lang),
  );
}

/** `rows`: one an agency, the largest sum of its reasons first, those without one last. */
export function refusalsByAgencyModel(rows: Rows<RefusalSumsRow>, context: ModelContext): StackedModel {
  const { lang, mine } = context;
  const totals = numbersOf(rows, 'total', (row) => row.total);
  const own = placesOf(
    numbersOf(rows, 'agency_id', (row) => row.agency_id),
    mine,
  );
  const stack = (row: RefusalSumsRow): StackedRow => ({
    values: row.counts,
    groups: row.groups,
    total: row.total,
    absence: row.total === null ? (row.parts > 0 ? 'partial' : 'unknown') : null,
    failing: row.failing,
    key: { type: 'agency', agencyId: row.agency_id, agency: row.agency, year: null, part: null },
    label: row.agency,
    coverage: yearCoverage(row.reported, row.years, lang),
    few: row.total === null ? null : fewYears(row.reported, row.years, lang),
    ...(row.total === null && row.parts > 0
      ? { parts: { k: row.parts, n: row.parts_due, of: REFUSAL_WORDS[lang].ofReasons } }
      : {}),
    mine: mine.has(row.agency_id),
  });
  const parts = numbersOf(rows, 'parts', (row) => row.parts);
  return modelOf(
    {
      by: 'agencies',
      rows: drawnOf(rows, stack, { own, numbers: (name) => (name === 'total' ? totals : null) }),
      partial: Array.from(totals).filter((sum, place) => Number.isNaN(sum) && elementAt(parts, place) > 0).length,
      failing: total(Array.from(numbersOf(rows, 'failing', (row) => row.failing))),
      sums: REFUSAL_GROUPS.map((group) => sumOf(numbersOf(rows, WHOLE_GROUP[group], (row) => row.sums[group]))),
      mine: own.length > 0,
      subset: null,
    },
    context,
    reportingCoverage(countOf(totals), rows.length, lang),
  );
}

interface Stacks {
  readonly by: 'years' | 'agencies';
  readonly rows: Rows<StackedRow>;
  /** Reports (or agencies) left out, for some of their reasons have a number and others do not. */
  readonly partial: number;
  readonly failing: number;
  /** A legal group each, over all rows; null where none of its reasons has a number. */
  readonly sums: readonly (number | null)[];
  readonly mine: boolean;
  readonly subset: Subset | null;
}

function modelOf(
  { by, rows, partial, failing, sums, mine, subset }: Stacks,
  context: ModelContext,
  coverage: StackedModel['coverage'],
): StackedModel {
  const { lang } = context;
  const words = WORDS[lang];
  const groups = refusalGroups(lang);
  const isYearly = by === 'agencies' && overYears(context);
  const unit = isYearly ? words.requestsYearly : words.requestUnit;
  const id = by === 'years' ? 'refusals-by-year' : 'refusals-by-agency';
  return withTable(
    {
      kind: 'stacked',
      id,
      lang,
      title: cardTitle(id, lang),
      subtitle: subtitle(context, isYearly ? words.yearly : '', subsetText(subset, lang)),
      unit,
      coverage,
      subset,
      formula: REFUSAL_WORDS[lang].formula,
      notes: notes(context, [
        [mine, words.mine + words.stop],
        [partial > 0, REFUSAL_WORDS[lang].partial[by](partial)],
        [isYearly, GROUP_WORDS[lang].means],
        [by === 'years' && breaksOf([METRICS.refused], context).length > 0, words.columnBreak],
        basisNote(by === 'years' ? [[...rows].map((row) => row.coverage)] : [], lang),
        [failing > 0, `◆ ${words.reportsFailing(failing)}${words.stop}`],
      ]),
      source: words.source,
      summary: summaryOf(groups, sums, lang),
      by,
      groups,
      rows,
      breaks: by === 'years' ? breaksOf([METRICS.refused], context) : [],
      fileName: fileName(cardFile(id, lang), context),
    },
    () => compositionTable({ groups, rows: [...rows], by, lang, unit, subset }),
  );
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
