/** The blocks of a page: lines of text and tables of cells, collected while the parser walks through the source. */
import { footnoteMark } from '../cell.ts';
import { hold } from '../limits/limits.ts';
import { BLOCKS, BOXES, columnsOf, rowsOf, SKIPPED, type Attributes } from './elements.ts';
import { Choice, inputText } from './fields.ts';
import { isHidden, Showing } from './showing.ts';

export interface TextRun {
  text: string;
  start: number;
  end: number;
  /** Whether a block that is not shown holds it. */
  readonly veiled: boolean;
}
export interface OpenCell {
  readonly lines: TextRun[];
  readonly blocks: Block[];
  readonly colSpan: number;
  readonly rowSpan: number;
  at: number;
}
export interface OpenTable {
  readonly rows: OpenCell[][];
  readonly start: number;
  end: number;
}
export type Block =
  | { readonly type: 'line'; readonly run: TextRun; readonly inBox: boolean }
  | { readonly type: 'table'; readonly table: OpenTable };

interface Top {
  readonly table: OpenTable;
  cell: OpenCell | null;
  /** Whether the row, or the cell, is not shown: what stands in it is nowhere in the table. */
  hiddenRow: boolean;
  hiddenCell: boolean;
  /** Where the cell before, around this one, began among what changes how text shows. */
  outer: number | null;
}

/** Collects blocks. */
export class Collector {
  readonly blocks: Block[] = [];
  title: string | null = null;
  private readonly tables: Top[] = [];
  private run: TextRun | null = null;
  private skipped = 0;
  private inTitle = false;
  private readonly showing = new Showing();
  private choice: Choice | null = null;

  open(name: string, attributes: Attributes, index: number): void {
    if (this.field(name, attributes, index)) return;
    if (SKIPPED.has(name)) this.skipped += 1;
    // Other kinds of markup call every heading a title.
    if (name === 'title' && this.title === null) this.inTitle = true;
    const inCell = this.cell !== null;
    if (BLOCKS.has(name) || name === 'br') this.flush();
    if (BLOCKS.has(name) && !inCell) this.showing.endLine();
    if (name === 'table') this.openTable(index);
    if (name === 'tr') this.openRow(attributes);
    if (name === 'td' || name === 'th') this.openCell(attributes, index);
    this.showing.enter(name, attributes);
  }

  private openTable(index: number): void {
    const table: OpenTable = { rows: [], start: index, end: index };
    this.sink().push({ type: 'table', table });
    hold('depth', this.tables.length, 'tables inside each other');
    this.tables.push({ table, cell: null, hiddenRow: false, hiddenCell: false, outer: null });
  }

  private openRow(attributes: Attributes): void {
    const top = this.tables.at(-1);
    if (top === undefined) return;
    this.endCell(top);
    top.hiddenRow = isHidden(attributes);
    if (!top.hiddenRow) top.table.rows.push([]);
  }

  private openCell(attributes: Attributes, index: number): void {
    const top = this.tables.at(-1);
    if (top === undefined) return;
    this.endCell(top);
    top.outer = this.showing.openCell();
    const cell: OpenCell = {
      lines: [],
      blocks: [],
      colSpan: columnsOf(attributes),
      rowSpan: rowsOf(attributes),
      at: index,
    };
    top.hiddenCell = isHidden(attributes);
    if (!top.hiddenRow && !top.hiddenCell) {
      if (top.table.rows.length === 0) top.table.rows.push([]);
      top.table.rows.at(-1)?.push(cell);
    }
    top.cell = cell;
  }

  /** Form fields show what they hold, in cells: elsewhere they search the site. */
  private field(name: string, attributes: Attributes, index: number): boolean {
    if (this.cell === null) return false;
    if (name === 'textarea') return true;
    if (name === 'select') {
      this.choice = new Choice();
      return true;
    }
    if (name === 'option') this.choice?.option(attributes);
    if (name !== 'input') return name === 'option';
    const shown = inputText(attributes);
    if (shown !== null) this.text(shown, index, index);
    return true;
  }

  text(text: string, start: number, end: number): void {
    if (this.choice !== null) {
      this.choice.text(text);
      return;
    }
    if (this.inTitle) this.title = (this.title ?? '') + text;
    if (this.skipped > 0 || this.inTitle || this.showing.hides(text)) return;
    if (this.tables.at(-1)?.hiddenRow === true || this.tables.at(-1)?.hiddenCell === true) return;
    this.add(this.showing.raised ? this.mark(text) : text, start, end);
  }

  /** A raised digit marks a figure, or stands alone; behind words it says nothing. */
  private mark(text: string): string {
    const before = this.run?.text.trimEnd() ?? '';
    return before === '' || /[\d０-９]$/.test(before) ? footnoteMark(text) : '';
  }

  private add(text: string, start: number, end: number): void {
    if (text === '') return;
    if (this.run === null) {
      if (text.trim() === '' && !text.includes('\u00a0')) return;
      this.run = { text, start, end, veiled: this.showing.veiled };
      return;
    }
    this.run.text += text;
    this.run.end = end;
  }

  close(name: string, end: number): void {
    if (this.cell !== null && this.closeField(name, end)) return;
    if (SKIPPED.has(name)) this.skipped = Math.max(0, this.skipped - 1);
    this.showing.leave(name);
    if (BLOCKS.has(name)) this.flush(BOXES.has(name));
    if (BLOCKS.has(name) && this.cell === null) this.showing.endLine();
    if (name === 'title') this.inTitle = false;
    const top = this.tables.at(-1);
    if (top === undefined) return;
    if (name === 'td' || name === 'th') this.closeCell(top, end);
    if (name === 'table') {
      this.endCell(top);
      top.table.end = end;
      this.tables.pop();
    }
  }

  private closeCell(top: Top, end: number): void {
    if (top.cell !== null && top.cell.lines.length === 0) top.cell.at = end;
    this.endCell(top);
  }

  private endCell(top: Top): void {
    if (top.outer !== null) this.showing.closeCell(top.outer);
    top.cell = null;
    top.hiddenCell = false;
    top.outer = null;
  }

  private closeField(name: string, end: number): boolean {
    if (name === 'select' && this.choice !== null) {
      const { shown } = this.choice;
      this.choice = null;
      this.text(shown, end, end);
    }
    return name === 'select' || name === 'option' || name === 'textarea' || name === 'input';
  }

  /** Ends the text that is open; `inBox` when an element closes that may stand for a cell. */
  flush(inBox = false): void {
    const run = this.run;
    this.run = null;
    if (run === null) return;
    this.cell?.lines.push(run);
    this.sink().push({ type: 'line', run, inBox });
  }

  private get cell(): OpenCell | null {
    return this.tables.at(-1)?.cell ?? null;
  }

  private sink(): Block[] {
    // Text between rows of a table is not in a cell: browsers show it before the table.
    return this.cell?.blocks ?? this.blocks;
  }
}
