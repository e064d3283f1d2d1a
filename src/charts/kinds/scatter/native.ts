/** A scatter as an editable chart: `src/export/pptx/scatter.ts` writes it. */
import { hex } from '../../ground/drawing/palette.ts';
import type { NativeChart, NativeSeries } from '../../ground/native.ts';
import type { ScatterModel } from '../../model.ts';
import { SCATTER_WORDS } from '../../../words/charts/scatter.ts';

/** One row an agency, its y in the column of its series; the median is a line between two rows more. */
export function scatterNative({ lang, points, median, x, y }: ScatterModel): NativeChart | null {
  if (points.length === 0) return null;
  const names = SCATTER_WORDS[lang].series;
  const across = points.map((point) => point.x);
  const ends =
    median === null ? [] : [across.reduce((a, b) => Math.min(a, b)), across.reduce((a, b) => Math.max(a, b))];
  const none = ends.map(() => null);
  const blue = hex('blue');
  const of = (
    name: string,
    more: Partial<NativeSeries>,
    belongs: (point: (typeof points)[number]) => boolean,
  ): NativeSeries => ({
    name,
    colour: blue,
    values: [...points.map((point) => (belongs(point) ? point.y : null)), ...none],
    ...more,
  });
  const groups = [
    of(names.all, {}, ({ small, mine }) => !small && !mine),
    of(names.small, { light: true }, ({ small, mine }) => small && !mine),
    of(names.mine, { colour: hex('accent') }, ({ mine }) => mine),
  ].filter(({ values }) => values.some((value) => value !== null));
  const middle: NativeSeries[] =
    median === null
      ? []
      : [
          {
            name: median.label,
            colour: hex('muted'),
            values: [...points.map(() => null), ...ends.map(() => median.value)],
            line: true,
          },
        ];
  return {
    kind: 'scatter',
    grouping: 'clustered',
    categories: [
      ...points.map(({ label, failing }) => (failing > 0 ? `${label} ◆` : label)),
      ...ends.map(() => median?.label ?? ''),
    ],
    across: { label: x.label, values: [...across, ...ends], title: y.label },
    series: [...groups, ...middle],
    colours: null,
    format: '0.0%',
    axisFormat: '0%',
    labelled: false,
  };
}
