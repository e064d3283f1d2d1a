import type PptxGenJS from 'pptxgenjs';
import type { Template } from '../briefing/template.ts';
import type { NativeChart } from '../../charts/ground/native.ts';
import { GRID, INK, MUTED, bareHex } from './page.ts';
import type { Room } from './slide.ts';

/** Series beyond which the legend stands beside the chart, not below it, where there is the width. */
const MOST_BELOW = 5;
const WIDE = 11;
/** Categories beyond which their names are set smaller. */
const CROWDED = 12;

/** Puts an editable chart into the room. Blanks go in as NaN, which `patch.ts` takes out again. */
export function addNativeChart(slide: PptxGenJS.Slide, chart: NativeChart, room: Room, { bodyFont }: Template): void {
  const { kind, grouping, categories, series } = chart;
  const own = series.map(({ name, values }) => ({
    name,
    labels: [...categories],
    values: values.map((value) => (value === null ? Number.NaN : value)),
  }));
  // Of a scatter it wants x first; what it draws is exchanged later.
  const data =
    chart.across === undefined ? own : [{ name: chart.across.label, values: [...chart.across.values] }, ...own];
  const colours = chart.colours ?? series.map(({ colour }) => colour);
  const labelSize = categories.length > CROWDED ? 9 : 10;
  slide.addChart(kind === 'line' || kind === 'scatter' ? kind : 'bar', data, {
    ...room,
    chartColors: colours.map(bareHex),
    displayBlanksAs: 'gap',
    lang: 'zh-CN',
    barDir: kind === 'bar' ? 'bar' : 'col',
    barGrouping: grouping,
    barGapWidthPct: 45,
    lineSize: 2.25,
    lineDataSymbol: 'circle',
    lineDataSymbolSize: 7,
    catAxisLabelFontFace: bodyFont,
    catAxisLabelFontSize: labelSize,
    catAxisLabelColor: INK,
    catAxisLineShow: true,
    catAxisLineColor: MUTED,
    catAxisMajorTickMark: 'none',
    catGridLine: { style: 'none' },
    valAxisLabelFontFace: bodyFont,
    valAxisLabelFontSize: 9,
    valAxisLabelColor: MUTED,
    valAxisLabelFormatCode: chart.axisFormat,
    valAxisLabelPos: 'nextTo',
    valAxisLineShow: false,
    valAxisMajorTickMark: 'none',
    valGridLine: { color: GRID, size: 0.75, style: 'solid' },
    ...(canBeNegative(chart) ? {} : { valAxisMinVal: 0 }),
    dataLabelFontFace: bodyFont,
    dataLabelFontSize: labelSize,
    dataLabelColor: INK,
    dataLabelFormatCode: chart.format,
    ...(grouping === 'clustered' ? { dataLabelPosition: kind === 'line' ? 't' : 'outEnd' } : {}),
    showValue: chart.labelled,
    showLegend: series.length > 1,
    legendPos: series.length > MOST_BELOW && room.w > WIDE ? 'r' : 'b',
    legendFontFace: bodyFont,
    legendFontSize: series.length > MOST_BELOW ? 9 : 10,
    legendColor: INK,
  });
}

function canBeNegative({ series }: NativeChart): boolean {
  return series.some(({ values }) => values.some((value) => value !== null && value < 0));
}
