/** The bars and lines of an answer to a statement as an editable chart. */
import type { AnswerModel, ChartView } from '../../model.ts';
import { hex, seriesToken } from '../../ground/drawing/palette.ts';
import { pageOf } from '../../ground/paging/page.ts';
import type { NativeChart, NativeSeries } from '../../ground/native.ts';

const GENERAL = 'General';
/** Points and series beyond which numbers would cover one another. */
const MOST_LABELS = 16;
const MOST_LABELLED_SERIES = 3;

/** null for dots: they go as a picture with their table. */
export function answerNative({ y, plot }: AnswerModel, view: ChartView): NativeChart | null {
  if (plot.form === 'scatter') return null;
  if (plot.form === 'bar') {
    const bars = pageOf(plot.bars, view).items;
    const colours = bars.map(({ series }) => hex(seriesToken(series)));
    return {
      kind: 'bar',
      grouping: 'clustered',
      categories: bars.map(({ label }) => label),
      series: [{ name: y, colour: hex('blue'), values: bars.map(({ value }) => value) }],
      colours: bars.some(({ series }) => series > 0) ? colours : null,
      format: GENERAL,
      axisFormat: GENERAL,
      labelled: true,
    };
  }
  const { series, places, formEnds } = plot;
  const parts: readonly (readonly [from: number, to: number])[] =
    formEnds === null
      ? [[-Infinity, Infinity]]
      : [
          [-Infinity, formEnds],
          [formEnds, Infinity],
        ];
  return {
    kind: 'line',
    grouping: 'clustered',
    categories: places.map(({ label }) => label),
    series: series.flatMap((name, index) =>
      parts.map(([from, to], part): NativeSeries => ({
        name: `${name === '' ? y : name}${part === 0 || formEnds === null ? '' : ` (${formEnds + 1}–)`}`,
        colour: hex(seriesToken(index)),
        values: places.map(({ at, values }) => (at > from && at <= to ? (values[index] ?? null) : null)),
        below: index % 2 === 1,
      })),
    ),
    colours: null,
    format: GENERAL,
    axisFormat: GENERAL,
    labelled: series.length <= MOST_LABELLED_SERIES && places.length <= MOST_LABELS,
  };
}
