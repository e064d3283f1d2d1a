import { expect, it } from 'vitest';
import { readBytes } from '../1-read/index.ts';
import { parseReport } from '../index.ts';

const TEXT = `青岚市财政局2022年政府信息公开工作年度报告

|  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 |   3 | 1   | 0 | 0 | 0 | 0 |   4   |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 |　－　|
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;

it('a cell is at its raw text, without the padding of its column', async () => {
  const read = await readBytes(new TextEncoder().encode(TEXT), 'a.md');
  const parsed = parseReport(read, { file: 'a.md', url: null, sha256: '' });
  if (!parsed.ok) throw new Error(parsed.rejected.text);
  const cells = Object.values(parsed.reports[0]?.cells ?? {}).filter(({ raw }) => raw !== '');
  expect(cells.length).toBe(20);
  for (const { raw, at } of cells) expect(at === null ? null : parsed.text.slice(...at)).toBe(raw);
});
