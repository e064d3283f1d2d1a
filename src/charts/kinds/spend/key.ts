/** Which colour is which year, and what hollow and ringed dots mean where there are any. */
import type { SpendModel } from '../../model.ts';
import { yearToken } from '../../ground/drawing/palette.ts';
import type { Dot, Frame, Label } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { figuresOf } from './figures.ts';

/** Between the lines of the key, in multiples of the type size. */
const LINE = 1.4;
/** Baseline of its first line. */
const FIRST = 2.6;

interface Entry {
  readonly label: string;
  readonly dot: Pick<Dot, 'token' | 'shape' | 'hollow'>;
  readonly x: number;
  readonly line: number;
}

function entriesOf(model: SpendModel, width: number, text: number): readonly Entry[] {
  const words = WORDS[model.lang];
  const figures = figuresOf(model.rows);
  const years = model.years.map((year, index) => ({
    label: String(year),
    dot: { token: yearToken(index, model.years.length), shape: 'circle', hollow: false } as const,
  }));
  const assumed = { label: words.assumed, dot: { token: 'year-2', shape: 'circle', hollow: true } } as const;
  const suspect = { label: words.suspect, dot: { token: 'accent', shape: 'ring', hollow: true } } as const;
  const all = [...years, ...(figures.assumed ? [assumed] : []), ...(figures.suspect ? [suspect] : [])];
  let [x, line] = [0, 0];
  return all.map((entry) => {
    const room = textWidth(entry.label, text) + text * 1.2;
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const placed = { ...entry, x, line };
    x += room + text * 1.4;
    return placed;
  });
}

/** What its lines after the first take, in px. */
export function keyExtra(model: SpendModel, width: number, text: number): number {
  return Math.max(0, ...entriesOf(model, width, text).map(({ line }) => line)) * LINE * text;
}

export function keyOf(
  model: SpendModel,
  { width, text }: Frame,
): { readonly dots: readonly Dot[]; readonly labels: readonly Label[] } {
  const placed = entriesOf(model, width, text).map((entry) => ({ ...entry, y: text * (FIRST + LINE * entry.line) }));
  return {
    dots: placed.map(({ dot, x, y }) => ({ ...dot, x: x + text * 0.5, y: y - text * 0.35, r: text * 0.36 })),
    labels: placed.map(({ label, x, y }) => ({
      x: x + text * 1.2,
      y,
      text: label,
      anchor: 'start',
      token: 'ink',
      size: text,
    })),
  };
}
