/** Axes of numbers that may be of any size and sign. */
import { extent, scaleLinear } from 'd3';
import { formatValue } from '../../../words/format.ts';
import type { Lang } from '../../model.ts';
import type { ValueAxis } from '../../ground/geometry/axis.ts';

const TICKS = 5;

/** From the smallest to the largest value, to round numbers; with 0 where `zero`. */
export function anyAxis(
  values: readonly number[],
  range: readonly [from: number, to: number],
  zero: boolean,
  lang: Lang,
): ValueAxis {
  const [least, most] = extentOf(zero ? [0, ...values] : values);
  const scale = scaleLinear([least, most], [...range]).nice(TICKS);
  const ticks = scale.ticks(TICKS).map((value) => ({ at: scale(value), label: short(value, lang) }));
  return { at: (value) => scale(value), ticks };
}

/** Without values about zero; a single value lies in the middle of its axis. */
function extentOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = extent(values);
  if (least === undefined || most === undefined) return [-1, 1];
  if (least < most) return [least, most];
  const apart = Math.abs(least) > 1 ? Math.abs(least) * 0.5 : 1;
  return [least - apart, most + apart];
}

export function short(value: number, lang: Lang): string {
  return formatValue(value, 'number', lang, 'short');
}
