/** Reports of which only running text is left: one line, cells by one blank or tab, figures before their own label, pages counted between. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import type { Report } from '../../../src/schema/report.ts';
import { APPLICANTS, DISPUTE_ROW, MATRIX_ROWS } from '../tables.ts';

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const TITLE = '某县审计局2020年政府信息公开工作年度报告';
const HEADING = '三、收到和处理政府信息公开申请情况';

/** Blank cells leave no trace in such texts: here every cell says something. */
const ROWS = MATRIX_ROWS.map((row) => ({ ...row, figures: row.figures.map((figure) => figure || '0') }));

function parse(text: string): readonly Report[] {
  const parsed = parseReport(readText(text), { file: 'a.txt', url: null, sha256: '' });
  return parsed.ok ? parsed.reports : [];
}

function matrixOf(cells: Report['cells'] | undefined): (number | null)[][] {
  return ROWS.map(({ paths }) => paths.map((path) => cells?.[path]?.value ?? null));
}

const MATRIX = ROWS.map(({ figures }) => figures.map(Number));

function cellsOf(year: string): string[] {
  return [
    `（一）${year}年度收到和处理政府信息公开申请情况`,
    '申请人情况',
    ...APPLICANTS,
    ...ROWS.flatMap(({ label, figures }) => [label, ...figures]),
  ];
}

function disputeOf(heading: string): string[] {
  return [heading, '行政复议', '行政诉讼', ...OUTCOMES, ...OUTCOMES, ...OUTCOMES, ...DISPUTE_ROW];
}

describe.each([
  ['blanks', ' '],
  ['tabs', '\t'],
  ['bars', '|'],
])('one line, cells parted by %s', (_, mark) => {
  test('beside a menu with bars', () => {
    const cells = [
      '首页 | 公开 | 互动',
      TITLE,
      HEADING,
      ...cellsOf('2020'),
      ...disputeOf('四、行政复议、行政诉讼情况'),
    ];
    const [report] = parse(cells.join(mark));
    expect(matrixOf(report?.cells)).toEqual(MATRIX);
    expect(report?.cells['review.total']?.value).toBe(5);
  });

  test('with the tables of two years', () => {
    const cells = [TITLE, HEADING, ...cellsOf('2020'), ...cellsOf('2019').map((cell) => (cell === '20' ? '21' : cell))];
    const reports = parse(cells.join(mark));
    expect(reports.map(({ year }) => year)).toEqual([2020, 2019]);
    expect(reports.map((report) => report.cells['requests.new.natural']?.value)).toEqual([20, 21]);
  });
});

test('the number of a page after a row is no cell of it', () => {
  const lines = ROWS.map(({ label, figures }, i) => `${label} ${figures.join(' ')}${i === 9 ? ' — 2 —' : ''}`);
  const [report] = parse([TITLE, HEADING, `申请人情况 ${APPLICANTS.join(' ')}`, ...lines].join(' '));
  expect(matrixOf(report?.cells)).toEqual(MATRIX);
});

/** Text sorted by height: a label of two lines comes after its figures. */
function sorted(late: ReadonlySet<number>, rows: readonly { label: string; figures: readonly string[] }[]): string {
  const lines = rows.flatMap(({ label, figures }, i) => (late.has(i) ? [...figures, label] : [label, ...figures]));
  return [TITLE, HEADING, ...APPLICANTS, ...lines].join('\n');
}

describe('figures before their own label', () => {
  test.each([[[3]], [[3, 4]], [[3, 5, 8]], [[2, 3, 4, 10]]])('rows %j', (late) => {
    const [report] = parse(sorted(new Set(late), ROWS));
    expect(matrixOf(report?.cells)).toEqual(MATRIX);
  });

  test('are not believed where the columns do not add up', () => {
    const rows = ROWS.map((row, i) => (i === 3 ? { ...row, figures: ['4', '0', '0', '0', '0', '0', '4'] } : row));
    const [report] = parse(sorted(new Set([3]), rows));
    expect(report?.cells['requests.partial.natural']).toBeUndefined();
    expect(report?.cells['requests.granted.natural']).toBeUndefined();
    expect(report?.cells['requests.new.natural']?.value).toBe(20);
  });
});

test('a figure that cannot be read does not move the others', () => {
  const lines = ROWS.map(({ label, figures }, i) =>
    [label, '', ...figures.slice(0, 6), i === 0 ? '25@' : figures[6]].join('\t'),
  );
  const [report] = parse([TITLE, HEADING, ['申请人情况', '', ...APPLICANTS].join('\t'), ...lines].join('\n'));
  expect(report?.cells['requests.new.natural']?.value ?? 20).toBe(20);
  expect(report?.cells['requests.new.total']?.value ?? 25).toBe(25);
});
