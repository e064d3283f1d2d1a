/** Requests by agency: a ranking by requests received. */
import { ROW_LABELS } from '../../schema/labels.ts';
import type { RequestsByAgencyRow } from '../../queries/requests-by-agency.ts';
import {
  agencyRefs,
  agencyCoverage,
  fileName,
  notes,
  ranksOf,
  sentence,
  subtitle,
  total,
  withTable,
  yearCoverage,
} from '../build.ts';
import type { ModelContext } from '../context.ts';
import { formatValue } from '../format.ts';
import type { ChartTable, RankedBar, RankedModel } from '../model.ts';
import { WORDS } from '../words.ts';

const TITLE = { zh: '各机关新收政府信息公开申请数量', en: 'Requests received by agency' } as const;
const FILE = { zh: '新收申请数量_按机关', en: 'requests_received_by_agency' } as const;
const SUMS = {
  zh: '数量为所选年度之和；无数的年度不按零计。',
  en: 'Sums over the selected years; years without a figure are not counted as zero.',
} as const;
const NAMED = 3;

/** `rows`: one an agency, received descending, nulls last. */
export function requestsByAgencyModel(rows: readonly RequestsByAgencyRow[], context: ModelContext): RankedModel {
  const { lang } = context;
  const words = WORDS[lang];
  const bars = barsOf(rows, context);
  const failing = total(rows.map((row) => row.failing));
  const counted = bars.filter((bar) => bar.value !== null).length;
  return withTable(
    {
      kind: 'ranked',
      id: 'requests-by-agency',
      lang,
      title: TITLE[lang],
      subtitle: subtitle(context),
      unit: words.requestUnit,
      format: 'count',
      coverage: agencyCoverage(counted, rows.length, lang),
      formula: null,
      notes: notes(context, [
        [context.years[0] !== context.years[1], SUMS[lang]],
        [bars.some((bar) => bar.mine), words.mine + words.stop],
        [failing > 0, `◆ ${words.reportsFailing(failing)}${words.stop}`],
      ]),
      source: words.source,
      summary: summaryOf(bars, context),
      bars,
      fileName: fileName(FILE[lang], context),
    },
    () => tableOf(rows, bars, context),
  );
}

function barsOf(rows: readonly RequestsByAgencyRow[], { lang, mine }: ModelContext): readonly RankedBar[] {
  const ranks = ranksOf(rows.map((row) => row.received));
  return rows.map((row) => ({
    agencyId: row.agency_id,
    label: row.agency,
    value: row.received,
    absence: row.received === null ? 'unknown' : null,
    failing: row.failing,
    rank: row.received === null ? null : (ranks.get(row.received) ?? null),
    mine: mine.has(row.agency_id),
    hollow: false,
    coverage: yearCoverage(row.reported, row.years, lang),
  }));
}

function summaryOf(bars: readonly RankedBar[], { lang }: ModelContext): string {
  const named = bars
    .filter((bar) => bar.value !== null)
    .slice(0, NAMED)
    .map((bar) => `${bar.label} ${formatValue(bar.value, 'count', lang)}`);
  return named.length === 0 ? '' : sentence(ROW_LABELS.new[lang], named, lang);
}

function tableOf(rows: readonly RequestsByAgencyRow[], bars: readonly RankedBar[], { lang }: ModelContext): ChartTable {
  const words = WORDS[lang];
  return {
    columns: [
      { key: 'rank', label: words.rank, format: 'count' },
      { key: 'agency', label: words.agency, format: 'text' },
      { key: 'received', label: ROW_LABELS.new[lang], format: 'count' },
      { key: 'handled', label: ROW_LABELS.total[lang], format: 'count' },
      { key: 'reported', label: `${words.coverageLabel} (k)`, format: 'count' },
      { key: 'years', label: `${words.year} (N)`, format: 'count' },
      { key: 'failing', label: words.failing, format: 'count' },
    ],
    refs: agencyRefs(rows),
    rows: rows.map(({ agency, received, handled, reported, years, failing }, index) => ({
      rank: bars[index]?.rank ?? null,
      agency,
      received,
      handled,
      reported,
      years,
      failing,
    })),
  };
}
