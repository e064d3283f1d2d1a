/**
 * HTML → document rows. Tables keep their grid (rowspan and colspan resolved to true columns); a table that only lays out the
 * page (it holds tables, or cells of running text) is read as running text. Ranges refer to the HTML source.
 */
import { Parser } from 'htmlparser2';
import type { Span } from '../../schema/report.ts';
import { plainHanzi } from '../ground/characters/hanzi.ts';
import { lineRow, type Doc, type DocCell, type DocRow, type Read } from './document.ts';
import { Ends } from './ends.ts';
import { gridRows } from './grid.ts';
import { isPageNumber } from './text/lines.ts';
import { barRow } from './text/pipes.ts';

/** Elements whose text is not the page's. */
export const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'textarea', 'iframe']);
/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul caption title'.split(
    ' ',
  ),
);
/** Elements that pages without tables lay out as cells. */
const BOXES = new Set(['div', 'li', 'dd']);
/** Elements inside a line; with a style that hides them they hold marks of editors. Hidden blocks may be pages of a tab, and are read. */
const INLINE = new Set(['span', 'font', 'a', 'b', 'i', 'u', 'em', 'strong', 'small', 'label']);
const HIDDEN = /display\s*:\s*none/i;
/** A cell with more blocks of text than this is page layout, not a figure or a label. */
const MAX_CELL_LINES = 12;

interface TextRun {
  text: string;
  start: number;
  end: number;
}
interface OpenCell {
  readonly lines: TextRun[];
  readonly blocks: Block[];
  readonly colSpan: number;
  readonly rowSpan: number;
  at: number;
}
interface OpenTable {
  readonly rows: OpenCell[][];
  readonly start: number;
  end: number;
}
type Block =
  | { readonly type: 'line'; readonly run: TextRun; readonly inBox: boolean }
  | { readonly type: 'table'; readonly table: OpenTable };

function spanOf(value: string | undefined): number {
  const n = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(n) && n >= 1 ? Math.min(n, 100) : 1;
}

/** Tables of DocBook and TEI by the names of HTML. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['informaltable', 'table'],
  ['row', 'tr'],
  ['entry', 'td'],
  ['cell', 'td'],
  ['para', 'p'],
]);

function elementOf(name: string): string {
  return ALIASES.get(name) ?? name;
}

/** The columns of a cell: `colspan`, TEI's `cols`, DocBook's first and last column. */
function columnsOf(attributes: Readonly<Record<string, string>>): number {
  const { namest, nameend } = attributes;
  if (namest !== undefined && nameend !== undefined) {
    const [from, to] = [namest, nameend].map((name) => Number(/\d+$/.exec(name)?.[0]));
    if (from !== undefined && to !== undefined && to >= from) return Math.min(to - from + 1, 100);
  }
  return spanOf(attributes['colspan'] ?? attributes['cols']);
}

function rowsOf(attributes: Readonly<Record<string, string>>): number {
  const more = attributes['morerows'];
  return more === undefined ? spanOf(attributes['rowspan'] ?? attributes['rows']) : spanOf(String(Number(more) + 1));
}

/** Collects blocks while the parser walks through the source. */
class Collector {
  readonly blocks: Block[] = [];
  title: string | null = null;
  private readonly tables: { table: OpenTable; cell: OpenCell | null }[] = [];
  private run: TextRun | null = null;
  private skipped = 0;
  private inTitle = false;
  private hidden: { readonly name: string; depth: number } | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>, index: number): void {
    if (SKIPPED.has(name)) this.skipped += 1;
    // Other kinds of markup call every heading a title.
    if (name === 'title' && this.title === null) this.inTitle = true;
    if (name === 'br') this.flush();
    if (name === this.hidden?.name) this.hidden.depth += 1;
    else if (INLINE.has(name) && HIDDEN.test(attributes['style'] ?? '')) this.hidden ??= { name, depth: 1 };
    else if (BLOCKS.has(name)) this.hidden = null;
    if (BLOCKS.has(name)) this.flush();
    if (name === 'table') {
      const table: OpenTable = { rows: [], start: index, end: index };
      this.sink().push({ type: 'table', table });
      this.tables.push({ table, cell: null });
    }
    const top = this.tables.at(-1);
    if (top === undefined) return;
    if (name === 'tr') {
      top.cell = null;
      top.table.rows.push([]);
    }
    if (name === 'td' || name === 'th') {
      const cell: OpenCell = {
        lines: [],
        blocks: [],
        colSpan: columnsOf(attributes),
        rowSpan: rowsOf(attributes),
        at: index,
      };
      if (top.table.rows.length === 0) top.table.rows.push([]);
      top.table.rows.at(-1)?.push(cell);
      top.cell = cell;
    }
  }

  text(text: string, start: number, end: number): void {
    if (this.inTitle) this.title = (this.title ?? '') + text;
    if (this.skipped > 0 || this.inTitle || this.hidden !== null) return;
    if (this.run === null) {
      if (text.trim() === '' && !text.includes('\u00a0')) return;
      this.run = { text, start, end };
      return;
    }
    this.run.text += text;
    this.run.end = end;
  }

  close(name: string, end: number): void {
    if (SKIPPED.has(name)) this.skipped = Math.max(0, this.skipped - 1);
    if (name === this.hidden?.name) this.hidden.depth -= 1;
    if (this.hidden?.depth === 0 || BLOCKS.has(name)) this.hidden = null;
    if (BLOCKS.has(name)) this.flush(BOXES.has(name));
    if (name === 'title') this.inTitle = false;
    const top = this.tables.at(-1);
    if (top === undefined) return;
    if (name === 'td' || name === 'th') {
      if (top.cell !== null && top.cell.lines.length === 0) top.cell.at = end;
      top.cell = null;
    }
    if (name === 'table') {
      top.table.end = end;
      this.tables.pop();
    }
  }

  /** Ends the text that is open; `inBox` when an element closes that may stand for a cell. */
  flush(inBox = false): void {
    const run = this.run;
    this.run = null;
    if (run === null) return;
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.lines.push(run);
    this.sink().push({ type: 'line', run, inBox });
  }

  private sink(): Block[] {
    const cell = this.tables.at(-1)?.cell;
    if (cell) return cell.blocks;
    // Text between rows of a table is not in a cell: browsers show it before the table.
    return this.blocks;
  }
}

/** Source line ends and indentation inside a run are white space, not content. */
function squeeze(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}

function isLayout(table: OpenTable): boolean {
  return table.rows.some((row) =>
    row.some((cell) => cell.blocks.some((block) => block.type === 'table') || cell.lines.length > MAX_CELL_LINES),
  );
}

function cellOf(cell: OpenCell): Omit<DocCell, 'col'> {
  const first = cell.lines[0];
  const last = cell.lines.at(-1);
  const at: Span = first && last ? [first.start, last.end] : [cell.at, cell.at];
  return {
    text: cell.lines.map((run) => squeeze(run.text).trim()).join('\n'),
    at,
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  };
}

function* emit(blocks: readonly Block[], offset: number, nextTable: () => number): Generator<DocRow> {
  let barTable: number | null = null;
  for (const block of blocks) {
    if (block.type === 'line') {
      const text = squeeze(block.run.text);
      // A box with nothing but a no-break space is a blank cell; a paragraph of one is a gap.
      if ((text.trim() === '' && !block.inBox) || isPageNumber(text)) continue;
      const { start, end } = block.run;
      const at: Span = [start + offset, end + offset];
      const bars = barRow({ text: block.run.text, start: at[0] }, barTable ?? -1);
      const row = bars ?? lineRow(text, at[0]);
      if (bars === null) barTable = null;
      else barTable ??= nextTable();
      // Where characters are written as entities the places inside the run are not known.
      const known = bars !== null && block.run.text.length === end - start;
      const cells = known ? row.cells : row.cells.map((cell) => ({ ...cell, at }));
      yield { ...row, table: barTable, at, cells };
    } else if (isLayout(block.table)) {
      for (const row of block.table.rows) for (const cell of row) yield* emit(cell.blocks, offset, nextTable);
    } else {
      const rows = block.table.rows.map((row) => row.map(cellOf));
      yield* gridRows(rows, nextTable(), offset);
    }
  }
}

/** Rows of a piece of HTML that starts at `offset` of the document; `nextTable` numbers the tables. */
export function htmlRows(
  source: string,
  offset: number,
  nextTable: () => number,
): { rows: DocRow[]; title: string | null } {
  const collector = new Collector();
  const ends = new Ends((name, index) => collector.close(name, index));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        ends.settle();
        collector.open(elementOf(name), attributes, parser.endIndex + 1);
      },
      ontext: (text) => {
        ends.settle();
        collector.text(plainHanzi(text), parser.startIndex, parser.endIndex + 1);
      },
      onclosetag: (name, implied) => ends.end(elementOf(name), parser.startIndex, implied),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(source);
  ends.settle();
  collector.flush();
  return { rows: [...emit(collector.blocks, offset, nextTable)], title: collector.title };
}

/** Reads a web page. Unclosed and misnested tags are taken as htmlparser2 takes them. */
export function readHtml(text: string): Read {
  let tables = 0;
  const { rows, title } = htmlRows(text, 0, () => tables++);
  if (rows.length === 0) return { ok: false, code: 'empty', text: 'the page holds no text' };
  const trimmed = title === null ? null : squeeze(title).trim();
  const doc: Doc = { text, title: trimmed === '' ? null : trimmed, rows };
  return { ok: true, doc };
}
