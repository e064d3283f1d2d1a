/**
 * Tables whose columns are marked by a line of dashes or equals signs with gaps (pandoc's simple and multiline tables, those of
 * reStructuredText, many terminal tools).
 * Rows are separated by blank lines where cells run over several lines, otherwise each line is a row.
 */
import { elementAt } from '../../../../schema/element-at.ts';
import { displayColumns } from '../../../ground/characters/width.ts';
import type { DocCell, DocRow } from '../../document.ts';
import { gridRows } from '../../grid.ts';
import { textAt, type Line } from '../lines.ts';

const COLUMN_RULE = /^\s*(?:-{2,}(?:\s+-+)+|={2,}(?:\s+=+)+)\s*$/;
const RULE_OF_EQUALS = /^\s*={2,}(?:\s+=+)+\s*$/;
const FULL_RULE = /^\s*-{8,}\s*$/;
/** Header lines between the opening rule and the column rule. */
const MAX_HEADER = 12;

interface Plan {
  readonly rule: Line;
  readonly header: readonly Line[];
  readonly body: readonly Line[];
  readonly multiline: boolean;
  readonly end: number;
}

/**
 * Without a header the same rule opens and closes a table, with one it stands below the header, too: the index of the closing one;
 * null when another or none follows.
 */
function closingRule(lines: readonly Line[], from: number): number | null {
  const opening = lines[from]?.text.trim();
  if (opening === undefined || !COLUMN_RULE.test(opening)) return null;
  const next = (start: number): number => {
    let at = start;
    while (at < lines.length && !COLUMN_RULE.test(textAt(lines, at))) at += 1;
    return lines[at]?.text.trim() === opening ? at : lines.length;
  };
  const first = next(from + 1);
  if (first <= from + 1 || first >= lines.length) return null;
  if (textAt(lines, first + 1).trim() === '') return first;
  const second = next(first + 1);
  const parted = lines.slice(first, second).some(({ text }) => text.trim() === '');
  return second < lines.length && !parted ? second : first;
}

/** Finds the parts of a ruled table that begins at line `from`; null when none does. */
function plan(lines: readonly Line[], from: number): Plan | null {
  const closing = closingRule(lines, from);
  const opening = lines[from];
  if (opening !== undefined && closing !== null) {
    const body = lines.slice(from + 1, closing).filter(({ text }) => !COLUMN_RULE.test(text));
    const multiline = body.some((line) => line.text.trim() === '');
    return { rule: opening, header: [], body, multiline, end: closing + 1 };
  }
  const first = textAt(lines, from);
  const second = textAt(lines, from + 1);
  // Equals signs stand above the header, too: what stands above them is no part of the table.
  if (first.trim() === '' || RULE_OF_EQUALS.test(second)) return null;
  const multiline = FULL_RULE.test(first);
  if (!multiline && !COLUMN_RULE.test(first) && !COLUMN_RULE.test(second)) return null;
  return underRule(lines, from, multiline);
}

/** The table whose columns the first rule below line `from` tells, its header above it; null where no rule is near. */
function underRule(lines: readonly Line[], from: number, multiline: boolean): Plan | null {
  const offset = lines.slice(from, from + MAX_HEADER + 2).findIndex(({ text }) => COLUMN_RULE.test(text));
  if (offset === -1) return null;
  const ruleAt = from + offset;
  const rule = elementAt(lines, ruleAt);
  let end = ruleAt + 1;
  const closes = multiline ? FULL_RULE : COLUMN_RULE;
  const isEnd = (text: string): boolean => closes.test(text) || (!multiline && text.trim() === '');
  while (end < lines.length && !isEnd(textAt(lines, end))) end += 1;
  return {
    rule,
    header: lines.slice(multiline ? from + 1 : from, ruleAt),
    body: lines.slice(ruleAt + 1, end),
    multiline,
    end: Math.min(end + 1, lines.length),
  };
}

/** First line after a ruled table that begins at line `from`; `from` when none does. */
export function ruledTableEnd(lines: readonly Line[], from: number): number {
  const first = textAt(lines, from);
  // Cheap look first: this is asked for every line of every text.
  const second = textAt(lines, from + 1);
  if (!/--|==/.test(first) && !/-- |== /.test(second)) return from;
  return plan(lines, from)?.end ?? from;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function rangesOf(rule: string): Range[] {
  return [...rule.matchAll(/[-=]+/g)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** How far a line may stand off the rule: converters disagree on the width of quotation marks. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3, 4, -4];

/** The shift under which most pieces of the line begin right at a column. */
function shiftOf(text: string, columns: readonly number[], ranges: readonly Range[]): number {
  const begins = [...text.matchAll(/(?:^|(?<! ) {2,})(?=[^ ])/g)].map((match) =>
    elementAt(columns, match.index + match[0].length),
  );
  const hits = (shift: number): number => begins.filter((x) => ranges.some((range) => range.from === x - shift)).length;
  if (hits(0) === begins.length) return 0;
  return SHIFTS.reduce((best, shift) => (hits(shift) > hits(best) ? shift : best), 0);
}

/** What `displayColumns` counts either way. */
const AMBIGUOUS = /[\u2010-\u2027]/;

/** Display columns of a line, quotation marks counted so that more words begin where columns do. */
function columnsUnder(text: string, ranges: readonly Range[]): readonly number[] {
  const narrow = displayColumns(text);
  if (!AMBIGUOUS.test(text)) return narrow;
  const wide = displayColumns(text, true);
  const starts = new Set(ranges.map((range) => range.from));
  const hits = (columns: readonly number[]): number =>
    columns.filter((x, i) => starts.has(x) && /\S/.test(text[i] ?? ' ') && !/\S/.test(text[i - 1] ?? ' ')).length;
  return hits(wide) > hits(narrow) ? wide : narrow;
}

/** The first index at which the rising `columns` reach `x`; their number where they do not. */
function firstFrom(columns: readonly number[], x: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (elementAt(columns, middle) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cuts a line at the column starts; a cut that falls into a word is moved to the blank before it. */
function cut(line: Line, ranges: readonly Range[]): Piece[] {
  const columns = columnsUnder(line.text, ranges);
  const shift = shiftOf(line.text, columns, ranges);
  const indexOf = (x: number): number => Math.min(firstFrom(columns, x), line.text.length);
  const starts = ranges.map((range, i) => {
    if (i === 0) return 0;
    let index = indexOf(range.from + shift);
    const limit = indexOf(elementAt(ranges, i - 1).from);
    while (index > limit && index < line.text.length && /\S/.test(line.text[index - 1] ?? ' ')) index -= 1;
    return index;
  });
  return starts.map((from, i) => {
    return { text: line.text.slice(from, starts[i + 1] ?? line.text.length), start: line.start + from };
  });
}

function joinLines(lines: readonly Line[], ranges: readonly Range[]): Omit<DocCell, 'col'>[] {
  const pieces = lines.map((line) => cut(line, ranges));
  return ranges.map((_, col) => {
    const parts = pieces.map((row) => elementAt(row, col));
    const filled = parts.filter((part) => part.text.trim() !== '');
    const { start } = filled[0] ?? elementAt(parts, 0);
    const last = filled.at(-1);
    const end = last === undefined ? start : last.start + last.text.trimEnd().length;
    return { text: filled.map((part) => part.text.trim()).join('\n'), at: [start, end], colSpan: 1, rowSpan: 1 };
  });
}

function groups(lines: readonly Line[], multiline: boolean): Line[][] {
  if (!multiline) return lines.filter((line) => line.text.trim() !== '').map((line) => [line]);
  const found: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((group) => group.length > 0);
}

/** Rows of a ruled table; header lines come first, as one row. */
export function ruledTableRows(lines: readonly Line[], table: number): DocRow[] {
  const found = plan(lines, 0);
  if (found === null) return [];
  const ranges = rangesOf(found.rule.text);
  const header = found.header.filter((line) => line.text.trim() !== '');
  const rows = [...(header.length > 0 ? [header] : []), ...groups(found.body, found.multiline)];
  return gridRows(
    rows.map((row) => joinLines(row, ranges)),
    table,
  );
}
