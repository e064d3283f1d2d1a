/** A report that has a table twice: the year in a heading decides which is its own; where nothing decides neither is certain. */
import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse/index.ts';
import { readText } from '../../src/parse/1-read/index.ts';
import { REQUEST_ROWS } from '../../src/schema/form.ts';
import type { Report } from '../../src/schema/report.ts';

const TITLE = '青岚市财政局2020年政府信息公开工作年度报告';
const HEADER = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const ROWS = REQUEST_ROWS.filter(({ forms }) => forms.some((form) => form === '2019'));
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const PART_THREE = '三、收到和处理政府信息公开申请情况';
const PART_FOUR = '四、政府信息公开行政复议、行政诉讼情况';

type Table = readonly (readonly string[])[];

/** Every row has `natural` requests of natural persons, and no others. */
const matrix = (natural: number): Table => [
  HEADER,
  ...ROWS.map(({ label }) => [label, String(natural), '0', '0', '0', '0', '0', String(natural)]),
];
const disputes = (upheld: number): Table => [
  ['行政复议', '行政诉讼'],
  [...OUTCOMES, ...OUTCOMES, ...OUTCOMES],
  [upheld, 0, 0, 0, upheld, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].map(String),
];
const licensing = (count: number): Table => [
  ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
  ['行政许可', '3', '0', String(count)],
];

function read(...parts: readonly (string | Table)[]): readonly Report[] {
  const rows = parts.flatMap((part) =>
    typeof part === 'string' ? ['', part, ''] : part.map((cells) => `| ${cells.join(' | ')} |`),
  );
  const parsed = parseReport(readText([TITLE, ...rows].join('\n'), 'text'), { file: 'a.txt', url: null, sha256: '' });
  return parsed.ok ? parsed.reports : [];
}

const cell = (report: Report | undefined, path: keyof Report['cells']): unknown => {
  const found = report?.cells[path];
  return [found?.state, found?.value];
};
const doubted = (report: Report | undefined): (string | null)[] =>
  report?.messages.filter(({ code }) => code === 'row-repeated').map(({ path }) => path) ?? [];

test('of two matrices without a year neither is certain', () => {
  const [report, ...others] = read(PART_THREE, matrix(5), PART_THREE, matrix(9));
  expect(others).toEqual([]);
  expect(cell(report, 'requests.new.natural')).toEqual(['unsure', 5]);
  const states = Object.entries(report?.cells ?? {}).filter(([path]) => path.startsWith('requests.'));
  expect(states.filter(([, { state }]) => state === 'stated')).toEqual([]);
  expect(doubted(report)).toEqual(['requests']);
});

test.each([
  ['last year first', [2019, 2020]],
  ['last year second', [2020, 2019]],
] as const)('of two matrices with their years the report has its own: %s', (_, years) => {
  const parts = years.flatMap((year) => [`${year}年度收到和处理政府信息公开申请情况`, matrix(year === 2020 ? 5 : 9)]);
  const [report, before] = read(PART_THREE, ...parts);
  expect([report?.year, cell(report, 'requests.new.natural')]).toEqual([2020, ['stated', 5]]);
  expect([before?.year, cell(before, 'requests.new.natural')]).toEqual([2019, ['stated', 9]]);
  expect(doubted(report)).toEqual([]);
});

test('of two tables of part four without a year neither is certain; the same once more is no matter', () => {
  const [twice] = read(PART_THREE, matrix(5), PART_FOUR, disputes(2), PART_FOUR, disputes(3));
  expect(cell(twice, 'review.upheld')).toEqual(['unsure', 2]);
  expect(cell(twice, 'requests.new.natural')).toEqual(['stated', 5]);
  expect(doubted(twice)).toEqual(['review', 'litigation_direct', 'litigation_after_review']);
  const [same] = read(PART_THREE, matrix(5), PART_FOUR, disputes(2), PART_FOUR, disputes(2));
  expect([cell(same, 'review.upheld'), doubted(same)]).toEqual([['stated', 2], []]);
});

test('of two rows of part two with other figures neither is certain', () => {
  const [twice] = read('二、主动公开政府信息情况', licensing(7), licensing(8), PART_THREE, matrix(5));
  expect(cell(twice, 'proactive.licensing.decisions')).toEqual(['unsure', 7]);
  expect(doubted(twice)).toEqual(['proactive.licensing']);
  const [same] = read('二、主动公开政府信息情况', licensing(7), licensing(7), PART_THREE, matrix(5));
  expect([cell(same, 'proactive.licensing.decisions'), doubted(same)]).toEqual([['stated', 7], []]);
});
