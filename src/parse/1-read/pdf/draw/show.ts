/** Shown glyphs → words with their place. The arithmetic of PDF 32000-1, 9.4.4. */
import { plainHanzi } from '../../../ground/characters/hanzi.ts';
import type { Matrix } from './matrix.ts';
import { IDENTITY, apply, multiply } from './matrix.ts';

export interface Font {
  /** Glyph units → text space; 0.001 but for Type 3. */
  readonly unit: number;
  readonly vertical: boolean;
}

export const PLAIN_FONT: Font = { unit: 0.001, vertical: false };

export interface TextState {
  readonly matrix: Matrix;
  readonly font: Font;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
  readonly leading: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  /** Painted in white. */
  readonly white: boolean;
  /** Not painted at all. */
  readonly unseen: boolean;
}

export const INITIAL_TEXT: TextState = {
  matrix: IDENTITY,
  font: PLAIN_FONT,
  size: 0,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  leading: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  white: false,
  unseen: false,
};

/** A word in device space, from the start of its baseline to the end. */
export interface RawWord {
  readonly text: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly size: number;
  readonly white: boolean;
  readonly unseen: boolean;
}

/** A gap between glyphs of one string that parts words, in ems. Thin spaces of typesetting are smaller, cell padding is larger. */
const WORD_GAP = 0.2;

/** The words of one show operator and the text state after it. */
export function showWords(glyphs: unknown, text: TextState, ctm: Matrix): { words: RawWord[]; text: TextState } {
  const words: RawWord[] = [];
  if (!Array.isArray(glyphs)) return { words, text };
  const { white, unseen } = text;
  const matrix = multiply(ctm, text.matrix);
  const size = text.size * Math.hypot(matrix[2], matrix[3]);
  let pen = 0;
  let start = 0;
  let end = 0;
  let chars = '';
  const place = (along: number): readonly [number, number] =>
    text.font.vertical
      ? apply(matrix, text.x, text.y + text.rise - along)
      : apply(matrix, text.x + along * text.scale, text.y + text.rise);
  const flush = (): void => {
    if (chars !== '')
      words.push({ text: chars, from: place(start), to: place(end), size: Math.abs(size), white, unseen });
    chars = '';
  };
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      pen -= (glyph * text.size) / 1000;
      continue;
    }
    if (typeof glyph !== 'object' || glyph === null) continue;
    const unicode = plainText(Reflect.get(glyph, 'unicode'));
    const advance = advanceOf(glyph, text.font) * text.size * text.font.unit;
    const spacing = text.charSpacing + (Reflect.get(glyph, 'isSpace') === true ? text.wordSpacing : 0);
    if (/^[ \u00a0\u2000-\u200a\u202f]?$/.test(unicode)) {
      flush();
    } else {
      if (Math.abs(pen - end) > WORD_GAP * Math.abs(text.size) || text.font.vertical) flush();
      if (chars === '') start = pen;
      chars += unicode;
      end = pen + advance;
    }
    pen += advance + spacing;
  }
  flush();
  const after = text.font.vertical ? { ...text, y: text.y - pen } : { ...text, x: text.x + pen * text.scale };
  return { words, text: after };
}

function advanceOf(glyph: object, font: Font): number {
  if (font.vertical) {
    const metric: unknown = Reflect.get(glyph, 'vmetric');
    const down: unknown = Array.isArray(metric) ? metric[0] : null;
    return typeof down === 'number' ? -down : 1000;
  }
  const width: unknown = Reflect.get(glyph, 'width');
  return typeof width === 'number' ? width : 0;
}

function plainText(unicode: unknown): string {
  if (typeof unicode !== 'string') return '';
  return plainHanzi(unicode.replace(/[\p{Cc}\u200b\ufeff\u00ad]/gu, ''));
}
