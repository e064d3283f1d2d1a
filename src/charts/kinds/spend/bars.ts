import { yearToken } from '../../ground/drawing/palette.ts';
import type { Bar, Dot, Label } from '../../ground/geometry/shapes.ts';
import type { SpendShapes } from './dots.ts';
import { amountText, type SpendPlot } from './plot.ts';
import { absenceText } from '../../../words/charts/common.ts';

/** A bar a year on the linear axis, the amount at its end; no number is said in words where the bar would be. */
export function barShapes(plot: SpendPlot): SpendShapes {
  const { model, frame, axis, left } = plot;
  const { text } = frame;
  const bars: Bar[] = [];
  const dots: Dot[] = [];
  const labels: Label[] = [];
  for (const { row, place } of plot.rows) {
    const lane = (place.thickness * 1.25) / row.figures.length;
    const size = Math.min(text, lane * 0.95);
    row.figures.forEach((figure, index) => {
      const middle = place.middle + (index - (row.figures.length - 1) / 2) * lane;
      const { value, assumed, suspect, absence } = figure;
      const end = value === null ? left : axis.at(value);
      const token = yearToken(index, model.years.length);
      const height = lane * 0.8;
      if (value !== null) {
        const width = value > 0 ? Math.max(1, end - left) : 0;
        bars.push({ x: left, y: middle - height / 2, width, height, token, hollow: assumed });
      }
      if (suspect)
        dots.push({
          x: end,
          y: middle,
          r: Math.min(text * 0.5, lane / 2),
          token: 'accent',
          shape: 'ring',
          hollow: true,
        });
      labels.push({
        x: end + text * 0.7,
        y: middle + size * 0.35,
        text:
          value === null
            ? absenceText(absence, model.lang)
            : amountText(value, assumed, model) + (figure.failing > 0 ? ' ◆' : ''),
        anchor: 'start',
        token: value === null ? 'muted' : 'ink',
        size,
      });
    });
  }
  return { rules: [], bars, dots, labels };
}
