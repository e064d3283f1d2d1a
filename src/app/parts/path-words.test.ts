import { expect, it } from 'vitest';
import { pathsOf } from '../../schema/paths.ts';
import { pathWords } from './path-words.ts';

it.each([
  ['requests', '申请表'],
  ['requests.new.natural', '本年新收·自然人'],
  ['requests.*.natural', '各项·自然人'],
  ['requests.denied_inquiry.*', '行政查询事项·各项'],
  ['review.*', '行政复议·各项'],
  ['procurement.amount', '政府集中采购·金额'],
  ['proactive.normative.valid', '规范性文件·现行有效'],
  ['what.ever', 'what.ever'],
])('%s is %s', (path, words) => {
  expect(pathWords(path, 'zh')).toBe(words);
});

it('has words for every cell of both forms, in both languages, all different', () => {
  for (const lang of ['zh', 'en'] as const) {
    for (const form of ['2019', '2021'] as const) {
      const words = pathsOf(form).map((path) => pathWords(path, lang));
      expect(words.filter((text) => text.includes('.'))).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    }
  }
});
