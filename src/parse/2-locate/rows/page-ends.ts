/** Bare numbers that count the pages of a text: they are no figures, and what parts them from a table is no gap between its cells. */
import { elementAt } from '../../../schema/element-at.ts';
import type { Span } from '../../../schema/report.ts';
import type { DocRow } from '../../1-read/document.ts';
import { isPageNumber } from '../../1-read/text/lines.ts';
import { halfWidth } from '../../ground/characters/normalize.ts';

const NUMBER = /^\d{1,3}$/;
const LONGEST = 3;
/** So many numbers that count on from the first page or, after a title page, the second. */
const MIN_PAGES = 2;
const FIRST = 2;
/** So many pages of one height show that it is one; of fewer any two numbers might be the last and the next. */
const MIN_SERIES = 3;
const SHORTEST_PAGE = 12;
/** Lines by which the first page may be shorter or longer than the others. */
const SLACK = 3;

/** Whether an empty line stands on this side of a place in the text. */
function isOpen(text: string, at: number, step: 1 | -1): boolean {
  let ends = 0;
  for (let i = step === 1 ? at : at - 1; i >= 0 && i < text.length && text.charAt(i).trim() === ''; i += step)
    if (text[i] === '\n') ends += 1;
  return ends > 1;
}

/** A number alone on its line. */
interface Lone {
  readonly row: number;
  readonly value: number;
  readonly at: Span;
}

function loneNumbers(rows: readonly DocRow[]): readonly Lone[] {
  return rows.flatMap(({ kind, cells, at }, row): readonly Lone[] => {
    const text = kind === 'line' ? (cells[0]?.text ?? '').trim() : '';
    const own = text.length > LONGEST ? '' : halfWidth(text);
    return NUMBER.test(own) ? [{ row, value: Number(own), at }] : [];
  });
}

/** Numbers between empty lines, if there are none but those that count on. */
function betweenGaps(source: string, numbers: readonly Lone[]): readonly Lone[] {
  const own = numbers.filter(({ at }) => isOpen(source, at[0], -1) && isOpen(source, at[1], 1));
  const first = own[0]?.value;
  const counted =
    first !== undefined && first >= 1 && first <= FIRST && own.every(({ value }, i) => value === first + i);
  return counted && own.length >= MIN_PAGES ? own : [];
}

/** The line of the text on which each number stands, from 0, and how many lines there are. */
function linesOf(
  source: string,
  numbers: readonly Lone[],
): { readonly byLine: ReadonlyMap<number, Lone>; lines: number } {
  const byLine = new Map<number, Lone>();
  let lines = 0;
  let next = 0;
  for (let end = source.indexOf('\n'); end !== -1; end = source.indexOf('\n', end + 1)) {
    for (; (numbers[next]?.at[0] ?? Infinity) <= end; next += 1) byLine.set(lines, elementAt(numbers, next));
    lines += 1;
  }
  for (; next < numbers.length; next += 1) byLine.set(lines, elementAt(numbers, next));
  return { byLine, lines: lines + 1 };
}

/** Numbers that count on from 1 and stand as many lines apart as there are above the first, down to the end of the text. */
function atEqualSteps(source: string, numbers: readonly Lone[]): readonly Lone[] {
  if (!numbers.some(({ value }) => value === MIN_SERIES)) return [];
  const { byLine, lines } = linesOf(source, numbers);
  for (const [line, { value }] of byLine) {
    if (value !== 1) continue;
    for (let step = Math.max(SHORTEST_PAGE, line + 1 - SLACK); step <= line + 1 + SLACK; step += 1) {
      const pages = 1 + Math.floor((lines - 1 - line) / step);
      const found = Array.from({ length: pages }, (_, n) => byLine.get(line + n * step));
      if (pages >= MIN_SERIES && found.every((one, n) => one?.value === n + 1))
        return found.filter((one) => one !== undefined);
    }
  }
  return [];
}

/** Indexes of the rows that number pages: bare numbers parted from the text, or at the same step throughout it. */
export function pageEnds(source: string, rows: readonly DocRow[]): ReadonlySet<number> {
  const numbers = loneNumbers(rows);
  const apart = betweenGaps(source, numbers);
  return new Set((apart.length > 0 ? apart : atEqualSteps(source, numbers)).map(({ row }) => row));
}

/** Whether the number of a page stands in a stretch of the text. */
export function holdsPageEnd(text: string): boolean {
  return text.split('\n').some(isPageNumber);
}
