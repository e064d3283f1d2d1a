import { FILE_WORDS } from '../../words/files.ts';
import type PptxGenJS from 'pptxgenjs';
import { formatDate } from '../../words/format.ts';
import { WORDS } from '../../words/charts/common.ts';
import { isChartItem, langOf, type BriefingItem } from '../briefing/briefing.ts';
import { titleOf } from '../briefing/title.ts';
import type { Template } from '../briefing/template.ts';
import { INK, MARGIN, MUTED, bareHex, frame, textHeight, type Page } from './page.ts';

/** Title, author, data versions, and whether fictional reports are among the data. */
export function titleSlide(deck: PptxGenJS, page: Page, template: Template, items: readonly BriefingItem[]): void {
  const slide = deck.addSlide();
  frame(slide, page, template);
  const x = MARGIN + 0.5;
  const w = page.width - 2 * x;
  const title = titleOf(template, items);
  const text = { x, w, margin: 0, lang: 'zh-CN', fontFace: template.bodyFont } as const;
  slide.addShape('rect', { x: MARGIN, y: 2.3, w: 0.12, h: 2.2, fill: { color: bareHex(template.colour) } });
  slide.addText(title, {
    ...text,
    ...{ y: 2.3, h: Math.max(1.2, textHeight(title, 34, w)), fontSize: 34, bold: true, valign: 'middle' },
    ...{ fontFace: template.headingFont, color: bareHex(template.colour) },
  });
  if (template.author !== '') {
    slide.addText(template.author, { ...text, y: 3.6, h: 0.4, fontSize: 18, color: INK, valign: 'middle' });
  }
  slide.addText(dataLine(items), {
    ...text,
    y: template.author === '' ? 3.6 : 4.1,
    h: 0.4,
    fontSize: 12,
    color: MUTED,
    valign: 'middle',
  });
}

function dataLine(items: readonly BriefingItem[]): string {
  const lang = langOf(items);
  const words = FILE_WORDS[lang];
  const charts = items.filter(isChartItem);
  const versions = charts.map(
    ({ provenance: { dataVersion, date } }) => words.dataVersion(dataVersion) + words.dated(formatDate(date, lang)),
  );
  const example = charts.some(({ provenance }) => provenance.example) ? [WORDS[lang].example] : [];
  return [...new Set(versions), ...example].join(' · ');
}
