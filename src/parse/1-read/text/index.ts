/**
 * Plain text and Markdown → document rows. A line is a row of running text unless a table is recognised: HTML inside Markdown,
 * drawn grids, ruled columns, pipes or tabs. White-space-only lines are kept: in some layouts they are the blank cells.
 */
import { elementAt } from '../../../schema/element-at.ts';
import { plainHanzi } from '../../ground/characters/hanzi.ts';
import { lineRow, type Doc, type DocRow, type Read } from '../document.ts';
import { htmlRows } from '../html/index.ts';
import { listedTables } from './listed.ts';
import { barredTableEnd, barredTableRows, groupedTableEnd, groupedTableRows } from './bars/broken.ts';
import { withoutBullets } from './bullets.ts';
import { labelledTables } from './named/labelled.ts';
import { delimitedBeside, delimitedRow } from './delimited.ts';
import { drawnTableEnd, drawnTableRows, rowsByLine } from './rules/drawn.ts';
import { splitLines, type Line } from './lines.ts';
import { BAR, DASH, DELIMITER, marksOf, TAB } from './marks.ts';
import { barHabits, pipeRows, startsPipeTable, type BarHabits } from './bars/pipes.ts';
import { ruledTableEnd, ruledTableRows } from './rules/ruled.ts';
import { spacedRow, spacing } from './spaced.ts';
import { stackedRows, stackedRuns, type Run } from './stacked/index.ts';
import { tabRow, tabsDoubled } from './tabs.ts';
import { wikiTableEnd, wikiTableRows } from './bars/wiki.ts';
import { typesetTables } from '../typeset/index.ts';

const HTML_TABLE = /<table\b[\s\S]*?(?:<\/table\s*>|$)/gi;

interface WholeTable {
  readonly end: number;
  readonly rowsOf: (lines: readonly Line[], table: number) => DocRow[];
}

/** Finds the tables of a text that show where they begin and end. */
function wholeTables(lines: readonly Line[]): (from: number) => WholeTable | null {
  let byLine: boolean | null = null;
  let runs: ReadonlyMap<number, Run> | null = null;
  const drawnRows: WholeTable['rowsOf'] = (own, table) => drawnTableRows(own, table, (byLine ??= rowsByLine(lines)));
  const kinds = [
    { endOf: drawnTableEnd, rowsOf: drawnRows },
    { endOf: ruledTableEnd, rowsOf: ruledTableRows },
    { endOf: wikiTableEnd, rowsOf: wikiTableRows },
    { endOf: groupedTableEnd, rowsOf: groupedTableRows },
    { endOf: barredTableEnd, rowsOf: barredTableRows },
  ];
  return (from) => {
    const run = (runs ??= stackedRuns(lines)).get(from);
    if (run !== undefined) return { end: run.to, rowsOf: (_, table) => stackedRows(run, table) };
    for (const { endOf, rowsOf } of kinds) {
      const end = endOf(lines, from);
      if (end > from) return { end, rowsOf };
    }
    return null;
  };
}

/** The marks of each line, and none for what follows the last one. */
function marksOfLines(lines: readonly Line[]): Uint8Array {
  const marks = new Uint8Array(lines.length + 1);
  lines.forEach(({ text }, i) => (marks[i] = marksOf(text)));
  return marks;
}

/** Reads line `i`, with those marks, as a row whose cells blanks, tabs or delimiters part; null for running text. */
function partedRows(lines: readonly Line[]): (i: number, marks: number) => DocRow | null {
  let tabs: '\t' | '\t\t' | null = null;
  const blanks = spacing(lines);
  return (i, marks) => {
    const line = elementAt(lines, i);
    const found = blanks === null ? null : spacedRow(line, blanks, -1);
    if (found !== null || (marks & (TAB | DELIMITER)) === 0) return found;
    const mark = (tabs ??= tabsDoubled(lines) ? '\t\t' : '\t');
    return tabRow(line, -1, mark) ?? delimitedRow(line, -1) ?? delimitedBeside(line, [lines[i - 1], lines[i + 1]], -1);
  };
}

/** One by one: a call takes no more arguments than fit on the stack. */
function append(rows: DocRow[], more: readonly DocRow[]): void {
  for (const row of more) rows.push(row);
}

/** Adds the rows of `lines`. */
function linesToRows(rows: DocRow[], lines: readonly Line[], nextTable: () => number): void {
  let table: number | null = null;
  let bars: BarHabits | null = null;
  const marksAt = marksOfLines(lines);
  const wholeTable = wholeTables(lines);
  const partedRow = partedRows(lines);
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    if (line === undefined) return;
    const marks = elementAt(marksAt, i);
    // A table drawn with blanks may begin in the line above its rule.
    const whole = ((marks | elementAt(marksAt, i + 1)) & (BAR | DASH)) === 0 ? null : wholeTable(i);
    if (whole !== null) {
      append(rows, whole.rowsOf(lines.slice(i, whole.end), nextTable()));
      i = whole.end;
      table = null;
    } else if ((marks & BAR) !== 0 && startsPipeTable(line)) {
      const pipes = pipeRows(lines, i, (table ??= nextTable()), (bars ??= barHabits(lines)));
      append(rows, pipes.rows);
      i = pipes.end;
    } else {
      const tabbed = partedRow(i, marks);
      if (tabbed !== null) {
        table ??= nextTable();
        rows.push({ ...tabbed, table });
      } else if (line.text !== '') {
        if (table !== null && line.text.trim() !== '') table = null;
        rows.push(lineRow(line.text, line.start));
      }
      i += 1;
    }
  }
}

/** Markup inside lines of Markdown says nothing about figures and labels; it is blanked out so that positions stay. */
const INLINE_TAG = /<\/?(?:span|font|u|b|i|em|strong|sup|sub|o:p|a|ins|small|big|br|class|verbatim)\b[^<>]{0,400}>/gi;

/** Tags that end a line; the text in them is read as if they were line ends. */
const BLOCK_TAG = /<\/?(?:p|div|h[1-6]|li|ul|ol|section|article)\b[^<>]{0,400}>/gi;

/** `[规章]{lang="EN-US"}`: text in brackets with attributes, innermost first. */
const BRACKETED = /\[([^[\]\n]{0,400})\]\{(?:[.#]|[a-z-]+=)[^{}\n]{0,200}\}/gi;
const MAX_NESTED = 4;

function withoutAttributes(text: string): string {
  let plain = text;
  for (let depth = 0; depth < MAX_NESTED; depth += 1) {
    const inner = plain.replace(
      BRACKETED,
      (whole, content: string) => ` ${content}${' '.repeat(whole.length - content.length - 1)}`,
    );
    if (inner === plain) break;
    plain = inner;
  }
  return plain;
}

function withoutInlineMarkup(text: string): string {
  const marked = text.includes('</p>') ? text.replace(BLOCK_TAG, (tag) => '\n'.padEnd(tag.length)) : text;
  const untagged = marked.includes('<') ? marked.replace(INLINE_TAG, (tag) => ' '.repeat(tag.length)) : marked;
  return untagged.includes(']{') ? withoutAttributes(untagged) : untagged;
}

interface MarkedTable {
  readonly from: number;
  readonly to: number;
  readonly rowsOf: () => readonly DocRow[];
}

/** Tables that the text marks as such: in markup, or in the source of a typesetting program. */
function markedTables(source: string, text: string, nextTable: () => number): readonly MarkedTable[] {
  if (text.includes('<table') || text.includes('<TABLE')) {
    return [...text.matchAll(HTML_TABLE)].map(({ 0: table, index }) => ({
      from: index,
      to: index + table.length,
      rowsOf: () => htmlRows(source.slice(index, index + table.length), index, nextTable).rows,
    }));
  }
  const typeset = typesetTables(text);
  const listed = typeset.length > 0 ? typeset : listedTables(text);
  const tables = listed.length > 0 ? listed : labelledTables(text);
  return tables.map(({ from, to, rowsOf }) => ({ from, to, rowsOf: () => rowsOf(nextTable()) }));
}

/** Reads decoded plain text or Markdown. */
export function readPlain(source: string): Read {
  const text = withoutBullets(withoutInlineMarkup(plainHanzi(source)));
  if (text.trim() === '') return { ok: false, code: 'empty', text: 'the text is empty' };
  let tables = 0;
  const nextTable = (): number => tables++;
  const rows: DocRow[] = [];
  let from = 0;
  for (const found of markedTables(source, text, nextTable)) {
    linesToRows(rows, splitLines(text, from, found.from), nextTable);
    append(rows, found.rowsOf());
    from = found.to;
  }
  linesToRows(rows, splitLines(text, from, text.length), nextTable);
  const doc: Doc = { text: source, title: null, rows };
  return { ok: true, doc };
}
