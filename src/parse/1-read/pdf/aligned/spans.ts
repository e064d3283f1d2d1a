/** Which lines of a run make a table without drawn lines. */
import { elementAt } from '../../../../schema/element-at.ts';
import type { Chunk, Row } from './chunks.ts';
import { isFigure } from './chunks.ts';
import { isNumbered } from './groups.ts';

/** Half-open range of lines. */
export interface TableSpan {
  readonly from: number;
  readonly to: number;
}

/** A step down to the next line that is larger leaves the table, in ems. */
const LEAVES = 5;
/** A step within one cell, in ems. */
const WITHIN_CELL = 1.9;
/** Headings are set larger than tables. */
const LARGER = 1.2;
/** A part's heading on the form, an article's or one of a year: a row's label never reads so. */
const SECTION = /^\s*(?:[一二三四五六]\s*、.*(?:情况|事项)|第.{1,4}条|(?:[（(][一二三四五六][)）]\s*)?20\d\d\s*年)/;

/** The tables among the lines, in order. What is in none is running text. */
export function tableSpans(rows: readonly Row[]): TableSpan[] {
  const spans: TableSpan[] = [];
  let index = 0;
  while (index < rows.length) {
    const { end, looked } = tableEnd(rows, index);
    if (end !== null) spans.push({ from: index, to: end });
    index = end ?? looked;
  }
  return spans;
}

/** What the lines seen so far tell of the table's columns. */
interface Known {
  /** Left edge of the first column of figures; Infinity before any. */
  figuresFrom: number;
  /** Right edge of the labels beside figures; -Infinity where there are none. */
  labelsTo: number;
  /** Largest size of a line with figures. */
  size: number;
}

/** Where the table ends that begins with the line at `from`, null when none does; `looked`: where to look next then. */
function tableEnd(rows: readonly Row[], from: number): { end: number | null; looked: number } {
  const known: Known = { figuresFrom: Infinity, labelsTo: -Infinity, size: 0 };
  let end: number | null = null;
  const first = rows[from];
  if (first === undefined || first.chunks.length < 2 || SECTION.test(first.text)) return { end, looked: from + 1 };
  for (const [offset, row] of rows.slice(from).entries()) {
    const index = from + offset;
    const step = offset === 0 ? 0 : row.y - elementAt(rows, index - 1).y;
    if (leaves(known, row, step)) return { end, looked: index };
    if (row.figures) learn(known, row);
    if (row.figures || (end === index && goesOn(row, step))) end = index + 1;
  }
  return { end, looked: rows.length };
}

/** Whether a line, `step` below the one before, stands outside of the table above it. */
function leaves(known: Known, row: Row, step: number): boolean {
  if (step > LEAVES * row.size) return true;
  const begun = known.figuresFrom < Infinity;
  if (begun && SECTION.test(row.text)) return true;
  const [only, second] = row.chunks;
  if (row.figures || only === undefined || second !== undefined) return false;
  // Text between two-piece lines that never come to figures: no table.
  return begun ? divides(known, row, only) : step > 2 * WITHIN_CELL * row.size || SECTION.test(row.text);
}

/** Whether a line of one piece right below the figures is the rest of a cell, or a label without figures. */
function goesOn(row: Row, step: number): boolean {
  const [only, second] = row.chunks;
  return only !== undefined && second === undefined && (step <= WITHIN_CELL * row.size || isNumbered(only));
}

function learn(known: Known, row: Row): void {
  const first = row.chunks.findLastIndex((chunk) => !isFigure(chunk.text)) + 1;
  known.figuresFrom = Math.min(known.figuresFrom, row.chunks[first]?.x0 ?? Infinity);
  known.labelsTo = Math.max(known.labelsTo, ...row.chunks.slice(0, first).map((chunk) => chunk.x1));
  known.size = Math.max(known.size, row.size);
}

/** A heading between two tables or the text after one, not the rest of a label or of a wrapped number. */
function divides(known: Known, row: Row, chunk: Chunk): boolean {
  if (isFigure(chunk.text) && chunk.x0 >= known.labelsTo) return false;
  if (chunk.x1 > known.figuresFrom || row.size > LARGER * known.size) return true;
  return known.labelsTo > -Infinity && chunk.x0 >= known.labelsTo;
}
