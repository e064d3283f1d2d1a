/** What a printer is, and what every printer needs: rows of a grid as texts, and the cells that cannot be told afterwards. */
import type { CellPath } from '../../src/schema/paths.ts';
import { slotsOf, type Grid, type GridCell } from '../../src/sample/document/grid.ts';
import type { Random } from '../../src/sample/random.ts';
import type { Simulated } from './document.ts';

export interface Printed {
  readonly text: string;
  readonly extension: 'txt' | 'md' | 'html' | 'csv' | 'tsv';
  /** Cells whose number or column nobody could tell from the text: none is due, and a number there had better be right. */
  readonly lost: ReadonlySet<CellPath>;
}

/** A kind of converter, written from what it does and not from how anyone reads it. */
export interface Family {
  readonly name: string;
  /** One sentence: the rule. */
  readonly rule: string;
  /** Whether a merged cell can be seen. */
  readonly spans: boolean;
  readonly print: (document: Simulated, random: Random) => Printed;
}

/** A table as lines; `lost` gets the cells that the rule makes untellable. */
export type TablePrinter = (grid: Grid, random: Random, lost: Set<CellPath>) => readonly string[];

interface Page {
  /** Between paragraphs. */
  readonly gap?: string;
  readonly extension?: Printed['extension'];
  readonly title?: (text: string) => string;
  readonly heading?: (text: string) => string;
  /** The whole page's lines once more, as the converter's last step. */
  readonly finish?: (lines: readonly string[], random: Random) => readonly string[];
}

const pathsIn = (cells: readonly GridCell[]): readonly CellPath[] =>
  cells.flatMap(({ path }) => (path === null ? [] : [path]));

/** Adds the figures of every row that `isLost`. */
export function loseRows(grid: Grid, lost: Set<CellPath>, isLost: (figures: readonly GridCell[]) => boolean): void {
  for (const row of grid.rows) {
    const figures = row.filter(({ path }) => path !== null);
    if (figures.length > 0 && isLost(figures)) for (const path of pathsIn(figures)) lost.add(path);
  }
}

/** Adds the rows of which some cells are blank and others are not: without a trace of the blanks nobody can tell the columns. */
export function loseBlanks(grid: Grid, lost: Set<CellPath>): void {
  loseRows(grid, lost, (figures) => figures.some(({ text }) => text === '') && figures.some(({ text }) => text !== ''));
}

/** A cell's text on one line. */
export const oneLine = (text: string): string => text.replaceAll('\n', '');

/** The cells that the grid has, row by row: a covered place has none. */
export const ownTexts = (grid: Grid): readonly (readonly string[])[] =>
  grid.rows.map((row) => row.map(({ text }) => oneLine(text)));

/** A text for every place; a covered one is empty. */
export const slotTexts = (grid: Grid): readonly (readonly string[])[] =>
  slotsOf(grid).map((row) => row.map((slot) => (slot.kind === 'cell' ? oneLine(slot.cell.text) : '')));

/** Cells of labels and of figures, in the order of the row. */
export interface SplitRow {
  readonly labels: readonly GridCell[];
  readonly figures: readonly GridCell[];
}

/** Rows with the labels before their figures; a header has labels only. */
export function splitRows(grid: Grid): readonly SplitRow[] {
  return grid.rows.map((row) => {
    const first = row.findIndex(({ path }) => path !== null);
    return first < 0 ? { labels: row, figures: [] } : { labels: row.slice(0, first), figures: row.slice(first) };
  });
}

/** A family of plain text: paragraphs as they are, tables by `table`. */
export function textFamily(name: string, rule: string, table: TablePrinter, page: Page = {}): Family {
  const { gap = '\n', extension = 'txt', title, heading, finish } = page;
  return {
    name,
    rule,
    spans: false,
    print: ({ parts }, random) => {
      const lost = new Set<CellPath>();
      const blocks = parts.map((part) => {
        if (part.kind === 'table') return table(part.grid, random, lost).join('\n');
        if (part.kind === 'title') return title?.(part.text) ?? part.text;
        return part.kind === 'heading' ? (heading?.(part.text) ?? part.text) : part.text;
      });
      const text = blocks.join(gap);
      return { text: (finish?.(text.split('\n'), random).join('\n') ?? text) + '\n', extension, lost };
    },
  };
}
