/**
 * Plain text and Markdown → document rows. A line is a row of running text unless a table is recognised: HTML inside Markdown,
 * drawn grids, ruled columns, pipes or tabs. White-space-only lines are kept: in some layouts they are the blank cells.
 */
import { lineRow, type Doc, type DocRow, type Read } from './document.ts';
import { htmlRows } from './html.ts';
import { drawnTableEnd, drawnTableRows } from './text/drawn.ts';
import { splitLines, type Line } from './text/lines.ts';
import { pipeRows, startsPipeTable } from './text/pipes.ts';
import { ruledTableEnd, ruledTableRows } from './text/ruled.ts';
import { tabRow } from './text/tabs.ts';

const HTML_TABLE = /<table\b[\s\S]*?(?:<\/table\s*>|$)/gi;

function* linesToRows(lines: readonly Line[], nextTable: () => number): Generator<DocRow> {
  let table: number | null = null;
  for (let i = 0; i < lines.length;) {
    const drawnEnd = drawnTableEnd(lines, i);
    const ruledEnd = drawnEnd > i ? i : ruledTableEnd(lines, i);
    const line = lines[i];
    if (line === undefined) return;
    if (drawnEnd > i) {
      yield* drawnTableRows(lines.slice(i, drawnEnd), nextTable());
      i = drawnEnd;
      table = null;
    } else if (ruledEnd > i) {
      yield* ruledTableRows(lines.slice(i, ruledEnd), nextTable());
      i = ruledEnd;
      table = null;
    } else if (startsPipeTable(line)) {
      const pipes = pipeRows(lines, i, (table ??= nextTable()));
      yield* pipes.rows;
      i = pipes.end;
    } else {
      const tabbed = tabRow(line, table ?? -1);
      if (tabbed !== null) {
        table ??= nextTable();
        yield { ...tabbed, table };
      } else if (line.text !== '') {
        if (line.text.trim() !== '') table = null;
        yield lineRow(line.text, line.start);
      }
      i += 1;
    }
  }
}

/** Reads decoded plain text or Markdown. */
export function readPlain(text: string): Read {
  if (text.trim() === '') return { ok: false, code: 'empty', text: 'the text is empty' };
  let tables = 0;
  const nextTable = (): number => tables++;
  const rows: DocRow[] = [];
  let from = 0;
  for (const match of text.includes('<table') || text.includes('<TABLE') ? text.matchAll(HTML_TABLE) : []) {
    for (const row of linesToRows(splitLines(text, from, match.index), nextTable)) rows.push(row);
    for (const row of htmlRows(match[0], match.index, nextTable).rows) rows.push(row);
    from = match.index + match[0].length;
  }
  for (const row of linesToRows(splitLines(text, from, text.length), nextTable)) rows.push(row);
  const doc: Doc = { text, title: null, rows };
  return { ok: true, doc };
}
