/** A headline as it is read: figure, change on the year like for like, coverage; and the sentence of the page. */
import type { HeadlineRow, Sides } from '../../../queries/overview/headline.ts';
import { METRICS } from '../../../schema/metrics/metrics.ts';
import { unitOf } from '../../../schema/metrics/units.ts';
import { fraction } from '../../../charts/ground/build.ts';
import { CARD_WORDS } from '../../../words/card.ts';
import { formatValue } from '../../../words/format.ts';
import type { Lang } from '../../../words/lang.ts';
import { count, type Dictionary } from '../../../words/site/index.ts';

type Words = Dictionary['overview'];

export interface Reader {
  readonly lang: Lang;
  readonly words: Words;
  /** The smallest base of a rate or a percentage. */
  readonly least: number;
}

/** Direction of a change: more and fewer are neither good nor bad. */
export type Direction = 'up' | 'down' | 'same';

/** A change among the agencies that have both years; `size` is written, a share or points without sign. */
export interface Change {
  readonly direction: Direction;
  readonly size: string;
  readonly before: string;
  readonly now: string;
}

export interface Tile {
  readonly code: HeadlineRow['code'];
  readonly year: string | null;
  /** The figure without its unit; null where there is none or its base is too small. */
  readonly figure: string | null;
  readonly value: number | null;
  /** Empty in English, whose names say it. */
  readonly unit: string;
  readonly change: Change | null;
  /** Instead of the change, or of the figure. */
  readonly reason: string | null;
  /** `807 ÷ 2,082` of a rate. */
  readonly sides: string | null;
  /** One point a year; null: no figure, or a rate on too few. */
  readonly series: readonly { readonly year: number; readonly value: number | null }[];
}

/** null: no number, a base of 0, or one under `least`. */
function valueOf({ value, base }: Sides, isShare: boolean, least: number): number | null {
  if (value === null || !isShare) return value;
  return base === null || base < least || base === 0 ? null : value / base;
}

function directionOf(now: number, before: number): Direction {
  return now > before ? 'up' : now < before ? 'down' : 'same';
}

/** "40.6": per cent with so many decimals, without the sign. */
function perCent(share: number, decimals: number): string {
  return (share * 100).toFixed(decimals);
}

/** Ends of a change of a rate: with one more decimal where rounded ends would not give the rounded difference. */
function rateChange(now: number, before: number): Change {
  const size = Math.abs(now - before) * 100;
  const fits = (decimals: number): boolean =>
    Math.abs(Number(perCent(now, decimals)) - Number(perCent(before, decimals))).toFixed(1) === size.toFixed(1);
  const decimals = fits(1) ? 1 : 2;
  const direction = size.toFixed(1) === '0.0' ? 'same' : directionOf(now, before);
  return {
    direction,
    size: size.toFixed(1),
    before: perCent(before, decimals),
    now: `${perCent(now, decimals)}%`,
  };
}

function countChange(now: number, before: number, lang: Lang): Change {
  const share = formatValue(Math.abs(now / before - 1), 'percent', lang);
  return {
    direction: directionOf(now, before),
    size: share,
    before: count(before, lang),
    now: count(now, lang),
  };
}

/** The change of a headline; null where it has none, and why. */
function changeOf(row: HeadlineRow, isShare: boolean, reader: Reader): Pick<Tile, 'change' | 'reason'> {
  const { lang, words, least } = reader;
  const { noChange, smallBase } = words.tiles;
  const { now, before, matched } = row;
  if (matched === 0 || now.value === null || before.value === null) return { change: null, reason: noChange };
  if (!isShare) {
    if (before.value >= least) return { change: countChange(now.value, before.value, lang), reason: null };
    return {
      change: null,
      reason: smallBase(count(before.value, lang), count(now.value, lang), count(least, lang)),
    };
  }
  const [share, past] = [valueOf(now, true, least), valueOf(before, true, least)];
  return share === null || past === null
    ? { change: null, reason: noChange }
    : { change: rateChange(share, past), reason: null };
}

export function tileOf(row: HeadlineRow, reader: Reader): Tile {
  const { lang, words, least } = reader;
  const { code, base } = row;
  const isShare = METRICS[code].denominator !== null;
  const value = valueOf(row, isShare, least);
  const common = {
    code,
    year: row.year === null ? null : String(row.year),
    sides: isShare && row.value !== null && base !== null ? fraction(row.value, base, lang) : null,
    series: row.series.map((one) => ({ year: one.year, value: valueOf(one, isShare, least) })),
  };
  if (value === null) {
    const small = isShare && base !== null && row.value !== null;
    const reason = small ? words.tiles.smallRate(count(base, lang), count(least, lang)) : words.tiles.none;
    return { ...common, figure: null, value: null, unit: '', change: null, reason };
  }
  return {
    ...common,
    value,
    figure: isShare ? formatValue(value, 'percent', lang).replace('%', '') : count(value, lang),
    unit: isShare ? '%' : lang === 'zh' ? unitOf(code, lang) : '',
    ...changeOf(row, isShare, reader),
  };
}

/** What the change is called in the page's sentence. */
function said(change: Change, words: Words['sentence'], isShare: boolean): string {
  if (change.direction === 'same') return words.same;
  if (isShare) return change.direction === 'up' ? words.up(change.size) : words.down(change.size);
  return change.direction === 'up' ? words.more(change.size) : words.less(change.size);
}

/** One sentence of the first two figures; the name of the page where neither is there. Never a cause, never a judgement. */
export function sentenceOf(tiles: readonly Tile[], words: Words, lang: Lang): string {
  const received = tiles.find(({ code }) => code === 'received');
  const open = tiles.find(({ code }) => code === 'open');
  const parts = words.sentence;
  const one = receivedClause(received, parts);
  const change = open?.change ?? null;
  const other = change === null ? null : parts.open(said(change, parts, true));
  if (one !== null) return other === null ? one : one + CARD_WORDS[lang].listed + other;
  if (open === undefined || open.year === null || open.figure === null) return words.heading;
  return parts.openPlain(open.year, `${open.figure}${open.unit}`);
}

/** null where there is no figure. */
function receivedClause(tile: Tile | undefined, parts: Words['sentence']): string | null {
  if (tile === undefined || tile.year === null || tile.figure === null) return null;
  if (tile.change === null) return parts.receivedPlain(tile.year, tile.figure);
  return parts.received(tile.year, said(tile.change, parts, false));
}
