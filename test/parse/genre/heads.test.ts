/** Heads of reports of all levels and kinds over the same table: whose they are; and documents about reports that are none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/parse/1-read/index.ts';
import { parseReport } from '../../../src/parse/index.ts';
import type { Parsed, Report } from '../../../src/schema/report.ts';

const GOLDEN = join(import.meta.dirname, '../../golden');

/** What is to be read from a head; a field that is absent is not asked for. */
interface Head extends Partial<Pick<Report, 'agency' | 'year' | 'province' | 'city' | 'county' | 'level' | 'kind'>> {
  readonly head: string;
  /** A part of the name, where its beginning may be left out. */
  readonly agency_has?: string;
}
const HEADS: readonly Head[] = JSON.parse(readFileSync(join(GOLDEN, 'heads.json'), 'utf8'));
const OTHERS: readonly string[] = JSON.parse(readFileSync(join(GOLDEN, 'other-documents.json'), 'utf8'));

const REPORT = `
根据《中华人民共和国政府信息公开条例》编制本报告。本报告所列数据的统计期限为上年1月1日至12月31日。
一、总体情况
三、收到和处理政府信息公开申请情况
| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 | 20 | 0 | 0 | 0 | 0 | 0 | 20 |
| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| （一）予以公开 | 20 | 0 | 0 | 0 | 0 | 0 | 20 |
| （七）总计 | 20 | 0 | 0 | 0 | 0 | 0 | 20 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;

function parsed(text: string): Parsed {
  return parseReport(readText(text), { file: 'made', url: null, sha256: '' });
}

describe('the head of a report tells whose it is', () => {
  it.each(HEADS.map((head) => [head.head.replaceAll('\n', ' / '), head] as const))('%s', (_name, wanted) => {
    const { head, agency_has, ...fields } = wanted;
    const read = parsed(head + REPORT);
    const [report] = read.ok ? read.reports : [];
    expect(report).toMatchObject(fields);
    if (agency_has !== undefined) expect(report?.agency).toContain(agency_has);
    expect(report?.agency_complete).toBe(true);
  });
});

describe('is no report', () => {
  it.each(OTHERS.map((text) => [text.split('\n')[0], text] as const))('%s', (_name, text) => {
    expect(parsed(text).ok).toBe(false);
  });
});
