/** Matrices whose sums fail or are not there, in running text: what the layout makes certain is stated whatever it adds up to. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import type { CellPath } from '../../../src/schema/paths.ts';
import type { Report } from '../../../src/schema/report.ts';
import { APPLICANTS, MATRIX_ROWS } from '../tables.ts';

type Rows = readonly {
  readonly label: string;
  readonly figures: readonly string[];
  readonly paths: readonly CellPath[];
}[];

const rowsWith = (figure: (text: string, column: number, row: number) => string): Rows =>
  MATRIX_ROWS.map(({ label, figures, paths }, row) => ({
    label,
    paths,
    figures: figures.map((text, column) => figure(text, column, row)),
  }));

const TABLES: Readonly<Record<string, Rows>> = {
  'only totals': rowsWith((text, column) => (column === 6 ? text : '')),
  'no totals': rowsWith((text, column) => (column < 6 ? text || '0' : '')),
  'totals that are wrong': rowsWith((text, column) => (column === 6 ? `${Number(text) + 3}` : text || '0')),
  'totals that are wrong, and blanks': rowsWith((text, column, row) => {
    if ((row + 2 * column) % 5 === 0) return '';
    return column === 6 ? `${Number(text) + 3}` : text || '0';
  }),
};

function read(table: string): Report {
  const head = ['青岚市财政局2020年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况'];
  const text = [...head, table, '', '四、其他'].join('\n');
  const parsed = parseReport(readText(text, 'text'), { file: 't.txt', url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  if (report === undefined) throw new Error('no report');
  return report;
}

/** The text of each cell as it was read; a blank one is empty, one that is not stated a question mark. */
function shown(report: Report, rows: Rows): readonly (readonly string[])[] {
  return rows.map(({ paths }) =>
    paths.map((path) => {
      const cell = report.cells[path];
      if (cell?.state === 'blank' || cell?.state === 'derived') return '';
      return cell?.state === 'stated' ? String(cell.value) : '?';
    }),
  );
}

const figuresOf = (rows: Rows): readonly (readonly string[])[] => rows.map(({ figures }) => figures);

/** Pieces of so many characters. */
const broken = (label: string): string => (label.match(/.{1,4}/gu) ?? []).join('\n');

const LAYOUTS: Readonly<Record<string, (rows: Rows) => string>> = {
  'a cell a line': (rows) => [...APPLICANTS, ...rows.flatMap(({ label, figures }) => [label, ...figures])].join('\n'),
  'a cell a paragraph': (rows) =>
    [...APPLICANTS, ...rows.flatMap(({ label, figures }) => [label, ...figures])].join('\n\n'),
  'a cell a paragraph, labels over several lines': (rows) =>
    [...APPLICANTS, ...rows.flatMap(({ label, figures }) => [broken(label), ...figures])].join('\n\n'),
  'bars between cells, a blank cell before most labels': (rows) =>
    [
      '|自然人|法人或其他组织|||||总计',
      `||${APPLICANTS.slice(1, 6).join('|')}|`,
      ...rows.map(({ label, figures }, i) => [i < 2 ? label : '', i < 2 ? '' : label, ...figures].join('|')),
    ]
      .join('\n')
      .replace('|自然人', '||自然人')
      .replace('||商业', '|||商业'),
};

describe.each(Object.entries(LAYOUTS))('%s', (_, print) => {
  test.each(Object.entries(TABLES))('%s', (_name, rows) => {
    expect(shown(read(print(rows)), rows)).toEqual(figuresOf(rows));
  });
});
