import { expect, test } from 'vitest';
import { bad, note, ok } from './finding.ts';
import { reportText } from './report.ts';

test('problems come first, with what to do', () => {
  const text = reportText([ok('one', '1'), note('two', '2'), bad('three', 'HTTP 404', 'copy again')], new Date(0));
  const lines = text.split('\n').slice(4);
  expect(lines).toEqual(['[问题] three：HTTP 404', '       → copy again', '[注意] two：2', '[通过] one：1', '']);
  expect(text).toContain('发现 1 个问题');
});

test('nothing to do is said, too', () => {
  expect(reportText([ok('one')], new Date(0))).toContain('全部通过');
});
