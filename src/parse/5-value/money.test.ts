import { expect, test } from 'vitest';
import { parseReport } from '../index.ts';
import { readText } from '../1-read/decoded.ts';
import type { Report } from '../../schema/report.ts';

function reportOf(text: string): Report | undefined {
  const parsed = parseReport(readText(text), { file: 'a.txt', url: null, sha256: '' });
  return parsed.ok ? parsed.reports[0] : undefined;
}

const FRAGMENT = (header: string, amount: string): string => `| 信息内容 | 本年处理决定数量 |
| 行政处罚 | 3 |
| 行政强制 | 0 |
| 信息内容 | ${header} |
| 行政事业性收费 | ${amount} |
`;

test.each([
  ['本年收费金额', '12.5', { stated: 12.5, unit: '万元', unit_from: 'assumed', yuan: 125_000 }],
  ['本年收费金额（单位：万元）', '12.5', { stated: 12.5, unit: '万元', unit_from: 'header', yuan: 125_000 }],
  ['本年收费金额（单位：元）', '125000', { stated: 125_000, unit: '元', unit_from: 'header', yuan: 125_000 }],
  ['本年收费金额', '125000元', { stated: 125_000, unit: '元', unit_from: 'cell', yuan: 125_000 }],
])('fees under %s, written %s', (header, amount, money) => {
  const report = reportOf(FRAGMENT(header, amount));
  expect(report?.money['proactive.fees.amount']).toEqual(money);
  const said = report?.messages.some(({ code }) => code === 'unit-assumed');
  expect(said).toBe(money.unit_from === 'assumed');
});

test('an amount of procurement without a unit is in 元', () => {
  const report = reportOf(`| 信息内容 | 上一年项目数量 | 本年增/减 |
| 行政事业性收费 | 3 | 0 |
| 信息内容 | 采购项目数量 | 采购总金额 |
| 政府集中采购 | 3 | 128000 |
`);
  expect(report?.money['procurement.amount']).toMatchObject({ stated: 128_000, unit: '元', yuan: 128_000 });
});
