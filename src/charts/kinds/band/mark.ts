/** What a year of the band says: each chosen agency, the median, the band and how many agencies are behind it. */
import { yearStrip } from '../../ground/geometry/years.ts';
import { formatValue } from '../../../words/format.ts';
import type { Mark, TipLine } from '../../ground/geometry/shapes.ts';
import { absenceText, yearsText } from '../../../words/charts/common.ts';
import { LEAST_SPREAD } from '../../ground/finding.ts';
import { coverageLine, failingLine } from '../../ground/tip-lines.ts';
import { LEAST_PEERS } from './model.ts';
import type { BandPlot } from './plot.ts';
import { BAND_WORDS } from '../../../words/charts/band.ts';

export function bandMark(year: number, index: number, { model, x, step, top, bottom, axis, frame }: BandPlot): Mark {
  const { lang, format, unit } = model;
  const words = BAND_WORDS[lang];
  const write = (value: number): string =>
    `${formatValue(value, format, lang)} ${format === 'count' ? unit : ''}`.trimEnd();
  const band = model.band[index];
  const points = model.series.flatMap(({ label, points: all }) => {
    const point = all[index];
    return point === undefined ? [] : [{ label, point }];
  });
  const peers: readonly TipLine[] =
    band === undefined || band.median === null
      ? [{ label: words.median, value: words.few(LEAST_PEERS) }]
      : [
          { label: words.median, value: write(band.median) },
          {
            label: words.band,
            value:
              band.p10 === null || band.p90 === null
                ? words.few(LEAST_SPREAD)
                : `${write(band.p10)} – ${write(band.p90)}`,
          },
        ];
  const anchor = points[0]?.point.value ?? band?.median ?? null;
  const failing = points.reduce((sum, { point }) => sum + point.failing, 0);
  return {
    id: String(year),
    ...yearStrip(x(year), step, 0, frame.width),
    y: top,
    height: bottom - top,
    anchorX: x(year),
    anchorY: anchor === null ? bottom : axis.at(anchor),
    title: yearsText(String(year), lang),
    lines: [
      ...points.map(({ label, point }, at) => ({
        label: at === 0 ? `● ${label}` : label,
        value: point.value === null ? absenceText(point.absence, lang) : write(point.value),
      })),
      ...points.flatMap(({ point }) => point.details ?? []),
      ...peers,
      ...coverageLine(band?.coverage ?? null, lang),
      ...failingLine(failing, lang),
    ],
    failing,
    ref: { type: 'year', year, part: null },
  };
}
