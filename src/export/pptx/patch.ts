/**
 * Mends what pptxgenjs leaves open in a finished file: East-Asian fonts in every text run, in charts and in the theme;
 * blanks that are empty numbers; a third axis; the order of elements in series and lines; the order of lying bars; the embedded workbooks.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Font } from '../briefing/template.ts';
import type { NativeChart } from '../../charts/ground/native.ts';
import { withScatter } from './scatter.ts';

export interface PatchOptions {
  /** In the order they were added. */
  readonly charts: readonly { readonly chart: NativeChart; readonly workbook: Uint8Array<ArrayBuffer> }[];
  readonly headingFont: Font;
  readonly bodyFont: Font;
}

/** Throws where the file does not hold the charts it should. */
export function patchPptx(pptx: Uint8Array, options: PatchOptions): Uint8Array {
  const files = unzipSync(pptx);
  const charts = byNumber(files, /^ppt\/charts\/chart(\d+)\.xml$/);
  const workbooks = byNumber(files, /^ppt\/embeddings\/(?:.*\D)?(\d+)\.xlsx$/);
  const { length } = options.charts;
  if (charts.length !== length || workbooks.length !== length) {
    throw new Error(`expected ${length} charts, found ${charts.length} and ${workbooks.length} workbooks`);
  }
  for (const [at, { chart, workbook }] of options.charts.entries()) {
    const path = charts[at];
    const book = workbooks[at];
    const bytes = path === undefined ? undefined : files[path];
    if (path === undefined || book === undefined || bytes === undefined) throw new Error(`chart ${at + 1} is missing`);
    files[path] = strToU8(chartXml(strFromU8(bytes), chart));
    files[book] = workbook;
  }
  for (const [path, bytes] of Object.entries(files)) {
    if (!path.startsWith('ppt/') || !path.endsWith('.xml')) continue;
    const xml = strFromU8(bytes);
    const fonted = path.startsWith('ppt/theme/') ? themeXml(xml, options) : textXml(xml, options.bodyFont);
    const mended = path.startsWith('ppt/slides/') ? shapesNumbered(fonted) : fonted;
    if (mended !== xml) files[path] = strToU8(mended);
  }
  const types = files[TYPES];
  if (types === undefined) throw new TypeError(`a presentation without ${TYPES}`);
  files[TYPES] = strToU8(typesXml(strFromU8(types), files));
  return zipSync(files, { level: 6 });
}

/** Paths that match, by the number in them. */
function byNumber(files: Readonly<Record<string, Uint8Array>>, pattern: RegExp): readonly string[] {
  const numbered = Object.keys(files).flatMap((path) => {
    const found = pattern.exec(path)?.[1];
    return found === undefined ? [] : [{ path, number: Number(found) }];
  });
  return numbered.sort((a, b) => a.number - b.number).map(({ path }) => path);
}

const TYPES = '[Content_Types].xml';

/** pptxgenjs lists a master for each slide and writes one. */
function typesXml(xml: string, files: Readonly<Record<string, unknown>>): string {
  return xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, name: string) => (name in files ? whole : ''));
}

function themeXml(xml: string, { headingFont, bodyFont }: PatchOptions): string {
  return xml
    .replace(/(<a:majorFont>.*?<a:ea typeface=)"[^"]*"/s, `$1"${headingFont}"`)
    .replace(/(<a:minorFont>.*?<a:ea typeface=)"[^"]*"/s, `$1"${bodyFont}"`);
}

/** A table takes the number of another shape of its slide; nothing refers to these numbers. */
function shapesNumbered(xml: string): string {
  let id = 0;
  return xml.replace(/(<p:cNvPr id=)"\d+"/g, (_whole, start: string) => {
    id += 1;
    return `${start}"${String(id)}"`;
  });
}

/** Every set of run properties names an East-Asian font: that of its Latin font, else the body's. */
function textXml(xml: string, font: Font): string {
  const opened = xml.replace(
    /<a:(rPr|defRPr|endParaRPr)((?:\s[^<>]*?)?)\/>/g,
    (_whole, name: string, attributes: string) => `<a:${name}${attributes}></a:${name}>`,
  );
  return opened.replace(
    /(<a:(rPr|defRPr|endParaRPr)(?:\s[^<>]*)?>)(.*?)(<\/a:\2>)/gs,
    (_whole, start: string, _name: string, inner: string, end: string) => start + withEastAsian(inner, font) + end,
  );
}

function withEastAsian(inner: string, font: Font): string {
  if (inner.includes('<a:ea ')) return inner;
  const latin = /<a:latin typeface="([^"]*)"[^>]*\/>/.exec(inner);
  if (latin !== null) return inner.replace(latin[0], `${latin[0]}<a:ea typeface="${latin[1] ?? font}"/>`);
  const fonts = `<a:latin typeface="${font}"/><a:ea typeface="${font}"/>`;
  // The schema puts links behind fonts.
  const link = inner.indexOf('<a:hlinkClick');
  return link < 0 ? inner + fonts : inner.slice(0, link) + fonts + inner.slice(link);
}

function chartXml(xml: string, chart: NativeChart): string {
  // A point that is absent is blank; one with an empty number is a 0 or a broken file, depending on the program.
  let mended = xml.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');
  mended = pointsBeforeLabels(withoutThirdAxis(mended));
  if (chart.kind === 'line') mended = lines(mended, chart);
  if (chart.kind === 'bar') mended = firstOnTop(mended);
  if (chart.kind === 'scatter') mended = withScatter(mended, chart);
  return mended;
}

/** Of two axes pptxgenjs names three. */
function withoutThirdAxis(xml: string): string {
  const there = [...xml.matchAll(/<c:(?:cat|val|date|ser)Ax>\s*<c:axId val="(\d+)"\/>/g)].map(([, id]) => id);
  return xml.replace(/<c:axId val="(\d+)"\/>/g, (whole, id: string) => (there.includes(id) ? whole : ''));
}

/** The schema has the colours of single points before the labels of a series. */
function pointsBeforeLabels(xml: string): string {
  return xml.replace(/(<c:dLbls>(?:(?!<\/c:dLbls>).)*<\/c:dLbls>)((?:\s*<c:dPt>.*?<\/c:dPt>)+)/gs, '$2$1');
}

/** A line chart has to name its grouping, knows no inversion, and wants markers before labels. */
function lines(xml: string, { series }: NativeChart): string {
  let at = -1;
  return xml
    .replace('<c:lineChart><c:varyColors', '<c:lineChart><c:grouping val="standard"/><c:varyColors')
    .replace(/<c:invertIfNegative val="0"\/>/g, '')
    .replace(/(<c:dLbls>.*?<\/c:dLbls>)\s*(<c:marker>.*?<\/c:marker>)/gs, (_whole, labels: string, marker: string) => {
      at += 1;
      const below = series[at]?.below === true;
      return marker + (below ? labels.replace('<c:dLblPos val="t"/>', '<c:dLblPos val="b"/>') : labels);
    });
}

/** Lying bars grow from the bottom unless the axis is turned; the values' axis then has to be told to stay below. */
function firstOnTop(xml: string): string {
  return xml
    .replace(/(<c:catAx>.*?<c:orientation val=)"minMax"/s, '$1"maxMin"')
    .replace(/(<c:valAx>.*?<c:crosses val=)"autoZero"/s, '$1"max"');
}
