import { defineChart } from '../../chart.ts';
import { answerHeight, layoutAnswer } from './layout.ts';
import { answerNative } from './native.ts';

/** Rows of any statement as bars, lines or dots. */
export const ANSWER_CHART = defineChart('answer', {
  layout: layoutAnswer,
  height: answerHeight,
  items: ({ plot }) => (plot.form === 'bar' ? plot.bars : null),
  searchable: false,
  native: answerNative,
});
