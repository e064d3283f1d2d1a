/**
 * A scatter as an editable chart. pptxgenjs can make one, but without a logarithmic axis and in an order of elements that
 * the schema forbids: the plot is written here.
 */
import type { NativeChart, NativeSeries } from '../../charts/ground/native.ts';
import { GRID, INK, MUTED, bareHex } from './page.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The second column of the workbook is x, the third the first series. */
function columnName(at: number): string {
  return String.fromCharCode('C'.charCodeAt(0) + at);
}

function numbers(column: string, values: readonly (number | null)[]): string {
  const points = values.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`));
  return `<c:numRef><c:f>Sheet1!$${column}$2:$${column}$${values.length + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${bareHex(colour)}"/></a:solidFill>`;
}

/** Light, for not every program draws a hollow dot hollow. */
const LIGHT = '#b9cbe4';

function marker({ colour, light = false, line = false }: NativeSeries): string {
  if (line) return '<c:marker><c:symbol val="none"/></c:marker>';
  const inside = fill(light ? LIGHT : colour);
  return `<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${inside}<a:ln w="12700">${fill(colour)}</a:ln></c:spPr></c:marker>`;
}

function seriesXml(series: NativeSeries, at: number, x: readonly number[]): string {
  const { name, colour, values, line = false } = series;
  const column = columnName(at);
  const stroke = line
    ? `<a:ln w="12700">${fill(colour)}<a:prstDash val="dash"/></a:ln>`
    : '<a:ln w="19050"><a:noFill/></a:ln>';
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>${stroke}</c:spPr>${marker(series)}<c:xVal>${numbers('B', x)}</c:xVal><c:yVal>${numbers(column, values)}</c:yVal><c:smooth val="0"/></c:ser>`;
}

const RUN = (colour: string, tag: string, text: string): string =>
  `<a:${tag} lang="zh-CN" sz="1000" b="0">${fill(colour)}</a:${tag}>${text}`;

interface Axis {
  readonly id: number;
  readonly other: number;
  /** Below or left. */
  readonly place: 'b' | 'l';
  readonly title: string;
  readonly format: string;
  /** Where a linear axis ends; null: where its numbers do. */
  readonly most: number | null;
}

function axis({ id, other, place, title, format, most }: Axis): string {
  const scaling =
    place === 'b'
      ? '<c:logBase val="10"/><c:orientation val="minMax"/>'
      : `<c:orientation val="minMax"/>${most === null ? '' : `<c:max val="${most}"/>`}<c:min val="0"/>`;
  const lines =
    place === 'l' ? `<c:majorGridlines><c:spPr><a:ln w="9525">${fill(GRID)}</a:ln></c:spPr></c:majorGridlines>` : '';
  const words = `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>${RUN(INK, 'rPr', `<a:t>${escaped(title)}</a:t>`)}</a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const label = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0">${fill(MUTED)}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
  return `<c:valAx><c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${lines}${words}<c:numFmt formatCode="${escaped(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${fill(MUTED)}</a:ln></c:spPr>${label}<c:crossAx val="${other}"/><c:crosses val="min"/><c:crossBetween val="midCat"/></c:valAx>`;
}

const [X_AXIS, Y_AXIS] = [111111111, 222222222];

/** The chart part with our plot in the place of the one in it. */
export function withScatter(xml: string, { across, series, axisFormat }: NativeChart): string {
  if (across === undefined) return xml;
  const drawn = series.map((one, at) => seriesXml(one, at, across.values)).join('');
  // A share has its natural end.
  const most = series.every(({ values }) => values.every((value) => value === null || value <= 1)) ? 1 : null;
  const axes =
    axis({ id: X_AXIS, other: Y_AXIS, place: 'b', title: across.label, format: '#,##0', most: null }) +
    axis({ id: Y_AXIS, other: X_AXIS, place: 'l', title: across.title, format: axisFormat, most });
  const plot = `<c:plotArea><c:layout/><c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${drawn}<c:axId val="${X_AXIS}"/><c:axId val="${Y_AXIS}"/></c:scatterChart>${axes}</c:plotArea>`;
  return xml.replace(/<c:plotArea>.*<\/c:plotArea>/s, () => plot);
}
