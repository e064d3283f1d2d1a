/** The answer to a statement as bars, lines or dots. */
import type { AnswerModel, ChartView } from '../../model.ts';
import type { Frame, Layout } from '../../ground/geometry/shapes.ts';
import { barsHeight, layoutBars } from './bars.ts';
import { layoutDots } from './dots.ts';
import { layoutLines } from './lines.ts';

export function answerHeight({ plot }: AnswerModel, view: ChartView, width: number, text: number): number {
  if (plot.form === 'bar') return barsHeight(plot, view, width, text);
  return Math.round(Math.min(Math.max(width * 0.45, text * 26), text * 34));
}

export function layoutAnswer(model: AnswerModel, view: ChartView, frame: Frame): Layout {
  const { plot } = model;
  if (plot.form === 'bar') return layoutBars(model, plot, view, frame);
  return plot.form === 'line' ? layoutLines(model, plot, frame) : layoutDots(model, plot, frame);
}
