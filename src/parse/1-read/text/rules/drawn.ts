/**
 * Tables drawn with characters: grid tables (`+---+`, `|`) and box drawing (`┌─┬─┐`, `│`). Column edges come from the rules, so the
 * grid is exact; bars of content lines are snapped to the nearest edge because fonts disagree on the width of quotation marks.
 */
import { isWide } from '../../../ground/characters/width.ts';
import type { DocCell, DocRow } from '../../document.ts';
import { gridRows } from '../../grid.ts';
import { BOX_BAR, CONTENT_CODES, CROSSING, isDrawn, JOINT_CODES, RULE_LINE, RULE_SEGMENT } from './box.ts';
import type { Line } from '../lines.ts';

/** What a rule across a part of the table leaves in a line of content. */
const PARTIAL_RULE = new RegExp(`--|${CROSSING.source}`);
/** How far a bar may stand from its edge. */
const SNAP = 6;

/** First line after a drawn table that begins at line `from`; `from` when none does. */
export function drawnTableEnd(lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (first === undefined || !RULE_LINE.test(first.text)) return from;
  let end = from + 1;
  while (end < lines.length && isDrawn(lines[end]?.text ?? '')) end += 1;
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

/** A bar or joint: character index and display column. */
interface Mark {
  readonly index: number;
  readonly x: number;
}

/** The characters of the table `which` in a line. */
function marks({ text }: Line, which: Uint8Array, ambiguousWide = false): Mark[] {
  const found: Mark[] = [];
  let x = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (which[code] === 1) found.push({ index, x });
    x += isWide(code, ambiguousWide) ? 2 : 1;
  }
  return found;
}

interface DrawnLine extends Line {
  /** The joints of a rule; null for a line of content. */
  readonly joints: readonly Mark[] | null;
  /** Whether nothing but rule stands between the first joint and the last. */
  readonly whole: boolean;
}

function drawnLine(line: Line): DrawnLine {
  const { text, start } = line;
  if (!RULE_LINE.test(text)) return { text, start, joints: null, whole: false };
  const joints = marks(line, JOINT_CODES);
  const apart = joints.every(({ index }, i) => i === 0 || index - (joints[i - 1]?.index ?? 0) > 1);
  return { text, start, joints, whole: joints.length > 1 && apart };
}

/** Column edges: the joints of full rules, and those of rules that cross only a part of the table. */
function edgesOf(lines: readonly DrawnLine[]): readonly number[] {
  const edges = new Set<number>();
  for (const { joints } of lines) for (const mark of joints ?? []) edges.add(mark.x);
  const full = sorted(edges);
  for (const line of lines) {
    if (line.joints !== null || !PARTIAL_RULE.test(line.text)) continue;
    const partial = contentBars(line, full).filter(({ index }) => besideRule(line.text, index));
    for (const mark of partial) if (![...edges].some((edge) => Math.abs(edge - mark.x) <= 2)) edges.add(mark.x);
  }
  return sorted(edges);
}

function sorted(edges: ReadonlySet<number>): number[] {
  return [...edges].sort((a, b) => a - b);
}

/** Whether a bar stands at the end of a rule, or is a joint that running text never has. */
function besideRule(text: string, index: number): boolean {
  if (CROSSING.test(text[index] ?? '')) return true;
  return text.slice(index + 1, index + 3) === '--' || text.slice(index - 2, index) === '--';
}

function nearest(edges: readonly number[], x: number): number | null {
  const exact = edges.indexOf(x);
  if (exact >= 0) return exact;
  let best: number | null = null;
  let distance = SNAP + 1;
  for (let i = 0; i < edges.length; i += 1) {
    const off = Math.abs((edges[i] ?? 0) - x);
    if (off >= distance) continue;
    best = i;
    distance = off;
  }
  return best;
}

interface Segment {
  /** Edges on both sides. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly start: number;
  /** Whether it is a piece of a rule. */
  readonly isRule: boolean;
}

/** Bars of a line that also holds text, by the width of quotation marks that brings the last bar to the last edge. */
function contentBars(line: Line, edges: readonly number[]): Mark[] {
  const bars = (ambiguousWide: boolean): Mark[] =>
    marks(line, CONTENT_CODES, ambiguousWide).filter(
      ({ index }) =>
        BOX_BAR.test(line.text.charAt(index)) || RULE_SEGMENT.test(line.text[index + 1] ?? line.text[index - 1] ?? ''),
    );
  const off = (found: readonly { x: number }[]): number => Math.abs((found.at(-1)?.x ?? 0) - (edges.at(-1) ?? 0));
  const narrow = bars(false);
  if (off(narrow) === 0) return narrow;
  const wide = bars(true);
  // Some terminals' converters count every character as one column.
  const single = narrow.map(({ index }) => ({ index, x: index }));
  return [narrow, wide, single].reduce((best, found) => (off(found) < off(best) ? found : best));
}

/** The parts of a line between bars (content) or joints (rules), as ranges of edges. */
function segments(line: DrawnLine, edges: readonly number[]): Segment[] {
  const bars = line.joints ?? contentBars(line, edges);
  const found: Segment[] = [];
  let open: { edge: number; index: number } | null = null;
  for (const bar of bars) {
    const edge = nearest(edges, bar.x);
    if (edge === null) continue;
    if (open !== null && edge > open.edge) {
      const start = open.index + 1;
      const text = line.text.slice(start, bar.index);
      found.push({ from: open.edge, to: edge, text, start: line.start + start, isRule: RULE_SEGMENT.test(text) });
    }
    open = { edge, index: bar.index };
  }
  return found;
}

/** Whether figures stand in a line between bars that belong to the same edge: the table is drawn otherwise than its rules say. */
function losesFigures({ text, start }: DrawnLine, kept: readonly Segment[]): boolean {
  let from = kept[0]?.start ?? start;
  for (const segment of kept) {
    if (/[\d０-９—–－/]/.test(text.slice(from - start, segment.start - start))) return true;
    from = segment.start + segment.text.length;
  }
  return false;
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

/**
 * Rows of a drawn table; cells that run over several drawn rows get a row span. `byLine`: the text prints one row a line where it
 * draws no rule between rows.
 */
export function drawnTableRows(lines: readonly Line[], table: number, byLine: boolean): DocRow[] {
  const drawn = lines.map(drawnLine);
  const everyLine = byLine && rulesOf(lines) <= OUTER_RULES;
  const edges = edgesOf(drawn);
  const open = new Map<number, OpenCell>();
  const done: OpenCell[] = [];
  /** Rows that do not keep all their figures: nothing is read from them. */
  const lost = new Set<number>();
  let row = -1;
  const close = (from: number, to: number): void => {
    for (const [key, cell] of open) {
      if (cell.from >= to || cell.to <= from) continue;
      cell.last = row;
      done.push(cell);
      open.delete(key);
    }
  };
  let afterRule = true;
  for (const line of drawn) {
    if (line.whole) {
      close(nearest(edges, line.joints?.[0]?.x ?? 0) ?? 0, nearest(edges, line.joints?.at(-1)?.x ?? 0) ?? 0);
      afterRule = true;
      continue;
    }
    const parts = segments(line, edges);
    let ruled = false;
    for (const { isRule, from, to } of parts) {
      if (!isRule) continue;
      close(from, to);
      ruled = true;
    }
    afterRule ||= ruled;
    if (line.joints !== null) continue;
    if (everyLine) close(-1, edges.length);
    if ((afterRule || everyLine) && !ruled) {
      row += 1;
      afterRule = false;
    }
    if (losesFigures(line, parts)) lost.add(Math.max(row, 0));
    for (const { from, to, text, start, isRule } of parts) {
      if (isRule) continue;
      const key = from * edges.length + to;
      let cell = open.get(key);
      if (cell === undefined) open.set(key, (cell = { from, to, row: Math.max(row, 0), last: row, parts: [] }));
      const bare = text.trim();
      // A blank line says where a cell is only as long as the cell has no other.
      if (FIGURE.test(bare) && cell.row < row && cell.parts.some((part) => part.text !== '')) lost.add(row);
      if (bare !== '' || cell.parts.length === 0) cell.parts.push({ text: bare, start, end: start + text.length });
    }
  }
  close(-1, edges.length);
  return lost.size === 0
    ? toRows(done, table)
    : uncertain(
        toRows(
          done.filter(({ row: own }) => !lost.has(own)),
          table,
        ),
      );
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
    const first = filled[0] ?? parts[0];
    const last = filled.at(-1) ?? first;
    let list = byRow.get(row);
    if (list === undefined) byRow.set(row, (list = []));
    list.push({
      from,
      text: withoutTags(
        filled.length === 1 && first !== undefined ? withoutBackslash(first) : filled.map(withoutBackslash).join('\n'),
      ),
      at: [first?.start ?? 0, last?.end ?? 0],
      colSpan: to - from,
      rowSpan: lastRow - row + 1,
    });
  }
  const rows = [...byRow.entries()].sort(([a], [b]) => a - b).map(([, cells]) => cells.sort((a, b) => a.from - b.from));
  return gridRows(rows, table);
}
