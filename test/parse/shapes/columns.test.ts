/** Headers that do not have the form's columns, and figures that do not stand by their labels: nothing wrong is stated. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import { APPLICANTS, requestRowsOf, REQUEST_ROWS } from '../../../src/schema/form.ts';
import { requestPath } from '../../../src/schema/paths.ts';
import type { Report } from '../../../src/schema/report.ts';

const NAMES = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const CODES = requestRowsOf('2019');
const LABELS = CODES.map((code) => REQUEST_ROWS.find((row) => row.code === code)?.label ?? '');
const FIGURES: Readonly<Partial<Record<string, readonly number[]>>> = {
  new: [9, 4, 1, 0, 0, 2, 16],
  carried_in: [1, 0, 0, 0, 0, 0, 1],
  granted: [5, 3, 0, 0, 0, 2, 10],
  denied_law: [3, 0, 1, 0, 0, 0, 4],
  rejected_petition: [1, 1, 0, 0, 0, 0, 2],
  total: [9, 4, 1, 0, 0, 2, 16],
  carried_out: [1, 0, 0, 0, 0, 0, 1],
};
const TABLE: readonly (readonly string[])[] = [
  ['申请人情况', ...NAMES],
  ...CODES.map((code, i) => [LABELS[i] ?? '', ...(FIGURES[code] ?? [0, 0, 0, 0, 0, 0, 0]).map(String)]),
];

const LAYOUTS: Readonly<Record<string, (rows: readonly (readonly string[])[]) => string>> = {
  pipes: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'),
  tabs: (rows) => rows.map((row) => row.join('\t')).join('\n'),
  'a cell a line': (rows) => rows.flat().join('\n'),
  'blanks between': (rows) => rows.map((row) => row.join(' ')).join('\n'),
};

function read(text: string): Report {
  const parts = ['青岚市财政局2020年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', text, '四、其他'];
  const parsed = parseReport(readText(parts.join('\n'), 'text'), { file: 't.txt', url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  if (report === undefined) throw new Error('no report');
  return report;
}

/** Numbers stated or derived: how many, and how many of them are not the table's. */
function told(report: Report): { readonly right: number; readonly wrong: number } {
  let right = 0;
  let wrong = 0;
  for (const code of CODES) {
    APPLICANTS.forEach((who, i) => {
      const cell = report.cells[requestPath(code, who)];
      if (cell?.state !== 'stated' && cell?.state !== 'derived') return;
      if (cell.value === (FIGURES[code]?.[i] ?? 0)) right += 1;
      else wrong += 1;
    });
  }
  return { right, wrong };
}

const swap = (row: readonly string[]): string[] => [row[0], row[6], ...row.slice(2, 6), row[1], row[7]].map(String);
const figuresBefore = TABLE.flatMap((row, i) =>
  i === 0
    ? [row]
    : [
        ['', ...row.slice(1)],
        [row[0] ?? '', '', '', '', '', '', '', ''],
      ],
);

describe.each(Object.entries(LAYOUTS))('%s', (name, layout) => {
  test('the form as it is reads whole', () => {
    expect(told(read(layout(TABLE)))).toEqual({ right: CODES.length * 7, wrong: 0 });
  });

  test.each([
    ['two columns change places', TABLE.map(swap)],
    ['the total stands first', TABLE.map((row) => [row[0], row[7], ...row.slice(1, 7)].map(String))],
    ['a column is missing', TABLE.map((row) => row.filter((_, i) => i !== 2))],
    ['a column is missing below its header', TABLE.map((row, at) => row.filter((_, i) => at === 0 || i !== 2))],
    [
      "last year's column stands first",
      TABLE.map((row, i) => [row[0], i === 0 ? '上年' : '7', ...row.slice(1)].map(String)),
    ],
    [
      'columns change places at a repeated header',
      TABLE.flatMap((row, i) => (i < 12 ? [row] : i === 12 ? [swap(TABLE[0] ?? []), swap(row)] : [swap(row)])),
    ],
  ])('%s', (_, rows) => {
    expect(told(read(layout(rows))).wrong).toBe(0);
  });

  test('figures above their labels', () => {
    const text = layout(
      name === 'a cell a line' ? figuresBefore.map((row) => row.filter((cell) => cell !== '')) : figuresBefore,
    );
    expect(told(read(text)).wrong).toBe(0);
  });
});

test.each(['pipes', 'tabs'])('columns under a header of their own are read by it: %s', (name) => {
  const layout = LAYOUTS[name] ?? LAYOUTS['pipes'];
  const rows = TABLE.map((row, i) => [...swap(row), i === 0 ? '占比（%）' : '50']);
  expect(told(read(layout?.(rows) ?? ''))).toEqual({ right: CODES.length * 7, wrong: 0 });
});
