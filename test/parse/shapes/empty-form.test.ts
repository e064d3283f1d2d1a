import { expect, it } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';

const ROWS =
  '| 一、本年新收政府信息公开申请数量 | x |\n| 二、上年结转政府信息公开申请数量 | y |\n| 四、结转下年度继续办理 | z |\n';
const parse = (text: string): string => {
  const parsed = parseReport(readText(text), { file: 'case', url: null, sha256: '' });
  return parsed.ok ? 'report' : parsed.rejected.code;
};

it('takes labels of the form without title, year or figure for no report', () => {
  expect(parse(`Explained:\n\n${ROWS}`)).toBe('not-a-report');
  expect(parse(`某县审计局2022年政府信息公开工作年度报告\n\n${ROWS}`)).toBe('report');
});
