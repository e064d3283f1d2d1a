import { describe, expect, test } from 'vitest';
import { readText } from '../index.ts';

/** Cells of the rows that are tables, lines of running text as they are. */
function read(text: string): readonly (string | readonly string[])[] {
  const found = readText(text, 'text');
  if (!found.ok) return [];
  return found.doc.rows.map((row) =>
    row.kind === 'cells' ? row.cells.map((cell) => cell.text) : (row.cells[0]?.text ?? ''),
  );
}

describe('rows with delimiters', () => {
  test.each([
    ['（二）部分公开,—,—,—,—,—,—,—'],
    [',,2.其他法律行政法规禁止公开,-,-,-,-,-,-,-'],
    ['四、结转下年度继续办理,1,,,,,,'],
    ['行政许可,717,,'],
    ['行政许可,717'],
  ])('%s', (line) => {
    expect(read(line)).toEqual([line.split(',')]);
  });

  test.each(['截至年底，3', '2020年新收3件，结转1件', '共办理,3,其中公开', '一方面,二方面,三方面', '规章,—,—,—'])(
    'no row: %s',
    (line) => {
      expect(read(line)).toEqual([line]);
    },
  );

  test('headings and blank rows count beside a row of as many cells', () => {
    expect(read('信息内容,制作数量,公开数量\n规章,—,—\n规范性文件,1,2')).toEqual([
      '信息内容,制作数量,公开数量',
      ['规章', '—', '—'],
      ['规范性文件', '1', '2'],
    ]);
    expect(read('信息内容,制作数量,公开数量\n规范性文件,1,2\n规章,—,—')).toEqual([
      ['信息内容', '制作数量', '公开数量'],
      ['规范性文件', '1', '2'],
      ['规章', '—', '—'],
    ]);
  });
});
