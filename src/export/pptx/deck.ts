/** A briefing as slides: a title slide, then the texts, and one slide a chart with an editable chart where PowerPoint has its kind. */
import PptxGenJS from 'pptxgenjs';
import { titled, type Briefing, type ChartItem } from '../briefing/briefing.ts';
import type { Template } from '../briefing/template.ts';
import type { Paint } from '../briefing/paint.ts';
import { sanitizeData } from '../sanitize-data.ts';
import { step, type Work } from '../progress.ts';
import { addNativeChart } from './chart.ts';
import { chartOf } from '../../charts/charts.ts';
import type { NativeChart } from '../../charts/ground/native.ts';
import { PAGES, type Page } from './page.ts';
import { patchPptx } from './patch.ts';
import { contentSlide } from './slide.ts';
import { tableSlides } from './table.ts';
import { textSlides } from './text.ts';
import { titleSlide } from './title.ts';
import { chartWorkbook } from './workbook.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const LAYOUT = 'BRIEFING';

/** Pixels an inch of the pictures that stand in for charts. */
const PIXELS_AN_INCH = 96;
const PICTURE_SCALE = 3;

/** `paint` draws what no editable chart can show. Rejects when cancelled, or when a picture cannot be drawn. */
export async function pptx(briefing: Briefing, paint: Paint, work: Work = {}): Promise<Blob> {
  const { template, items } = sanitizeData(briefing);
  const deck = new PptxGenJS();
  const page = PAGES[template.ratio];
  deck.defineLayout({ name: LAYOUT, ...page });
  deck.layout = LAYOUT;
  deck.theme = { headFontFace: template.headingFont, bodyFontFace: template.bodyFont };
  deck.title = template.title;
  deck.author = template.author;
  deck.company = '';
  titleSlide(deck, page, template, items);
  const charts: NativeChart[] = [];
  const total = items.length + 1;
  for (const [at, item] of items.entries()) {
    await step(work, at, total);
    if (item.kind === 'text') {
      textSlides(deck, page, template, item);
      continue;
    }
    const chart = await addItem(deck, page, template, titled(item), paint);
    if (chart !== null) charts.push(chart);
  }
  await step(work, items.length, total);
  const raw = await deck.write({ outputType: 'uint8array' });
  if (!(raw instanceof Uint8Array)) throw new TypeError('pptxgenjs gave no bytes');
  const books = await Promise.all(charts.map(async (chart) => ({ chart, workbook: await chartWorkbook(chart) })));
  await step(work, total, total);
  return new Blob([new Uint8Array(patchPptx(raw, { ...template, charts: books }))], { type: TYPE });
}

/** Gives the editable chart, or null where there is none. */
async function addItem(
  deck: PptxGenJS,
  page: Page,
  template: Template,
  item: ChartItem,
  paint: Paint,
): Promise<NativeChart | null> {
  const { model, view } = item;
  if (view.table) {
    tableSlides(deck, page, template, item);
    return null;
  }
  const chart = chartOf(model).native(view);
  const { slide, room } = contentSlide(deck, page, template, item);
  if (chart !== null) {
    addNativeChart(slide, chart, room, template);
    if (item.withTable) tableSlides(deck, page, template, item);
    return chart;
  }
  const size = { width: Math.round(room.w * PIXELS_AN_INCH), height: Math.round(room.h * PIXELS_AN_INCH) };
  const { data } = await paint(model, view, size, PICTURE_SCALE);
  slide.addImage({ ...room, data, altText: model.summary === '' ? model.title : model.summary });
  if (item.withTable) tableSlides(deck, page, template, item);
  return null;
}
