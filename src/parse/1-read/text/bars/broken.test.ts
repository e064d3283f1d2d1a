import { describe, expect, test } from 'vitest';
import { readText } from '../../index.ts';

function read(text: string): readonly (string | readonly string[])[] {
  const found = readText(text, 'text');
  if (!found.ok) return [];
  for (const { cells } of found.doc.rows)
    for (const { text: own, at } of cells)
      expect(
        text
          .slice(...at)
          .trim()
          .startsWith(own.trim().slice(0, 1)),
      ).toBe(true);
  return found.doc.rows.map((row) =>
    row.kind === 'cells' ? row.cells.map((cell) => cell.text.trim()) : (row.cells[0]?.text ?? ''),
  );
}

describe('cells over several lines', () => {
  test('in groups', () => {
    const text = '|= |= |=\n|(((行政许可\n))) |(((12\n))) | |\n|(((其他\n对外管理\n))) |((( \n))) |(((3\n)))\n后文';
    expect(read(text)).toEqual([['', '', ''], ['行政许可', '12', '', ''], ['其他\n对外管理', '', '3'], '后文']);
  });

  test('a group that is never closed is no table', () => {
    expect(read(`|(((行政许可\n${'12\n'.repeat(20)}`)).toHaveLength(21);
  });

  test('up to the next bar, under a rule of as many columns', () => {
    const text = '|信息\n|本年   |\n|----|----|\n|本年新\\n制作\n  |本年\n |\n|规章|\n |\n|  | 12|\n\n后文';
    expect(read(text)).toEqual([['信息', '本年'], ['本年新 \n制作', '本年'], ['规章', ''], ['', '12'], '后文']);
  });

  test('rows that do not keep to the rule are pipes as before', () => {
    expect(read('|信息|本年|\n|----|----|\n|规章|1|2|\n|许可|3|')).toEqual([
      ['信息', '本年'],
      ['规章', '1', '2'],
      ['许可', '3'],
    ]);
  });

  test('line ends that are written out part words of a label only', () => {
    expect(read('|结果\\n维持|C:\\new|')).toEqual([['结果 \n维持', 'C:\\new']]);
  });
});
