import { yearToken } from '../../ground/drawing/palette.ts';
import type { Bar, Dot, Label, Rule } from '../../ground/geometry/shapes.ts';
import { missingText, type SpendPlot } from './plot.ts';

export interface SpendShapes {
  readonly rules: readonly Rule[];
  readonly bars: readonly Bar[];
  readonly dots: readonly Dot[];
  readonly labels: readonly Label[];
}

/** A dot a year on the log axis, joined by a line; a stated 0 stands on the 0 mark left of the axis. */
export function dotShapes(plot: SpendPlot): SpendShapes {
  const { model, frame, axis, zero, left } = plot;
  const { text } = frame;
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  const labels: Label[] = [];
  for (const { row, place } of plot.rows) {
    const stated = row.figures.flatMap((figure, index) => {
      if (figure.value === null) return [];
      const x = figure.value > 0 ? axis.at(figure.value) : zero;
      return [{ figure, x, token: yearToken(index, model.years.length) }];
    });
    const places = stated.map(({ x }) => x);
    if (places.length > 1) {
      const ends = { x1: Math.min(...places), x2: Math.max(...places), y1: place.middle, y2: place.middle };
      rules.push({ ...ends, token: 'axis', weight: 2 });
    }
    for (const { figure, x, token } of stated) {
      const shape = figure.failing > 0 ? 'diamond' : 'circle';
      dots.push({
        x,
        y: place.middle,
        r: text * (figure.failing > 0 ? 0.5 : 0.42),
        token,
        shape,
        hollow: figure.assumed,
      });
      if (figure.suspect)
        dots.push({ x, y: place.middle, r: text * 0.72, token: 'accent', shape: 'ring', hollow: true });
    }
    const missing = missingText(row, model);
    if (missing === '') continue;
    const y = place.middle + text * 0.35;
    const x = places.length === 0 ? left + text * 0.6 : Math.max(...places) + text;
    labels.push({ x, y, text: missing, anchor: 'start', token: 'muted', size: text });
  }
  return { rules, bars: [], dots, labels };
}
