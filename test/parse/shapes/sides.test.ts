/** On which side of its label a figure stands: in its line, below it, or above it; and noughts glued to it. */
import { expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import type { CellPath } from '../../../src/schema/paths.ts';
import { MATRIX_ROWS } from '../tables.ts';

const HEAD = ['青岚市财政局2020年政府信息公开工作年度报告', '一、总体情况', '二、主动公开政府信息情况'];

/** The numbers stated by path. */
function stated(lines: readonly string[]): Readonly<Partial<Record<CellPath, number | null>>> {
  const parsed = parseReport(readText([...HEAD, ...lines].join('\n'), 'text'), {
    file: 't.txt',
    url: null,
    sha256: '',
  });
  const cells = parsed.ok ? (parsed.reports[0]?.cells ?? {}) : {};
  return Object.fromEntries(
    Object.entries(cells).flatMap(([path, cell]) => (cell.state === 'stated' ? [[path, cell.value]] : [])),
  );
}

const COLUMNS = '信息内容 上一年项目数量 本年增/减 处理决定数量';

test('figures between a header and its first label belong to the label below them, in the whole of part two', () => {
  const read = stated([COLUMNS, '4 1 9', '行政许可', COLUMNS, '16 -3 544', '行政处罚', '2 0 31', '行政强制']);
  expect(read).toEqual({
    'proactive.licensing.prev': 4,
    'proactive.licensing.change': 1,
    'proactive.licensing.decisions': 9,
    'proactive.penalty.prev': 16,
    'proactive.penalty.change': -3,
    'proactive.penalty.decisions': 544,
    'proactive.coercion.prev': 2,
    'proactive.coercion.change': 0,
    'proactive.coercion.decisions': 31,
  });
});

test('nothing is read where some figures stand above and others below', () => {
  expect(stated([COLUMNS, '16 -3 544', '行政处罚', '2 0 31', '行政强制', '7 7 7', COLUMNS, '行政许可'])).toEqual({});
});

test('an empty row costs no other its figures where those stand in the line of their label', () => {
  const read = stated([
    '信息内容 本年新制作数量 本年新公开数量 对外公开总数量',
    '规章',
    '规范性文件 1 4 50',
    COLUMNS,
    '行政许可 3 0 7',
  ]);
  expect(Object.values(read)).toEqual([1, 4, 50, 3, 0, 7]);
});

test('an empty label before figures that stand in lines of their own leaves open whose they are', () => {
  expect(stated([COLUMNS, '行政处罚', '行政强制', '2 0 31'])).toEqual({});
});

const header = '申请人情况自然人商业企业科研机构社会公益组织法律服务机构其他总计';

test('a number never begins with a nought: noughts glued to a label are a cell each', () => {
  const lines = MATRIX_ROWS.map(({ label }) => `${label}0000000`);
  const read = stated(['三、收到和处理政府信息公开申请情况', header, ...lines]);
  expect(Object.keys(read)).toHaveLength(MATRIX_ROWS.length * 7);
  expect(new Set(Object.values(read))).toEqual(new Set([0]));
});

test('digits glued to a label are no cells that anyone could tell', () => {
  const lines = MATRIX_ROWS.map(({ label }, i) => `${label}${i === 0 ? '1200012' : '0000000'}`);
  const read = stated(['三、收到和处理政府信息公开申请情况', header, ...lines]);
  expect(Object.keys(read).some((path) => path.startsWith('requests.new.'))).toBe(false);
});

test('figures at equal steps stand under columns of one width, whatever their headers are set to', () => {
  const row = (...figures: readonly string[]): string =>
    ' '.repeat(40) + figures.map((text) => text.padEnd(7)).join('');
  const read = stated([
    '三、收到和处理政府信息公开申请情况',
    `${' '.repeat(36)}自然人  企业  科研机构 公益组织 法律服务 其他  总计`,
    row('85', '17', '2', '', '6', '2', '112'),
    '一、本年新收政府信息公开申请数量',
    row('6', '', '', '', '', '', '6'),
    '二、上年结转政府信息公开申请数量',
    row('54', '5', '1', '', '2', '', '62'),
    '（一）予以公开',
  ]);
  expect(read['requests.new.legal']).toBe(6);
  expect(read['requests.new.other']).toBe(2);
  expect(read['requests.granted.legal']).toBe(2);
  expect(read['requests.new.ngo']).toBeUndefined();
});
