/** Where the band chart stands: axes, room for names. */
import { formatValue } from '../../../words/format.ts';
import type { BandModel } from '../../model.ts';
import { seriesToken, type Token } from '../../ground/drawing/palette.ts';
import { linearAxis, type ValueAxis } from '../../ground/geometry/axis.ts';
import { isNarrow } from '../../ground/geometry/rows.ts';
import { scalePoint } from 'd3';
import { positionIn } from '../../ground/geometry/position.ts';
import type { Frame } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { BAND_WORDS } from '../../../words/charts/band.ts';

export interface BandPlot {
  readonly model: BandModel;
  readonly frame: Frame;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (year: number) => number;
  readonly step: number;
  readonly axis: ValueAxis;
  /** Names beside the lines; on a narrow screen above the plot. */
  readonly direct: boolean;
}

export interface Name {
  readonly text: string;
  readonly token: Token;
  /** null: nothing of it is drawn. */
  readonly value: number | null;
  readonly strong: boolean;
}

const TICKS = 5;
export const LINE = 1.5;
const NAME_SHARE = 0.34;

/** Own in the accent; the others in the colours of series, without the band's blue. */
export function bandToken(index: number): Token {
  return index === 0 ? 'accent' : seriesToken(index);
}

export function namesOf({ series, band, format, lang }: BandModel): readonly Name[] {
  const write = (value: number | null): string =>
    value === null ? '' : ` ${formatValue(value, format, lang, 'short')}`;
  const last = <Point>(points: readonly Point[], value: (point: Point) => number | null): number | null =>
    points.map(value).reduce((before, one) => one ?? before, null);
  const peers = [
    { label: 'P90', value: last(band, (one) => one.p90), token: 'muted' },
    { label: BAND_WORDS[lang].median, value: last(band, (one) => one.median), token: 'ink' },
    { label: 'P10', value: last(band, (one) => one.p10), token: 'muted' },
  ] as const;
  return [
    ...series.map(({ label, points }, index): Name => {
      const value = last(points, (point) => point.value);
      return {
        text: (index === 0 ? '● ' : '') + label + write(value),
        token: bandToken(index),
        value,
        strong: index === 0,
      };
    }),
    ...peers.map(({ label, value, token }): Name => ({ text: label + write(value), token, value, strong: false })),
  ];
}

export function plotOf(model: BandModel, frame: Frame): BandPlot {
  const { width, height, text } = frame;
  const direct = !isNarrow(width, text);
  const names = namesOf(model);
  const top = text * (2.4 + (direct ? 0 : names.length * LINE));
  const bottom = height - text * 2.4;
  const values = [
    ...model.series.flatMap((series) => series.points.map((point) => point.value)),
    ...model.band.flatMap((one) => [one.p90, one.median]),
  ].filter((value) => value !== null);
  const axis = linearAxis(Math.max(0, ...values), [bottom, top], TICKS, model.format, model.lang);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tick.label, text))) + text;
  const widest = Math.max(0, ...names.map((name) => textWidth(name.text, text)));
  const right = width - (direct ? Math.min(widest, width * NAME_SHARE) + text * 1.5 : text);
  const x = scalePoint(model.years, [left, right]).padding(model.years.length === 1 ? 0.5 : 0.25);
  const step = model.years.length > 1 ? x.step() : right - left;
  return { model, frame, left, right, top, bottom, x: (year) => positionIn(x, year), step, axis, direct };
}
