import { expect, test } from 'vitest';
import { rulePaths } from './rule-paths.ts';

test('rules of one style that follow one another are one path, in their order', () => {
  const rule = { x1: 0, y1: 5, x2: 10, y2: 5, token: 'grid' } as const;
  expect(
    rulePaths([
      rule,
      { ...rule, x2: 0, y2: 9.004 },
      { ...rule, dashed: true },
      { ...rule, y2: 7 },
      { ...rule, weight: 2 },
    ]),
  ).toEqual([
    { d: 'M0 5H10M0 5V9', token: 'grid', weight: 1, dashed: false },
    { d: 'M0 5H10', token: 'grid', weight: 1, dashed: true },
    { d: 'M0 5L10 7', token: 'grid', weight: 1, dashed: false },
    { d: 'M0 5H10', token: 'grid', weight: 2, dashed: false },
  ]);
});
