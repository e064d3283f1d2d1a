import { expect, test } from 'vitest';
import { readText } from '../../1-read/index.ts';
import { parseReport } from '../../index.ts';
import type { CellPath } from '../../../schema/paths.ts';

/** The value of a stated cell; the state of any other, null for none. */
function read(lines: readonly string[], path: CellPath): number | string | null {
  const text = ['砚浦市审计局2021年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...lines].join('\n');
  const parsed = parseReport(readText(text), { file: 'case', url: null, sha256: '' });
  const cell = parsed.ok ? parsed.reports[0]?.cells[path] : undefined;
  return cell === undefined ? null : cell.state === 'stated' ? cell.value : cell.state;
}

test('a figure below a name that is cut may be cut, too', () => {
  const table = (name: string): readonly string[] => [
    '第二十条第（六）项',
    '信息内容           本年处理决定数量',
    '行政处罚           0',
    '行政强制           13',
    '第二十条第（八）项',
    `信息内容           ${name}`,
    '行政事业性收费     2179.7',
  ];
  expect(read(table('本年收'), 'proactive.fees.amount')).toBe('unsure');
  expect(read(table('本年收费金额'), 'proactive.fees.amount')).toBe(2179.7);
});

test('a figure without a name above it may be cut, one with its name is not', () => {
  const table = (name: string): readonly string[] => [
    '第二十条第（一）项',
    `信息内容      本年新      本年新      ${name === '' ? '' : '对外公开'}`.trimEnd(),
    `              制作数量    公开数量    ${name}`.trimEnd(),
    '规章          0           0           5',
    '规范性文件    0           33          0',
  ];
  expect(read(table(''), 'proactive.regulations.total')).toBe('unsure');
  expect(read(table(''), 'proactive.normative.disclosed')).toBe(33);
  expect(read(table('总数量'), 'proactive.regulations.total')).toBe(5);
});

test('a row with fewer figures than the names that are left has those that stand below the first of them', () => {
  const table = [
    '第二十条第（五）项',
    '信息内容                上一年    本年增/   处',
    '                        项目数量  减        数',
    '行政许可                          33        1',
    '其他对外管理服务事项    4         -213',
  ];
  expect(read(table, 'proactive.licensing.prev')).toBeNull();
  expect(read(table, 'proactive.other_services.prev')).toBe(4);
  expect(read(table, 'proactive.other_services.change')).toBe(-213);
});

test('a table that lacks a column of the form tells of the others on its page', () => {
  const table = (third: string): readonly string[] => [
    '第二十条第（六）项',
    `信息内容        上一年项目数量   本年增/减   ${third}`.trimEnd(),
    `行政处罚        50               0           ${third === '' ? '' : '7'}`.trimEnd(),
    `行政强制        2                6           ${third === '' ? '' : '0'}`.trimEnd(),
    '第二十条第（九）项',
    '信息内容        采购项目数量     采购总金额',
    '政府集中采购    0                730.100001',
  ];
  expect(read(table(''), 'procurement.amount')).toBe('unsure');
  expect(read(table(''), 'procurement.projects')).toBe(0);
  expect(read(table('处理决定数量'), 'procurement.amount')).toBe(730.100001);
});
