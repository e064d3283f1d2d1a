/** Lines of a table without drawn lines → rows of cells in columns. */
import { elementAt } from '../../../../schema/element-at.ts';
import type { BlockCell } from '../../compose.ts';
import type { Word } from '../page.ts';
import type { Band } from './band.ts';
import { bandsOf, reach } from './bands.ts';
import type { Chunk, Row } from './chunks.ts';
import { chunkOf, isFigure } from './chunks.ts';
import type { Group } from './groups.ts';
import { groupsOf, isLeaf, isNumbered } from './groups.ts';
import { headerRows } from './header.ts';

/** A label further than this from a line of figures does not name it, in ems. */
const NAMES = 2.5;
/** A step within a wrapped number, in ems. */
const WRAPPED = 1.7;

/** Rows of cells at columns counted in common bands; header lines and bodies may come in turns (repeated on each page). */
export function tableRows(lines: readonly Row[]): BlockCell[][] {
  const bands = bandsOf(lines);
  const rows = lines.map((row) => ({ ...row, chunks: row.chunks.flatMap((chunk) => parted(chunk, bands, row.size)) }));
  const figuresFrom = firstFigureColumn(rows, bands);
  return sections(rows, bands, figuresFrom).flatMap(({ header, body }) => [
    ...headerRows(header, bands, figuresFrom),
    ...bodyRows(body, bands, figuresFrom),
  ]);
}

/** A chunk cut before each figure or numbered label that stands in another band than the word before it: cells set close together. */
function parted(chunk: Chunk, bands: readonly Band[], size: number): Chunk[] {
  const runs: { words: Word[]; band: number }[] = [];
  for (const word of chunk.words) {
    const at = reach(bands, word, size);
    if (at === null || at[0] !== at[1]) return [chunk];
    const last = runs.at(-1);
    if (last !== undefined && (last.band === at[0] || !(isFigure(word.text) || isNumbered(word))))
      last.words.push(word);
    else runs.push({ words: [word], band: at[0] });
  }
  return runs.map(({ words }) => chunkOf(words, chunk.y));
}

/** The leftmost column in which more figures than labels stand: a label's number may be set apart from it. */
function firstFigureColumn(rows: readonly Row[], bands: readonly Band[]): number {
  const balance = bands.map(() => 0);
  for (const row of rows.filter(({ figures }) => figures)) {
    for (const chunk of row.chunks) {
      const at = reach(bands, chunk, row.size);
      if (at === null) continue;
      balance[at[0]] = elementAt(balance, at[0]) + (isFigure(chunk.text) ? 1 : -1);
    }
  }
  const first = balance.findIndex((count) => count > 0);
  return first === -1 ? Infinity : first;
}

interface Section {
  readonly header: Row[];
  readonly body: Row[];
}

function sections(rows: readonly Row[], bands: readonly Band[], figuresFrom: number): Section[] {
  const found: Section[] = [{ header: [], body: [] }];
  for (const row of rows) {
    const right = row.chunks.filter((chunk) => {
      const at = reach(bands, chunk, row.size);
      return at !== null && at[0] >= figuresFrom;
    });
    const headings = right.some((chunk) => !isFigure(chunk.text));
    const opens = row.figures || right.some((chunk) => isFigure(chunk.text)) || row.chunks.some(isNumbered);
    const last = found.at(-1);
    if (last === undefined) break;
    if (!row.figures && headings && last.body.length > 0) found.push({ header: [row], body: [] });
    else if (last.body.length === 0 && (headings ? !row.figures : !opens)) last.header.push(row);
    else last.body.push(row);
  }
  return found;
}

interface Draft {
  readonly labels: Group[];
  readonly top: number;
  bottom: number;
  readonly figures: Placed[];
  /** Most figures on one of its lines. */
  most: number;
}

interface Placed {
  readonly chunk: Chunk;
  readonly col: number;
  readonly colSpan: number;
}

/** A row for each label that names one, each figure with the nearest label; without labels, a row for each full line. */
function bodyRows(body: readonly Row[], bands: readonly Band[], figuresFrom: number): BlockCell[][] {
  const groups = groupsOf(body, bands, figuresFrom);
  const drafts: Draft[] = groups.flatMap((group, index) =>
    isLeaf(groups, index) ? [{ labels: [group], top: group.top, bottom: group.bottom, figures: [], most: 0 }] : [],
  );
  groups.forEach((group, index) => {
    if (!isLeaf(groups, index)) nearest(drafts, group.top)?.labels.push(group);
  });
  for (const row of body) {
    const figures = row.chunks.flatMap((chunk): Placed[] => {
      const at = reach(bands, chunk, row.size);
      return at === null || at[0] < figuresFrom ? [] : [{ chunk, col: at[0], colSpan: at[1] - at[0] + 1 }];
    });
    const left = figures.filter((figure) => {
      const draft = nearest(drafts, figure.chunk.y);
      const named =
        draft !== undefined && distance(draft, figure.chunk.y) <= NAMES * row.size && draft.labels.length > 0;
      if (named) draft.figures.push(figure);
      return !named;
    });
    if (left.length > 0) unlabelled(drafts, row, left);
  }
  return drafts
    .sort((a, b) => a.top - b.top)
    .map((draft) => [
      ...draft.labels
        .sort((a, b) => a.col - b.col)
        .map(({ text, col, colSpan }): BlockCell => ({ text, col, colSpan, rowSpan: 1 })),
      ...figureCells(draft.figures, bands, figuresFrom),
    ]);
}

/** Figures no label names: the wrapped rest of a row has far fewer of them than its full line, a row of its own about as many. */
function unlabelled(drafts: Draft[], row: Row, figures: readonly Placed[]): void {
  const last = drafts.at(-1);
  const count = figures.length;
  if (last !== undefined && last.labels.length === 0 && row.y - last.bottom <= WRAPPED * row.size) {
    if (2 * Math.min(count, last.most) <= Math.max(count, last.most)) {
      last.figures.push(...figures);
      last.bottom = row.y;
      last.most = Math.max(count, last.most);
      return;
    }
  }
  drafts.push({ labels: [], top: row.y, bottom: row.y, figures: [...figures], most: count });
}

function distance(draft: Draft, y: number): number {
  return Math.max(draft.top - y, y - draft.bottom, 0);
}

/** Of labels on both sides of a line, or both beside it, the one whose middle is nearer. */
function nearer(a: Draft, b: Draft, y: number): boolean {
  const [first, second] = [distance(a, y), distance(b, y)];
  return (
    first < second || (first === second && Math.abs(a.top + a.bottom - 2 * y) < Math.abs(b.top + b.bottom - 2 * y))
  );
}

function nearest(drafts: readonly Draft[], y: number): Draft | undefined {
  let best: Draft | undefined;
  for (const draft of drafts) {
    if (best === undefined || nearer(draft, best, y)) best = draft;
  }
  return best;
}

/** One cell a column, empty where nothing stands; a cell over several columns takes their place, but never another's figure. */
function figureCells(figures: readonly Placed[], bands: readonly Band[], figuresFrom: number): BlockCell[] {
  const texts = new Map<number, { text: string; colSpan: number }>();
  for (const { chunk, col, colSpan } of figures) {
    const before = texts.get(col);
    texts.set(col, {
      text: before === undefined ? chunk.text : `${before.text}\n${chunk.text}`,
      colSpan: Math.max(before?.colSpan ?? 1, colSpan),
    });
  }
  const cells: BlockCell[] = [];
  for (let col = figuresFrom; col < bands.length;) {
    const { text, colSpan } = texts.get(col) ?? { text: '', colSpan: 1 };
    let end = col + 1;
    while (end < col + colSpan && !texts.has(end)) end += 1;
    cells.push({ text, col, colSpan: end - col, rowSpan: 1 });
    col = end;
  }
  return cells;
}
