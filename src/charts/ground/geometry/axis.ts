/** Value axes: where a value lies in px, and which values are written. */
import { extent, max, scaleLinear, scaleLog } from 'd3';
import { formatValue } from '../../../words/format.ts';
import type { Lang, ValueFormat } from '../../model.ts';
import type { Label, Rule } from './shapes.ts';
import { textWidth } from './text.ts';

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** false: a name without a line. */
  readonly line?: boolean;
}

export interface ValueAxis {
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
}

type Range = readonly [from: number, to: number];

/** No sum of money is smaller than a fen. */
const LOWEST = 0.01;
const AIR = 1.6;

/** How far an axis from 0 has to reach for `values`, NaN passed over: 0 where none is above it. */
export function reachOf(values: ArrayLike<number>): number {
  const largest = max(Array.from(values));
  return largest === undefined ? 0 : Math.max(0, largest);
}

/** From 0 to a round number at or above `most`; counts get whole ticks only. Money is written without its unit. */
export function linearAxis(most: number, range: Range, count: number, format: ValueFormat, lang: Lang): ValueAxis {
  const at = scaleLinear([0, most > 0 ? most : 1], range).nice(count);
  const whole = format === 'count' || format === 'year';
  const values = at.ticks(count).filter((value) => !whole || Number.isInteger(value));
  return { at, ticks: written(values, at, format, lang) };
}

/** 0 to 100 %. */
export function shareAxis(range: Range, lang: Lang): ValueAxis {
  const at = scaleLinear([0, 1], range);
  return { at, ticks: written([0, 0.25, 0.5, 0.75, 1], at, 'percent', lang) };
}

/** An equal stretch for the 100 % of each group, with its name in the middle and a line where the next one begins. */
export function groupAxis(range: Range, names: readonly string[]): ValueAxis {
  const at = scaleLinear([0, 1], range);
  const borders = [...names, ''].map((_, place) => ({ at: at(place / names.length), label: '' }));
  return {
    at,
    ticks: [...borders, ...names.map((label, place) => ({ at: at((place + 0.5) / names.length), label, line: false }))],
  };
}

/** Powers of ten among `values`, which must be positive, with some air; `room` is the px a tick's label needs. */
export function logAxis(values: ArrayLike<number>, range: Range, room: number, lang: Lang): ValueAxis {
  const [low, high] = logDomain(values);
  const at = scaleLog([low, high], range).clamp(true);
  const first = Math.ceil(Math.log10(low));
  const powers = Array.from({ length: Math.floor(Math.log10(high)) - first + 1 }, (_, index) => 10 ** (first + index));
  const decades = Math.log10(high / low);
  const step = Math.max(1, Math.ceil((room * decades) / Math.abs(range[1] - range[0])));
  const shown = powers.filter((_, index) => index % step === 0);
  return { at, ticks: written(shown, at, 'count', lang) };
}

/** The values with some air around; whole decades where fewer than two powers of ten would be in sight. */
function logDomain(values: ArrayLike<number>): Range {
  const [smallest, largest] = extent(Array.from(values));
  if (smallest === undefined || largest === undefined) return [1, 10];
  const least = Math.max(LOWEST, smallest);
  const most = Math.max(LOWEST * 10, largest);
  const low = least / AIR;
  const high = most * AIR;
  const powers = Math.floor(Math.log10(high)) - Math.ceil(Math.log10(low)) + 1;
  if (powers >= 2) return [low, high];
  const floor = Math.floor(Math.log10(least));
  return [10 ** floor, 10 ** Math.max(floor + 1, Math.ceil(Math.log10(most)))];
}

function written(
  values: readonly number[],
  scale: (value: number) => number,
  format: ValueFormat,
  lang: Lang,
): readonly Tick[] {
  const plain = format === 'yuan' ? 'count' : format;
  return values.map((value) => {
    const label = formatValue(value, plain, lang, 'short');
    return { at: scale(value), label: format === 'percent' ? label.replace('.0%', '%') : label };
  });
}

/** A line across the plot at each tick of a standing axis, the one at zero as its floor. */
export function gridRules({ at, ticks }: ValueAxis, left: number, right: number): readonly Rule[] {
  const zero = at(0);
  const lines = ticks.filter(({ line = true }) => line);
  return lines.map(({ at: y }): Rule => {
    const token = Math.abs(y - zero) < 0.01 ? 'axis' : 'grid';
    return { x1: left, x2: right, y1: y, y2: y, token };
  });
}

/** Numbers at the left of a standing axis that begins at `left`. */
export function ticksBeside({ ticks }: ValueAxis, left: number, text: number): readonly Label[] {
  return ticks.map(({ at, label }): Label => {
    const place = { x: left - text * 0.6, y: at + text * 0.35 };
    return { ...place, text: label, anchor: 'end', token: 'muted', size: text };
  });
}

/** Numbers above a lying axis; the first one begins at the edge where it has no room to be centred. */
export function ticksAbove(axis: ValueAxis, y: number, text: number): readonly Label[] {
  return axis.ticks.map((tick): Label => {
    const half = textWidth(tick.label, text) / 2;
    return { x: Math.max(half, tick.at), y, text: tick.label, anchor: 'middle', token: 'muted', size: text };
  });
}
