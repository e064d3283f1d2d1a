/**
 * Tables drawn with characters: grid tables (`+---+`, `|`) and box drawing (`┌─┬─┐`, `│`). Column edges come from the rules, so the
 * grid is exact.
 */
import { elementAt } from '../../../../schema/element-at.ts';
import type { DocCell, DocRow } from '../../document.ts';
import { gridRows } from '../../grid.ts';
import { isDrawn, RULE_LINE } from './box.ts';
import { drawnLine, edgesOf, losesFigures, nearest, PARTIAL_RULE, segments } from './edges.ts';
import type { DrawnLine, Mark, Segment } from './edges.ts';
import { textAt, type Line } from '../lines.ts';

/** First line after a drawn table that begins at line `from`; `from` when none does. */
export function drawnTableEnd(lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (first === undefined || !RULE_LINE.test(first.text)) return from;
  let end = from + 1;
  while (end < lines.length && isDrawn(textAt(lines, end))) end += 1;
  return end > from + 2 ? end : from;
}

/** Below the text of a cell that began in a row above, a figure is that of another cell, whose edges the rules do not show. */
const FIGURE = /^(?:[\d０-９]+|[-—–－/]{1,2})$/;

interface OpenCell {
  readonly from: number;
  readonly to: number;
  readonly row: number;
  /** The last drawn row that it covers, as far as the lines went. */
  last: number;
  /** Trimmed texts of its lines, where the lines begin and end. */
  readonly parts: { text: string; start: number; end: number }[];
}

/** So many rules a table has at the most whose rows no rule parts: above and below the header, and at the end. */
const OUTER_RULES = 3;
/** So many lines between so few rules are rows, not one row of cells that run over lines. */
const MANY_LINES = 12;

/** Whether the tables of a text are printed one row a line, without rules between the rows. */
export function rowsByLine(lines: readonly Line[]): boolean {
  for (let i = 0; i < lines.length; i += 1) {
    const end = drawnTableEnd(lines, i);
    if (end === i) continue;
    const rules = rulesOf(lines.slice(i, end));
    if (rules <= OUTER_RULES && end - i - rules >= MANY_LINES) return true;
    i = end - 1;
  }
  return false;
}

function rulesOf(lines: readonly Line[]): number {
  return lines.filter(({ text }) => RULE_LINE.test(text) || PARTIAL_RULE.test(text)).length;
}

/** The cells of a drawn table while its lines are read from top to bottom. */
class DrawnCells {
  readonly done: OpenCell[] = [];
  /** Rows that do not keep all their figures: nothing is read from them. */
  readonly lost = new Set<number>();
  private readonly open = new Map<number, OpenCell>();
  /** The drawn row of the line before; -1 above the first. */
  private row = -1;
  private afterRule = true;
  private readonly edges: readonly number[];
  private readonly everyLine: boolean;

  /** `everyLine`: each line is a row. */
  constructor(edges: readonly number[], everyLine: boolean) {
    this.edges = edges;
    this.everyLine = everyLine;
  }

  take(line: DrawnLine): void {
    if (line.whole && line.joints !== null) {
      this.close(this.edgeOf(line.joints[0]), this.edgeOf(line.joints.at(-1)));
      this.afterRule = true;
      return;
    }
    const parts = segments(line, this.edges);
    const rules = parts.filter(({ isRule }) => isRule);
    for (const { from, to } of rules) this.close(from, to);
    this.afterRule ||= rules.length > 0;
    if (line.joints !== null) return;
    if (this.everyLine) this.closeAll();
    if ((this.afterRule || this.everyLine) && rules.length === 0) {
      this.row += 1;
      this.afterRule = false;
    }
    if (losesFigures(line, parts)) this.lost.add(Math.max(this.row, 0));
    for (const part of parts) if (!part.isRule) this.add(part);
  }

  closeAll(): void {
    this.close(-1, this.edges.length);
  }

  /** A rule from one edge to the other ends the cells above it. */
  private close(from: number, to: number): void {
    for (const [key, cell] of this.open) {
      if (cell.from >= to || cell.to <= from) continue;
      cell.last = this.row;
      this.done.push(cell);
      this.open.delete(key);
    }
  }

  /** The edge at a joint; the first one where it stands at none. */
  private edgeOf(joint: Mark | undefined): number {
    const edge = joint === undefined ? null : nearest(this.edges, joint.x);
    return edge === null ? 0 : edge;
  }

  private add({ from, to, text, start }: Segment): void {
    const { row } = this;
    const key = from * this.edges.length + to;
    let cell = this.open.get(key);
    if (cell === undefined) this.open.set(key, (cell = { from, to, row: Math.max(row, 0), last: row, parts: [] }));
    const bare = text.trim();
    // A blank line says where a cell is only as long as the cell has no other.
    if (FIGURE.test(bare) && cell.row < row && cell.parts.some((part) => part.text !== '')) this.lost.add(row);
    if (bare !== '' || cell.parts.length === 0) cell.parts.push({ text: bare, start, end: start + text.length });
  }
}

/**
 * Rows of a drawn table; cells that run over several drawn rows get a row span. `byLine`: the text prints one row a line where it
 * draws no rule between rows.
 */
export function drawnTableRows(lines: readonly Line[], table: number, byLine: boolean): DocRow[] {
  const drawn = lines.map(drawnLine);
  const cells = new DrawnCells(edgesOf(drawn), byLine && rulesOf(lines) <= OUTER_RULES);
  for (const line of drawn) cells.take(line);
  cells.closeAll();
  const { done, lost } = cells;
  if (lost.size === 0) return toRows(done, table);
  const kept = done.filter(({ row }) => !lost.has(row));
  return uncertain(toRows(kept, table));
}

/** Rows of a table whose edges are not all known: cells in their order, and no blank, which may be what is left of another column. */
function uncertain(rows: readonly DocRow[]): DocRow[] {
  return rows.map((row) => {
    const filled = row.cells.filter(({ text }) => text.trim() !== '');
    return { ...row, exact: false, cells: filled.map((cell, col) => ({ ...cell, col, colSpan: 1, rowSpan: 1 })) };
  });
}

function withoutBackslash({ text }: OpenCell['parts'][number]): string {
  return text.endsWith('\\') ? text.slice(0, -1) : text;
}

/** Tags of the markup around a cell's text, which narrow columns break like it. */
const BROKEN_TAG = /<\n?\/?\n?(?:[a-z]\n?){1,12}>\n?/g;

function withoutTags(text: string): string {
  return text.includes('<') ? text.replace(BROKEN_TAG, '') : text;
}

function toRows(done: readonly OpenCell[], table: number): DocRow[] {
  const byRow = new Map<number, (Omit<DocCell, 'col'> & { from: number })[]>();
  for (const { from, to, row, last: lastRow, parts } of done) {
    const filled = parts.length === 1 && parts[0]?.text !== '' ? parts : parts.filter((part) => part.text !== '');
    const first = filled[0] ?? elementAt(parts, 0);
    const last = filled.at(-1) ?? first;
    let list = byRow.get(row);
    if (list === undefined) byRow.set(row, (list = []));
    list.push({
      from,
      text: withoutTags(filled.length === 1 ? withoutBackslash(first) : filled.map(withoutBackslash).join('\n')),
      at: [first.start, last.end],
      colSpan: to - from,
      rowSpan: lastRow - row + 1,
    });
  }
  const rows = [...byRow.entries()].sort(([a], [b]) => a - b).map(([, cells]) => cells.sort((a, b) => a.from - b.from));
  return gridRows(rows, table);
}
