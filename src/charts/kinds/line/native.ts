/** A line chart as an editable one. */
import { WORDS } from '../../../words/charts/common.ts';
import { total } from '../../ground/build.ts';
import { hex, seriesToken } from '../../ground/drawing/palette.ts';
import { MOST_LABELLED_SERIES, MOST_LABELS, axisFormat, category, numberFormat } from '../../ground/native-parts.ts';
import type { NativeChart, NativeSeries } from '../../ground/native.ts';
import type { Break, Lang, LineModel, LineSeries } from '../../model.ts';

export function lineNative({ lang, years, series, breaks, format }: LineModel): NativeChart {
  const categories = years.map((year, at) => {
    const points = series.map(({ points }) => points[at]);
    const silent = points.every((point) => point === undefined || point.value === null);
    const failing = total(points.flatMap((point) => point?.failing ?? []));
    return category(
      { label: String(year), absence: silent ? (points[0]?.absence ?? null) : null, failing },
      lang,
      true,
    );
  });
  return {
    kind: 'line',
    grouping: 'clustered',
    categories,
    series: series.flatMap((one, at) => pieces(one, at, years, breaks, lang)),
    colours: null,
    format: numberFormat(format),
    axisFormat: axisFormat(
      format,
      series.flatMap(({ points }) => points.map(({ value }) => value)),
      lang,
    ),
    labelled: series.length <= MOST_LABELLED_SERIES && years.length <= MOST_LABELS,
  };
}

/** A line for each form: no program draws a line through a change of form when there is none. */
function pieces(
  { label, points }: LineSeries,
  at: number,
  years: readonly number[],
  breaks: readonly Break[],
  lang: Lang,
): readonly NativeSeries[] {
  const inside = breaks.map(({ after }) => after).filter((after) => years.some((year) => year > after));
  const starts = [-Infinity, ...inside.filter((after) => years.some((year) => year <= after))];
  return starts.map((start, piece) => {
    const end = starts[piece + 1] ?? Infinity;
    return {
      name: piece === 0 ? label : label + WORDS[lang].since(start + 1),
      colour: hex(seriesToken(at)),
      values: points.map(({ year, value }) => (year > start && year <= end ? value : null)),
      below: at % 2 === 1,
    };
  });
}
