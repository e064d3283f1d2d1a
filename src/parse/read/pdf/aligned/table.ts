/** Lines of a table without drawn lines → rows of cells in columns. */
import type { BlockCell } from '../../compose.ts';
import type { Band } from './bands.ts';
import { bandsOf, reach } from './bands.ts';
import type { Row } from './chunks.ts';
import { isFigure } from './chunks.ts';
import type { Group } from './groups.ts';
import { groupsOf, isLeaf } from './groups.ts';
import { headerRows } from './header.ts';

/** A label further than this from a line of figures does not name it, in ems. */
const NAMES = 2.5;

/** Rows of cells at columns counted in common bands; header lines and bodies may come in turns (repeated on each page). */
export function tableRows(rows: readonly Row[]): BlockCell[][] {
  const bands = bandsOf(rows);
  const figuresFrom = firstFigureColumn(rows, bands);
  return sections(rows, bands, figuresFrom).flatMap(({ header, body }) => [
    ...headerRows(header, bands, figuresFrom),
    ...bodyRows(body, bands, figuresFrom),
  ]);
}

/** The leftmost column in which figures stand; a number that opens a line of several cells may be its label. */
function firstFigureColumn(rows: readonly Row[], bands: readonly Band[]): number {
  const cols = rows.flatMap((row) =>
    row.figures
      ? row.chunks.flatMap((chunk) => (isFigure(chunk.text) ? [reach(bands, chunk, row.size)?.[0] ?? Infinity] : []))
      : [],
  );
  return Math.min(...cols);
}

interface Section {
  readonly header: Row[];
  readonly body: Row[];
}

function sections(rows: readonly Row[], bands: readonly Band[], figuresFrom: number): Section[] {
  const found: Section[] = [{ header: [], body: [] }];
  for (const row of rows) {
    const right = row.chunks.filter((chunk) => (reach(bands, chunk, row.size)?.[1] ?? 0) >= figuresFrom);
    const words = right.some(
      (chunk) => !isFigure(chunk.text) && (reach(bands, chunk, row.size)?.[0] ?? 0) >= figuresFrom,
    );
    const last = found.at(-1);
    if (last === undefined) break;
    if (last.body.length === 0 && !row.figures) last.header.push(row);
    else if (!row.figures && words) found.push({ header: [row], body: [] });
    else last.body.push(row);
  }
  return found;
}

interface Draft {
  readonly labels: Group[];
  readonly top: number;
  readonly bottom: number;
  readonly lines: Row[];
}

/** A row for each label that names one, each line of figures with the nearest; without labels, a row for each full line. */
function bodyRows(body: readonly Row[], bands: readonly Band[], figuresFrom: number): BlockCell[][] {
  const groups = groupsOf(body, bands, figuresFrom);
  const drafts: Draft[] = groups.flatMap((group, index) =>
    isLeaf(groups, index) ? [{ labels: [group], top: group.top, bottom: group.bottom, lines: [] }] : [],
  );
  groups.forEach((group, index) => {
    if (!isLeaf(groups, index)) nearest(drafts, group.top)?.labels.push(group);
  });
  for (const row of body) {
    if (!row.chunks.some((chunk) => (reach(bands, chunk, row.size)?.[0] ?? -1) >= figuresFrom)) continue;
    const draft = nearest(drafts, row.y);
    if (draft !== undefined && distance(draft, row.y) <= NAMES * row.size) draft.lines.push(row);
    else drafts.push({ labels: [], top: row.y, bottom: row.y, lines: [row] });
  }
  return drafts
    .sort((a, b) => a.top - b.top)
    .map((draft) => [
      ...draft.labels
        .sort((a, b) => a.col - b.col)
        .map(({ text, col, colSpan }): BlockCell => ({ text, col, colSpan, rowSpan: 1 })),
      ...figureCells(draft.lines, bands, figuresFrom),
    ]);
}

function distance(draft: Draft, y: number): number {
  return Math.max(draft.top - y, y - draft.bottom, 0);
}

function nearest(drafts: readonly Draft[], y: number): Draft | undefined {
  let best: Draft | undefined;
  for (const draft of drafts) {
    if (best === undefined || distance(draft, y) < distance(best, y)) best = draft;
  }
  return best;
}

/** One cell a column, empty where no line has anything; a cell over several columns takes their place. */
function figureCells(lines: readonly Row[], bands: readonly Band[], figuresFrom: number): BlockCell[] {
  const texts = new Map<number, { text: string; colSpan: number }>();
  for (const row of lines) {
    for (const chunk of row.chunks) {
      const at = reach(bands, chunk, row.size);
      if (at === null || at[0] < figuresFrom) continue;
      const before = texts.get(at[0]);
      texts.set(at[0], {
        text: before === undefined ? chunk.text : `${before.text}\n${chunk.text}`,
        colSpan: Math.max(before?.colSpan ?? 1, at[1] - at[0] + 1),
      });
    }
  }
  const cells: BlockCell[] = [];
  for (let col = figuresFrom; col < bands.length;) {
    const { text, colSpan } = texts.get(col) ?? { text: '', colSpan: 1 };
    cells.push({ text, col, colSpan, rowSpan: 1 });
    col += colSpan;
  }
  return cells;
}
