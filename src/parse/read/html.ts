/**
 * HTML → document rows. Tables keep their grid (rowspan and colspan resolved to true columns); a table that only lays out the
 * page (it holds tables, or cells of running text) is read as running text. Ranges refer to the HTML source.
 */
import { Parser } from 'htmlparser2';
import type { Span } from '../../schema/report.ts';
import { lineRow, type Doc, type DocCell, type DocRow, type Read } from './document.ts';
import { gridRows } from './grid.ts';

/** Elements whose text is not the page's. */
export const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'select', 'textarea', 'iframe']);
/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul caption title'.split(
    ' ',
  ),
);
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
type Block = { readonly type: 'line'; readonly run: TextRun } | { readonly type: 'table'; readonly table: OpenTable };

function spanOf(value: string | undefined): number {
  const n = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(n) && n >= 1 ? Math.min(n, 100) : 1;
}

/** Collects blocks while the parser walks through the source. */
class Collector {
  readonly blocks: Block[] = [];
  title: string | null = null;
  private readonly tables: { table: OpenTable; cell: OpenCell | null }[] = [];
  private run: TextRun | null = null;
  private skipped = 0;
  private inTitle = false;

  open(name: string, attributes: Readonly<Record<string, string>>, index: number): void {
    if (SKIPPED.has(name)) this.skipped += 1;
    // Other kinds of markup call every heading a title.
    if (name === 'title' && this.title === null) this.inTitle = true;
    if (name === 'br') this.flush();
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
        colSpan: spanOf(attributes['colspan']),
        rowSpan: spanOf(attributes['rowspan']),
        at: index,
      };
      if (top.table.rows.length === 0) top.table.rows.push([]);
      top.table.rows.at(-1)?.push(cell);
      top.cell = cell;
    }
  }

  text(text: string, start: number, end: number): void {
    if (this.inTitle) this.title = (this.title ?? '') + text;
    if (this.skipped > 0 || this.inTitle) return;
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
    if (BLOCKS.has(name)) this.flush();
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

  flush(): void {
    const run = this.run;
    this.run = null;
    if (run === null) return;
    const cell = this.tables.at(-1)?.cell;
    if (cell) cell.lines.push(run);
    this.sink().push({ type: 'line', run });
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
  for (const block of blocks) {
    if (block.type === 'line') {
      const text = squeeze(block.run.text);
      if (text.trim() === '') continue;
      const row = lineRow(text, block.run.start + offset);
      const at: Span = [block.run.start + offset, block.run.end + offset];
      yield { ...row, at, cells: row.cells.map((cell) => ({ ...cell, at })) };
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
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes, parser.endIndex + 1),
      ontext: (text) => collector.text(text, parser.startIndex, parser.endIndex + 1),
      onclosetag: (name) => collector.close(name, parser.startIndex),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(source);
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
