import { expect, test } from 'vitest';
import { fitText, textWidth, wrapText } from './text.ts';

test('a wide sign is one em, a digit less', () => {
  expect(textWidth('机关', 12)).toBe(24);
  expect(textWidth('12', 10)).toBeCloseTo(12);
});

test('text is cut to its width with an ellipsis, or not at all', () => {
  expect(fitText('示例市审计局', 100, 12)).toBe('示例市审计局');
  expect(fitText('示例市审计局', 48, 12)).toBe('示例市…');
  expect(fitText('示例市审计局', 10, 12)).toBe('');
});

test('lines break between wide signs, not inside words or before a closing mark', () => {
  expect(wrapText('公开率等于公开，除以总计。', 84, 12)).toEqual(['公开率等于公开，', '除以总计。']);
  expect(wrapText('sums do not hold', 60, 12)).toEqual(['sums do', 'not hold']);
  expect(wrapText('', 60, 12)).toEqual([]);
  for (const line of wrapText('本年新收 12,345 件，办理 12,000 件', 80, 12)) expect(line).not.toMatch(/^[，]/);
});
