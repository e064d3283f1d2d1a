/** Small habits of a report's typist: digits of numbering, brackets, quotation marks, line breaks in headers. */
import type { Random } from '../random.ts';

export interface Style {
  /** After the number of a sub-row: `1.`, `1．`, `1、`. */
  readonly point: string;
  readonly halfWidthBrackets: boolean;
  readonly straightQuotes: boolean;
  readonly brokenHeaders: boolean;
  /** Part 二 as one table or as one a clause. */
  readonly splitProactive: boolean;
  /** Which of the titles of `title.ts`. */
  readonly title: number;
  readonly indexBlock: boolean;
  /** Sub-row whose number is wrong, by its place among the numbered rows; null for none. */
  readonly misnumbered: number | null;
}

export function drawStyle(random: Random, misnumbered: boolean, cutOff: boolean): Style {
  return {
    point: random.pick(['.', '.', '．', '、']),
    halfWidthBrackets: random.chance(0.2),
    straightQuotes: random.chance(0.15),
    brokenHeaders: random.chance(0.4),
    splitProactive: random.chance(0.2),
    // The last titles leave the agency to the signature, which a report that breaks off does not reach.
    title: random.int(cutOff ? 5 : 6),
    indexBlock: random.chance(0.35),
    misnumbered: misnumbered ? random.int(16) : null,
  };
}

/** A label in the typist's hand. */
export function styled(text: string, style: Style): string {
  const bracketed = style.halfWidthBrackets ? text.replace(/（/g, '(').replace(/）/g, ')') : text;
  return style.straightQuotes ? bracketed.replace(/[“”]/g, '"') : bracketed;
}

/** A column header with or without its line break. */
export function header(text: string, style: Style): string {
  return styled(text.replace(/\|/g, style.brokenHeaders ? '\n' : ''), style);
}
