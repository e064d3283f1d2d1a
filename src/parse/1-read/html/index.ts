/**
 * HTML → document rows. Tables keep their grid (rowspan and colspan resolved to true columns); a table that only lays out the
 * page (it holds tables, or cells of running text) is read as running text. Ranges refer to the HTML source.
 */
import { Parser } from 'htmlparser2';
import type { Span } from '../../../schema/report.ts';
import { plainHanzi } from '../../ground/characters/hanzi.ts';
import { oneFigure, visible, withoutLeadingMark } from '../cell.ts';
import { lineRow, type Doc, type DocCell, type DocRow, type Read } from '../document.ts';
import { Collector, type Block, type OpenCell, type OpenTable } from './collector.ts';
import { elementOf } from './elements.ts';
import { Ends } from './ends.ts';
import { gridRows } from '../grid.ts';
import { hold } from '../limits/limits.ts';
import { isPageNumber } from '../text/lines.ts';
import { barRow } from '../text/bars/pipes.ts';

/** A cell with more blocks of text than this is page layout, not a figure or a label. */
const MAX_CELL_LINES = 12;

/** Source line ends and indentation inside a run are white space, not content. */
function squeeze(text: string): string {
  return visible(text).replace(/[ \t\r\n\f]+/g, ' ');
}

function isLayout(table: OpenTable): boolean {
  return table.rows.some((row) =>
    row.some((cell) => cell.blocks.some((block) => block.type === 'table') || cell.lines.length > MAX_CELL_LINES),
  );
}

function cellOf(cell: OpenCell): Omit<DocCell, 'col'> {
  const lines = cell.lines.filter(({ veiled }) => !veiled);
  const first = lines[0];
  const last = lines.at(-1);
  const at: Span = first && last ? [first.start, last.end] : [cell.at, cell.at];
  return {
    text: oneFigure(withoutLeadingMark(lines.map((run) => squeeze(run.text).trim()).join('\n'))),
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
      const bars = barRow({ text: block.run.text, start: at[0] });
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
  let depth = 0;
  let count = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        // The parser looks through all open elements for each that comes.
        hold('pageDepth', (depth += 1), 'elements inside each other');
        hold('elements', (count += 1), 'elements');
        ends.settle();
        collector.open(elementOf(name), attributes, parser.endIndex + 1);
      },
      ontext: (text) => {
        ends.settle();
        collector.text(plainHanzi(text), parser.startIndex, parser.endIndex + 1);
      },
      onclosetag: (name, implied) => {
        depth -= 1;
        ends.end(elementOf(name), parser.startIndex, implied);
      },
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
