/** A text of a briefing as slides: a chapter's heading alone in the middle, or above its paragraphs. */
import type PptxGenJS from 'pptxgenjs';
import { paragraphsOf, type TextItem } from '../briefing/briefing.ts';
import type { Template } from '../briefing/template.ts';
import { BOTTOM, INK, MARGIN, bareHex, frame, textHeight, type Page } from './page.ts';

const HEADING = 26;
const BODY = 18;
const TOP = 0.6;
const GAP = 0.14;

/** As many slides as the paragraphs need; each repeats the heading. */
export function textSlides(deck: PptxGenJS, page: Page, template: Template, item: TextItem): void {
  const heading = item.heading.trim();
  const paragraphs = paragraphsOf(item);
  if (paragraphs.length === 0) {
    if (heading !== '') chapterSlide(deck, page, template, heading);
    return;
  }
  const w = page.width - 2 * MARGIN;
  const headHeight = heading === '' ? 0 : textHeight(heading, HEADING, w) + 0.2;
  for (const part of slidesOf(paragraphs, w, BOTTOM - TOP - headHeight - 0.2)) {
    const slide = deck.addSlide();
    frame(slide, page, template);
    if (heading !== '') addHeading(slide, template, heading, { x: MARGIN, y: TOP, w, h: headHeight });
    slide.addText(
      part.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: GAP * 72 } })),
      {
        ...{ x: MARGIN, y: TOP + headHeight, w, h: BOTTOM - TOP - headHeight - 0.1, margin: 0, valign: 'top' },
        ...{ lang: 'zh-CN', fontFace: template.bodyFont, fontSize: BODY, color: INK },
      },
    );
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function addHeading(slide: PptxGenJS.Slide, { headingFont, colour }: Template, text: string, box: Box): void {
  slide.addText(text, {
    ...{ ...box, margin: 0, valign: 'top', lang: 'zh-CN' },
    ...{ fontFace: headingFont, fontSize: HEADING, bold: true, color: bareHex(colour) },
  });
}

function chapterSlide(deck: PptxGenJS, page: Page, template: Template, heading: string): void {
  const slide = deck.addSlide();
  frame(slide, page, template);
  const w = page.width - 2 * MARGIN - 1;
  const h = Math.max(1.2, textHeight(heading, HEADING, w));
  slide.addShape('rect', { x: MARGIN, y: 3, w: 0.12, h, fill: { color: bareHex(template.colour) } });
  addHeading(slide, template, heading, { x: MARGIN + 0.5, y: 3, w, h });
}

/** Paragraphs slide by slide; a paragraph higher than a slide is cut between its sentences. */
function slidesOf(paragraphs: readonly string[], width: number, height: number): readonly (readonly string[])[] {
  const heightOf = (text: string): number => textHeight(text, BODY, width) + GAP;
  const slides: string[][] = [[]];
  let used = 0;
  for (const piece of paragraphs.flatMap((text) => (heightOf(text) > height ? sentences(text) : [text]))) {
    const needed = heightOf(piece);
    const last = slides.at(-1);
    if (last !== undefined && (last.length === 0 || used + needed <= height)) {
      last.push(piece);
      used += needed;
    } else {
      slides.push([piece]);
      used = needed;
    }
  }
  return slides;
}

function sentences(text: string): readonly string[] {
  return text.match(/[^。！？；.!?;]+[。！？；.!?;]*/g) ?? [text];
}
