/** Measures of a slide in inches and points, and the frame that every slide of a deck has. */
import type PptxGenJS from 'pptxgenjs';
import type { Template } from '../briefing/template.ts';
import { wrapText } from '../../charts/ground/geometry/text.ts';

export interface Page {
  readonly width: number;
  readonly height: number;
}

export const PAGES = { '16:9': { width: 13.333, height: 7.5 }, '4:3': { width: 10, height: 7.5 } } as const;
export const MARGIN = 0.5;
/** Where the bottom line begins. */
export const BOTTOM = 7.08;

const POINTS_AN_INCH = 72;
export const INK = '1B2430';
export const MUTED = '59636E';
export const GRID = 'E4E7EB';

/** pptxgenjs wants colours without `#`. */
export function bareHex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

/** Height in inches of `text` set in `points` over `width` inches. */
export function textHeight(text: string, points: number, width: number): number {
  const lines = text.split('\n').flatMap((line) => wrapText(line, width * POINTS_AN_INCH, points));
  return (Math.max(1, lines.length) * points * 1.35) / POINTS_AN_INCH;
}

/** Header line and marking above, a rule and the page's number below. */
export function frame(slide: PptxGenJS.Slide, page: Page, template: Template): void {
  const { bodyFont, header, marking, accent } = template;
  const inner = page.width - 2 * MARGIN;
  const small = { fontFace: bodyFont, fontSize: 9, margin: 0, valign: 'middle', lang: 'zh-CN' } as const;
  if (header !== '') {
    slide.addText(header, { ...small, x: MARGIN, y: 0.14, w: inner * 0.7, h: 0.22, color: MUTED });
  }
  if (marking !== '') {
    const box = { x: MARGIN + inner * 0.7, y: 0.14, w: inner * 0.3, h: 0.22 };
    slide.addText(marking, { ...small, ...box, color: bareHex(accent), bold: true, fontSize: 11, align: 'right' });
  }
  slide.addShape('line', { x: MARGIN, y: BOTTOM, w: inner, h: 0, line: { color: GRID, width: 0.75 } });
  slide.slideNumber = {
    x: page.width - MARGIN - 0.8,
    y: BOTTOM + 0.06,
    w: 0.8,
    h: 0.24,
    fontFace: bodyFont,
    fontSize: 9,
    color: MUTED,
    align: 'right',
  };
}
