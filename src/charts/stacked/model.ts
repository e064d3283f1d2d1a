/** Reasons for refusing, by year and by agency, in their three legal groups. */
import { REFUSAL_GROUPS, REQUEST_ROWS } from '../../schema/form.ts';
import { GROUP_LABELS, ROW_LABELS } from '../../schema/labels.ts';
import type { RefusalsByAgencyRow } from '../../queries/refusals-by-agency.ts';
import type { RefusalsByYearRow } from '../../queries/refusals-by-year.ts';
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
  yearCoverage,
} from '../build.ts';
import type { ModelContext } from '../context.ts';
import { formatValue } from '../format.ts';
import type { Lang, SegmentGroup, StackedModel, StackedRow } from '../model.ts';
import { WORDS } from '../words.ts';
import { compositionTable } from './table.ts';

const TITLE = {
  years: { zh: '不予公开、无法提供与不予处理的理由', en: 'Why requests were denied, not answerable or not processed' },
  agencies: {
    zh: '各机关不予公开、无法提供与不予处理的理由',
    en: 'Why each agency denied, could not answer or did not process requests',
  },
} as const;
const FILE = {
  years: { zh: '不予公开等理由_按年', en: 'refusal_reasons_by_year' },
  agencies: { zh: '不予公开等理由_按机关', en: 'refusal_reasons_by_agency' },
} as const;
const FORMULA = {
  zh: '占比 = 该理由件数 ÷ 16 项理由中有数各项之和',
  en: 'share = requests with the reason ÷ sum of the 16 reasons that have a figure',
} as const;
const UNEVEN = {
  zh: '各项理由的填报数不同，「有数」按填报最多的一项计。',
  en: 'The reasons differ in coverage; the one most often reported is given here.',
} as const;

type ReasonRow = RefusalsByYearRow | RefusalsByAgencyRow;

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
  const stacks = gathered(rows, (row) => row.year).map(([year, reasons]): StackedRow => ({
    ...stackOf(reasons),
    key: { type: 'year', year, part: null },
    label: String(year),
    coverage: agencyCoverage(mostReported(reasons), reasons[0]?.agencies ?? 0, lang),
    mine: false,
  }));
  const due = total(gathered(rows, (row) => row.year).map(([, reasons]) => reasons[0]?.agencies ?? 0));
  const found = total(stacks.map((stack) => stack.coverage?.k ?? 0));
  return modelOf('years', stacks, rows, context, reportCoverage(found, due, lang));
}

/** `rows`: 16 an agency; agencies are ordered by the sum of their reasons, those without a number last. */
export function refusalsByAgencyModel(rows: readonly RefusalsByAgencyRow[], context: ModelContext): StackedModel {
  const { lang, mine } = context;
  const stacks = gathered(rows, (row) => row.agency_id).map(([agencyId, reasons]): StackedRow => {
    const agency = reasons[0]?.agency ?? '';
    return {
      ...stackOf(reasons),
      key: { type: 'agency', agencyId, agency, year: null, part: null },
      label: agency,
      coverage: yearCoverage(mostReported(reasons), reasons[0]?.years ?? 0, lang),
      mine: mine.has(agencyId),
    };
  });
  const sorted = [...stacks].sort((a, b) => (b.total ?? -1) - (a.total ?? -1));
  const counted = stacks.filter((stack) => stack.total !== null).length;
  return modelOf('agencies', sorted, rows, context, reportingCoverage(counted, stacks.length, lang));
}

function modelOf(
  by: 'years' | 'agencies',
  rows: readonly StackedRow[],
  reasons: readonly ReasonRow[],
  context: ModelContext,
  coverage: StackedModel['coverage'],
): StackedModel {
  const { lang } = context;
  const words = WORDS[lang];
  const groups = refusalGroups(lang);
  const failing = total(rows.map((row) => row.failing));
  return {
    kind: 'stacked',
    id: `refusals-by-${by === 'years' ? 'year' : 'agency'}`,
    lang,
    title: TITLE[by][lang],
    subtitle: subtitle(context),
    unit: words.requestUnit,
    coverage,
    formula: FORMULA[lang],
    notes: notes(context, [
      [rows.some((row) => row.mine), words.mine + words.stop],
      [isUneven(reasons), UNEVEN[lang]],
      [by === 'years' && breaksWithin(context).length > 0, words.columnBreak],
      [failing > 0, `※ ${words.reportsFailing(failing)}${words.stop}`],
    ]),
    source: words.source,
    summary: summaryOf(groups, rows, lang),
    by,
    groups,
    rows,
    breaks: by === 'years' ? breaksWithin(context) : [],
    table: compositionTable(groups, rows, by, lang),
    fileName: fileName(FILE[by][lang], context),
  };
}

function stackOf(reasons: readonly ReasonRow[]): Pick<StackedRow, 'values' | 'total' | 'absence' | 'failing'> {
  const sum = sumOrNull(reasons.map((reason) => reason.count));
  return {
    values: Object.fromEntries(reasons.map((reason) => [reason.row, reason.count])),
    total: sum,
    absence: sum === null ? 'unknown' : null,
    failing: Math.max(0, ...reasons.map((reason) => reason.failing)),
  };
}

function mostReported(reasons: readonly ReasonRow[]): number {
  return reasons.length === 0 ? 0 : Math.max(...reasons.map((reason) => reason.reported));
}

/** Whether some year or agency states some reasons more often than others. */
function isUneven(reasons: readonly ReasonRow[]): boolean {
  const key = (row: ReasonRow): number => ('year' in row ? row.year : row.agency_id);
  return gathered(reasons, key).some(([, group]) => new Set(group.map((reason) => reason.reported)).size > 1);
}

function summaryOf(groups: readonly SegmentGroup[], rows: readonly StackedRow[], lang: Lang): string {
  const parts = groups.flatMap((group) => {
    const sum = sumOrNull(rows.flatMap((row) => group.segments.map(({ code }) => row.values[code] ?? null)));
    return sum === null ? [] : [`${group.label} ${formatValue(sum, 'count', lang)}`];
  });
  return parts.length === 0 ? '' : sentence(WORDS[lang].total, parts, lang);
}
