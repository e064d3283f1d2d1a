/** One slide of a chart or table: title, selection, caption, the thing itself, what must be said of it, source. */
import { FILE_WORDS } from '../../words/files.ts';
import type PptxGenJS from 'pptxgenjs';
import { formatDate } from '../../words/format.ts';
import { chartOf } from '../../charts/charts.ts';
import { viewNotes } from '../../charts/view-notes.ts';
import { WORDS } from '../../words/charts/common.ts';
import type { ChartItem } from '../briefing/briefing.ts';
import type { Template } from '../briefing/template.ts';
import { notesOf } from '../notes.ts';
import { BOTTOM, INK, MARGIN, MUTED, bareHex, frame, textHeight, type Page } from './page.ts';

/** The room that is left for the chart or table, in inches. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const SIZES = { title: 22, subtitle: 12, caption: 14, foot: 9 } as const;
/** Notes may take this much of a slide; the rest of them is in the speaker notes, as all of them are. */
const HIGHEST_FOOT = 1.25;

/** Adds a slide with everything but the chart itself; `suffix` follows the title. */
export function contentSlide(
  deck: PptxGenJS,
  page: Page,
  template: Template,
  item: ChartItem,
  suffix = '',
): { readonly slide: PptxGenJS.Slide; readonly room: Room } {
  const slide = deck.addSlide();
  frame(slide, page, template);
  const w = page.width - 2 * MARGIN;
  const text = { margin: 0, valign: 'top', lang: 'zh-CN', fontFace: template.bodyFont } as const;
  let y = 0.46;
  const line = (words: string, size: number, more: PptxGenJS.TextPropsOptions): void => {
    if (words === '') return;
    const h = textHeight(words, size, w);
    slide.addText(words, { ...text, x: MARGIN, y, w, h, fontSize: size, color: INK, ...more });
    y += h + 0.05;
  };
  const title = item.model.title + suffix;
  line(title, SIZES.title, { bold: true, color: bareHex(template.colour), fontFace: template.headingFont });
  line(subtitleOf(item), SIZES.subtitle, {});
  y = caption(slide, item.caption, template, { x: MARGIN, y: y + 0.05, w });
  const foot = footOf(item, w);
  const footHeight = textHeight(foot, SIZES.foot, w);
  const footTop = BOTTOM - footHeight - 0.06;
  slide.addText(foot, { ...text, x: MARGIN, y: footTop, w, h: footHeight, fontSize: SIZES.foot, color: MUTED });
  slide.addText(sourceOf(item), {
    ...text,
    x: MARGIN,
    y: BOTTOM + 0.06,
    w: w - 1,
    h: 0.24,
    fontSize: SIZES.foot,
    color: MUTED,
    valign: 'middle',
  });
  slide.addNotes(speakerNotes(item));
  return { slide, room: { x: MARGIN, y: y + 0.08, w, h: footTop - y - 0.16 } };
}

function caption(
  slide: PptxGenJS.Slide,
  words: string,
  template: Template,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
): number {
  if (words.trim() === '') return y;
  const h = textHeight(words, SIZES.caption, w - 0.2) + 0.06;
  slide.addShape('rect', { x, y, w: 0.06, h, fill: { color: bareHex(template.accent) } });
  slide.addText(words, {
    ...{ x: x + 0.16, y, w: w - 0.16, h, margin: 0, valign: 'middle', lang: 'zh-CN' },
    ...{ fontFace: template.bodyFont, fontSize: SIZES.caption, color: INK },
  });
  return y + h;
}

function subtitleOf({ model, view }: ChartItem): string {
  const { lang, subtitle, unit, coverage } = model;
  const chart = chartOf(model);
  const parts = [
    subtitle,
    // Editable charts have linear axes.
    ...viewNotes(chart, chart.native(view) === null ? view : { ...view, scale: 'linear' }),
    FILE_WORDS[lang].unitLine(unit),
    coverage === null ? '' : WORDS[lang].coverage(coverage),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Formula and notes, as many of the notes as there is room for. */
function footOf({ model }: ChartItem, width: number): string {
  const words = FILE_WORDS[model.lang];
  const formula = model.formula === null ? '' : words.formula(model.formula);
  let foot = formula;
  for (const [at, note] of model.notes.entries()) {
    const lead = at === 0 ? words.note : '';
    const joint = foot === '' ? '' : at === 0 ? '\n' : WORDS[model.lang].gap;
    const longer = foot + joint + lead + note;
    if (textHeight(longer, SIZES.foot, width) > HIGHEST_FOOT) return foot + words.seeNotes;
    foot = longer;
  }
  return foot;
}

function sourceOf({ model, provenance }: ChartItem): string {
  const { source, dataVersion } = FILE_WORDS[model.lang];
  const parts = [source(model.source), dataVersion(provenance.dataVersion), formatDate(provenance.date, model.lang)];
  return parts.join(' · ');
}

function speakerNotes({ model, view, provenance, caption, link }: ChartItem): string {
  const notes = notesOf(model, view, provenance, link).map(({ label, text }) => `${label}：${text}`);
  return [caption, model.summary, ...notes].filter((line) => line.trim() !== '').join('\n');
}
