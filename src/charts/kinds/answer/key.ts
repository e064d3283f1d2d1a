/** Names of the series in one line, each behind its dot. */
import { seriesToken } from '../../ground/drawing/palette.ts';
import type { Dot, Label } from '../../ground/geometry/shapes.ts';
import { fitText, textWidth } from '../../ground/geometry/text.ts';

interface Key {
  readonly dots: readonly Dot[];
  readonly labels: readonly Label[];
}

/** `y` is the baseline. A single series without a name needs no key. Names are cut to equal parts where all do not fit. */
export function keyOf(series: readonly string[], width: number, y: number, text: number): Key {
  if (series.length < 2) return { dots: [], labels: [] };
  const gap = text * 2.6;
  const whole = series.reduce((sum, name) => sum + textWidth(name, text) + gap, 0);
  const room = whole <= width ? Infinity : width / series.length - gap;
  const dots: Dot[] = [];
  const labels: Label[] = [];
  let at = 0;
  for (const [index, name] of series.entries()) {
    const token = seriesToken(index);
    const words = fitText(name, room, text);
    dots.push({ x: at + text * 0.4, y: y - text * 0.35, r: text * 0.3, token, shape: 'circle', hollow: false });
    labels.push({ x: at + text, y, text: words, anchor: 'start', token, size: text, strong: true });
    at += textWidth(words, text) + gap;
  }
  return { dots, labels };
}
