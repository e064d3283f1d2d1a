/** Labels that charts over years share. */
import { WORDS } from '../../../words/charts/common.ts';
import type { ChartBase } from '../../model.ts';
import type { Label } from './shapes.ts';
import { textWidth } from './text.ts';

/** The unit at the top of the value axis. */
export function unitLabel({ unit, lang }: ChartBase, text: number): Label {
  return { x: 0, y: text, text: WORDS[lang].unitIs(unit), anchor: 'start', token: 'muted', size: text };
}

/** The strip of one year around its middle, within the drawing. */
export function yearStrip(
  middle: number,
  step: number,
  from: number,
  to: number,
): { readonly x: number; readonly width: number } {
  const x = Math.max(from, middle - step / 2);
  return { x, width: Math.min(to, middle + step / 2) - x };
}

/** Years under the plot; every second, third … one where they would touch, always with the last. */
export function yearLabels(
  years: readonly number[],
  x: (year: number) => number,
  y: number,
  step: number,
  text: number,
): readonly Label[] {
  const every = Math.max(1, Math.ceil((textWidth('2020', text) + text * 0.8) / Math.max(1, step)));
  return years
    .filter((_, index) => (years.length - 1 - index) % every === 0)
    .map((year) => ({ x: x(year), y, text: String(year), anchor: 'middle', token: 'ink', size: text }));
}
