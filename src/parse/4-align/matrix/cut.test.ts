import { expect, test } from 'vitest';
import { parseReport } from '../../index.ts';
import { readText } from '../../1-read/index.ts';

const LABELS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '1.本机关不掌握相关政府信息',
  '（七）总计',
  '四、结转下年度继续办理',
];
const ROWS = [
  [5, 2, 0, 1],
  [1, 0, 0, 0],
  [3, 1, 0, 1],
  [1, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [1, 1, 0, 0],
  [5, 2, 0, 1],
  [1, 0, 0, 0],
];

/** The states of the first and the last row by applicant. */
function read(header: string, rows: readonly (readonly number[])[]): readonly (string | undefined)[] {
  const table = rows.map((row, i) => `${LABELS[i] ?? ''}\t${row.join('\t')}`).join('\n');
  const text = `青岚市财政局2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n\t${header}\n${table}\n`;
  const parsed = parseReport(readText(text, 'text'), { file: 'a.txt', url: null, sha256: '' });
  const cells = parsed.ok ? (parsed.reports[0]?.cells ?? {}) : {};
  return (['natural', 'business', 'research', 'ngo', 'legal', 'total'] as const).map((who) => {
    const cell = cells[`requests.new.${who}`];
    return cell === undefined ? undefined : `${cell.state} ${String(cell.value)}`;
  });
}

const HEADER = '自然人\t商业企业\t科研机构\t社会公益组织';

test('rows as long as a header that ends before the total stand under its columns, the rest is missing', () => {
  const stated = ['stated 5', 'stated 2', 'stated 0', 'stated 1'];
  expect(read(HEADER, ROWS)).toEqual([...stated, undefined, undefined]);
});

// A total may still be told by the sums.
test.each([
  ['the header names the total', '自然人\t商业企业\t科研机构\t总计', ROWS],
  ['the header lacks a column before', '自然人\t商业企业\t社会公益组织\t法律服务机构', ROWS],
  ['every row ends in the sum of the others', HEADER, ROWS.map(([a = 0, b = 0, c = 0]) => [a, b, c, a + b + c])],
  ['rows differ in length', HEADER, ROWS.map((row, i) => (i % 2 === 0 ? row : row.slice(1)))],
])('no applicant is read where %s', (_, header, rows) => {
  expect(
    read(header, rows)
      .slice(0, 5)
      .filter((cell) => cell?.startsWith('stated')),
  ).toEqual([]);
});
