/** What the cards of a page say: every figure of their tables by its name, of whom and when. */
import type { Card } from '../../src/app/pages/card.ts';
import type { ChartModel, MarkRef } from '../../src/charts/model.ts';
import type { Db } from '../../src/queries/db/db.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { chartOf } from '../../src/charts/charts.ts';
import { DEFAULT_VIEW } from '../../src/charts/model.ts';
import { METRIC_CODES, type MetricCode } from '../../src/schema/metrics/metrics.ts';
import { METRIC_WORDS } from '../../src/schema/metrics/words.ts';
import { GROUP_LABELS, ROW_LABELS } from '../../src/schema/labels.ts';
import { WORDS, rowLabel } from '../../src/words/charts/common.ts';
import { RATE_WORDS } from '../../src/words/charts/rates.ts';
import { SUBSET_WORDS } from '../../src/words/charts/subset.ts';
import type { Lang } from '../../src/words/lang.ts';
import { contextOf } from './fixtures.ts';

export interface Claim {
  readonly card: string;
  /** Name, whom it is of, when: two claims of the same are of the same figure. */
  readonly key: string;
  readonly value: number;
}

/** Columns whose name says nothing without the title of their card. */
const OF_THE_CARD =
  /^(?:rank|k|n|sum|reported|.*_reported|.*-k|agencies|due|years|failing|share|count|base|channels.*|median|difference|assumed|suspect)$/u;

/** What cards call a metric besides its own name. */
function metricNames(lang: Lang): ReadonlyMap<string, MetricCode> {
  const words = WORDS[lang];
  return new Map<string, MetricCode>([
    ...METRIC_CODES.map((code) => [METRIC_WORDS[code].name[lang], code] as const),
    [ROW_LABELS.new[lang], 'received'],
    [rowLabel('total', lang), 'handled'],
    [ROW_LABELS.carried_in[lang], 'carried_in'],
    [ROW_LABELS.carried_out[lang], 'carried'],
    [RATE_WORDS[lang].openness.label, 'open'],
    [`${GROUP_LABELS.denied[lang]} (%)`, 'denied'],
    [`${words.amount} (${words.yuanUnit})`, 'procurement'],
    [words.projects, 'projects'],
  ]);
}

/** The share of a composition is that of the metric, whatever reports its amounts are named by. */
function plainShare(label: string, lang: Lang): string {
  return Object.values(SUBSET_WORDS[lang].short).reduce(
    (name, rule) => name.replace(WORDS[lang].inBrackets(rule), ''),
    label,
  );
}

function whom(ref: MarkRef | undefined, { agencies, years: [from, to] }: Selection): string {
  const all = agencies.length === 1 ? `agency ${agencies[0]}` : 'all';
  const span = `${from}–${to}`;
  const of = (year: number | null): string => (year === null ? span : `${year}–${year}`);
  if (ref === undefined) return `${all} ${span}`;
  if (ref.type === 'year') return `${all} ${of(ref.year)}`;
  if (ref.type === 'agency') return `agency ${ref.agencyId} ${of(ref.year)}`;
  return `${ref.field} ${ref.value} ${of(ref.year ?? null)}`;
}

export function claimsOf(card: string, model: ChartModel, selection: Selection): readonly Claim[] {
  const { lang } = model;
  const { columns, rows, refs } = model.table;
  const names = metricNames(lang);
  const texts = columns.filter(
    ({ format, key }) => format === 'text' && !['agency', 'row', 'group', 'unit', 'suspect'].includes(key),
  );
  return rows.flatMap((row, at) => {
    // What the row is of besides an agency or a year: a reason, a step of a flow.
    const part = texts.map(({ key }) => row[key]).join('·');
    return columns.flatMap(({ key, label, format }): readonly Claim[] => {
      const value = row[key];
      if (typeof value !== 'number' || format === 'text' || format === 'year') return [];
      const plain = key.endsWith('-share') ? plainShare(label, lang) : label;
      const name = OF_THE_CARD.test(key) ? `${model.title}·${label}` : (names.get(plain) ?? `“${label}”`);
      return [{ card, key: [name, part, whom(refs?.[at], selection)].join(' | '), value }];
    });
  });
}

/** "open: tile, openness-by-year": which cards give the same figure. */
export function pairsOf(claims: readonly Claim[]): readonly string[] {
  const first = new Map<string, string>();
  return claims.flatMap(({ card, key }) => {
    const before = first.get(key);
    if (before === undefined) first.set(key, card);
    return before === undefined || before === card ? [] : [`${key.split(' | ')[0]}: ${before}, ${card}`];
  });
}

/** Names and figures that two cards of a page give differently. */
export function contradictions(claims: readonly Claim[]): readonly string[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const before = first.get(claim.key);
    if (before === undefined) {
      first.set(claim.key, claim);
      return [];
    }
    const same = Math.abs(before.value - claim.value) <= 1e-9 * Math.max(1, Math.abs(claim.value));
    return same ? [] : [`${claim.key}: ${before.card} ${before.value}, ${claim.card} ${claim.value}`];
  });
}

/** The models of a page's cards in both languages; what is empty is left out. */
export async function modelsOf(
  db: Db,
  cards: readonly Card[],
  selection: Selection,
): Promise<readonly { readonly id: string; readonly of: (lang: Lang) => ChartModel }[]> {
  const models = [];
  for (const { id, ask } of cards) {
    const picture = await ask(db, selection, {});
    if (picture === null) continue;
    const of = (lang: Lang): ChartModel =>
      picture(contextOf(lang, { mine: new Set(), years: selection.years, example: false })).model;
    models.push({ id, of });
  }
  return models;
}

/** Whether a model that uses fewer reports than its page says how many, and whether what it is made of is drawn as shares. */
export function isSaid(model: ChartModel): boolean {
  const { subset, subtitle, kind } = model;
  if (subset === undefined || subset === null) return true;
  const isShares = kind !== 'stacked' || chartOf(model).native(DEFAULT_VIEW)?.grouping === 'percentStacked';
  const number = (value: number): string => value.toLocaleString('en');
  return isShares && [subset.used, subset.of].every((one) => subtitle.includes(number(one)));
}
