/** Web pages: tables with their spans, and the markup that editors leave around the words. */
import type { CellPath } from '../../../src/schema/paths.ts';
import { slotsOf, type Grid, type GridCell } from '../../../src/sample/document/grid.ts';
import type { Random } from '../../../src/sample/random.ts';
import type { Part, Simulated } from '../document.ts';
import type { Family } from '../printed.ts';

interface Markup {
  readonly cell: (text: string) => string;
  readonly table: string;
  readonly around: (body: string) => string;
  readonly paragraph: (text: string) => string;
  /** Rows of cells; by default those of the grid with their spans. */
  readonly rows?: (grid: Grid) => readonly string[];
  readonly newline: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

function spans({ colSpan, rowSpan }: GridCell): string {
  return (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
}

function rowsOf(grid: Grid, markup: Markup): readonly string[] {
  if (markup.rows !== undefined) return markup.rows(grid);
  return grid.rows.map(
    (row) => `<tr>${row.map((cell) => `<td${spans(cell)}>${markup.cell(escaped(cell.text))}</td>`).join('')}</tr>`,
  );
}

function body(parts: readonly Part[], markup: Markup): string {
  return parts
    .map((part) => {
      if (part.kind === 'table') return [markup.table, ...rowsOf(part.grid, markup), '</table>'].join(markup.newline);
      return part.kind === 'title' ? `<h1>${escaped(part.text)}</h1>` : markup.paragraph(escaped(part.text));
    })
    .join(markup.newline);
}

const NONE: ReadonlySet<CellPath> = new Set();

function page(name: string, rule: string, draw: (random: Random) => Markup, spans = true): Family {
  return {
    name,
    rule,
    spans,
    print: ({ parts }: Simulated, random) => {
      const markup = draw(random);
      const head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>年度报告</title></head><body>';
      const text = `${head}${markup.newline}${markup.around(body(parts, markup))}${markup.newline}</body></html>`;
      return { text, extension: 'html', lost: NONE };
    },
  };
}

const PLAIN: Markup = {
  cell: (text) => text,
  table: '<table border="1">',
  around: (text) => text,
  paragraph: (text) => `<p>${text}</p>`,
  newline: '\n',
};
const wordRun = (text: string): string => `<span lang=EN-US style='font-size:9.0pt'>${text}<o:p></o:p></span>`;

/** A cell for every place, spans written out as empty cells. */
const spelledOut = (grid: Grid): readonly string[] =>
  slotsOf(grid).map(
    (row) =>
      `<tr>${row.map((slot) => `<td>${slot.kind === 'cell' ? escaped(slot.cell.text) : ''}</td>`).join('')}</tr>`,
  );

export const htmlFamilies: readonly Family[] = [
  page('html', 'cells with their spans', () => PLAIN),
  page('html-word', 'a word processor’s page: a paragraph and runs in each cell, blanks as &nbsp;', () => ({
    ...PLAIN,
    table: '<table class=MsoNormalTable border=1 cellspacing=0>',
    cell: (text) => `<p class=MsoNormal>${wordRun(text === '' ? '&nbsp;' : text)}</p>`,
    paragraph: (text) => `<p class=MsoNormal>${wordRun(text)}</p>`,
    newline: '\r\n ',
  })),
  page('html-editor', 'an editor’s page: line ends and blanks inside the cells', (random) => ({
    ...PLAIN,
    cell: (text) =>
      `\n\t\t<p style="text-align:center">\n\t\t\t${text === '' ? random.pick(['&nbsp;', '<br>', '']) : text}\n\t\t</p>\n\t`,
    paragraph: (text) => `<p>\n　　${text}\n</p>`,
  })),
  page('html-nested', 'tables that hold the page, the report’s own among them', () => ({
    ...PLAIN,
    cell: (text) => `<div><font size="2">${text}</font></div>`,
    around: (text) => `<table width="100%"><tr><td><a href="#">首页</a></td></tr><tr><td>${text}</td></tr></table>`,
  })),
  page('html-spelled-out', 'a cell for every place, no spans', () => ({ ...PLAIN, rows: spelledOut }), false),
];
