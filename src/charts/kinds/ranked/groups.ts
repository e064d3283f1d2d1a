/** Requests received by kind or level of agency. */
import { hasOwnKey } from '../../../schema/own-key.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { ROW_LABELS } from '../../../schema/labels.ts';
import type { RequestsByGroupRow } from '../../../queries/requests/requests-by-group.ts';
import { fewYears, fileName, notes, overYears, reportCoverage, sentence, subtitle, total } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, Lang, MarkRef, RankedBar, RankedModel } from '../../model.ts';
import { rowLabel, WORDS } from '../../../words/charts/common.ts';
import { GROUP_WORDS } from '../../../words/charts/groups.ts';

const NAMED = 3;

export function requestsByKindModel(rows: readonly RequestsByGroupRow[], context: ModelContext): RankedModel {
  return groupsOf('kind', rows, context);
}

export function requestsByLevelModel(rows: readonly RequestsByGroupRow[], context: ModelContext): RankedModel {
  return groupsOf('level', rows, context);
}

function groupsOf(field: 'kind' | 'level', rows: readonly RequestsByGroupRow[], context: ModelContext): RankedModel {
  const { lang } = context;
  const words = WORDS[lang];
  const id = `requests-by-${field}` as const;
  const isYearly = overYears(context);
  const bars = barsOf(field, rows, context);
  const failing = total(rows.map((row) => row.failing));
  return {
    kind: 'ranked',
    groups: true,
    id,
    lang,
    title: cardTitle(id, lang),
    subtitle: subtitle(context, isYearly ? words.yearly : ''),
    means: isYearly,
    unit: isYearly ? words.requestsYearly : words.requestUnit,
    format: 'count',
    coverage: reportCoverage(total(rows.map((row) => row.reported)), total(rows.map((row) => row.due)), lang),
    formula: null,
    notes: notes(context, [
      [isYearly, GROUP_WORDS[lang].means],
      [failing > 0, `◆ ${words.reportsFailing(failing)}${words.stop}`],
    ]),
    source: words.source,
    summary: summaryOf(bars, lang),
    bars,
    table: tableOf(field, rows, context),
    fileName: fileName(cardFile(id, lang), context),
  };
}

/** "2/4 年" where the group lacks a year, else "60/68 份年报" where it lacks reports. */
function fewOf({ reported, reported_years, due, agencies }: RequestsByGroupRow, lang: Lang): string | null {
  const years = fewYears(reported_years, due / agencies, lang);
  return years ?? (reported < due ? WORDS[lang].coverage(reportCoverage(reported, due, lang)) : null);
}

function barsOf(
  field: 'kind' | 'level',
  rows: readonly RequestsByGroupRow[],
  context: ModelContext,
): readonly RankedBar[] {
  const { lang } = context;
  const words = WORDS[lang];
  const text = GROUP_WORDS[lang];
  const values = rows.map((row) => row.mean);
  return rows.map((row, index): RankedBar => ({
    agencyId: index,
    label: groupName(field, row.value, lang),
    value: row.mean,
    absence: row.mean === null ? 'unknown' : null,
    failing: row.failing,
    rank: row.mean === null ? null : values.indexOf(row.mean) + 1,
    mine: false,
    hollow: false,
    coverage: reportCoverage(row.reported, row.due, lang),
    few: row.mean === null ? null : fewOf(row, lang),
    details: [
      { label: words.agencyCount, value: formatValue(row.agencies, 'count', lang) },
      ...(row.received === null || row.reported === 0
        ? []
        : [{ label: text.per, value: formatValue(row.received / row.reported, 'count', lang) }]),
    ],
    ref: refOf(field, row.value),
  }));
}

function tableOf(field: 'kind' | 'level', rows: readonly RequestsByGroupRow[], context: ModelContext): ChartTable {
  const { lang } = context;
  const isYearly = overYears(context);
  const words = WORDS[lang];
  const text = GROUP_WORDS[lang];
  return {
    columns: [
      { key: 'group', label: text[field].head, format: 'text' },
      ...(isYearly ? [{ key: 'mean', label: `${ROW_LABELS.new[lang]}·${text.mean}`, format: 'count' as const }] : []),
      { key: 'received', label: ROW_LABELS.new[lang], format: 'count' },
      { key: 'handled', label: rowLabel('total', lang), format: 'count' },
      { key: 'agencies', label: words.agencyCount, format: 'count' },
      { key: 'reported', label: `${words.coverageLabel} (k)`, format: 'count' },
      { key: 'due', label: `${text.due} (N)`, format: 'count' },
      { key: 'failing', label: words.failing, format: 'count' },
    ],
    rows: rows.map(({ value, mean, received, handled, agencies, reported, due, failing: failed }) => ({
      group: groupName(field, value, lang),
      ...(isYearly ? { mean } : {}),
      received,
      handled,
      agencies,
      reported,
      due,
      failing: failed,
    })),
    refs: rows.map(({ value }) => refOf(field, value)),
  };
}

/** Agencies of which it is not known cannot be chosen by it. */
function refOf(field: 'kind' | 'level', value: string | null): MarkRef {
  return value === null ? { type: 'group', field: 'none', value: '' } : { type: 'group', field, value };
}

function isLevel(value: string): value is keyof (typeof GROUP_WORDS)['zh']['levels'] {
  return hasOwnKey(GROUP_WORDS.zh.levels, value);
}

/** A kind or level in words; null is one that is not known. */
export function groupName(field: 'kind' | 'level', value: string | null, lang: 'zh' | 'en'): string {
  if (value === null) return GROUP_WORDS[lang].unknown;
  return field === 'level' && isLevel(value) ? GROUP_WORDS[lang].levels[value] : value;
}

function summaryOf(bars: readonly RankedBar[], lang: 'zh' | 'en'): string {
  const named = bars
    .filter((bar) => bar.value !== null)
    .slice(0, NAMED)
    .map((bar) => `${bar.label} ${formatValue(bar.value, 'count', lang)}`);
  return named.length === 0 ? '' : sentence(ROW_LABELS.new[lang], named, lang);
}
