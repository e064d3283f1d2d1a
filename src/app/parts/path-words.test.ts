import { expect, it } from 'vitest';
import { pathsOf } from '../../schema/paths.ts';
import { pathWords, termWords } from './path-words.ts';

it.each([
  ['requests', '申请表'],
  ['requests.new.natural', '本年新收·自然人'],
  ['requests.*.natural', '各项·自然人'],
  ['requests.denied_inquiry.*', '行政查询事项·各项'],
  ['review.*', '行政复议·各项'],
  ['procurement.amount', '政府集中采购·金额'],
  ['proactive.normative.valid', '规范性文件·现行有效'],
  ['litigation_*.total', '行政诉讼·总计'],
  ['requests.denied_*.total', '不予公开·总计'],
  ['requests.new.entities', '本年新收·法人或其他组织'],
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

it('names a term of a sum by what tells it from the others', () => {
  expect(termWords('requests.new.total', 'requests.*.total', 'zh')).toBe('本年新收');
  expect(termWords('requests.granted.natural', 'requests.granted.*', 'zh')).toBe('自然人');
  expect(termWords('review.upheld', 'review.*', 'zh')).toBe('结果维持');
  expect(termWords('proactive.normative.disclosed', 'proactive.normative.*', 'zh')).toBe('本年新公开');
  expect(termWords('requests.new.total', 'requests.new.total', 'zh')).toBe('本年新收·总计');
});
