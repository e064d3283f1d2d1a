import { expect, test } from 'vitest';
import { readText } from '../../1-read/index.ts';
import { itemsOf } from '../items.ts';
import { SHARED_KEY } from '../wording.ts';

/** The cells of each row: figures, `-` for blanks, `#` for a figure that is not the row's or the column's alone. */
function rowsOf(table: string): string[] {
  const read = readText(`<html><body><table>${table}</table></body></html>`, 'html');
  const rows = new Map<number, string>();
  for (const { row, type, key, text, doubt } of read.ok ? itemsOf(read.doc) : []) {
    const shown = key === SHARED_KEY || doubt === 'merged' ? '#' : type === 'blank' ? '-' : text;
    rows.set(row, rows.has(row) ? `${rows.get(row) ?? ''} ${shown}` : shown);
  }
  return [...rows.values()];
}

const HEAD = '<tr><td>项目</td><td>自然人</td><td>商业企业</td><td>总计</td></tr>';

test('a figure over several rows is none of theirs, and keeps the other columns', () => {
  const rows = '<tr><td>甲</td><td rowspan=2>4</td><td>1</td><td>5</td></tr><tr><td>乙</td><td>2</td><td>6</td></tr>';
  expect(rowsOf(HEAD + rows).slice(1)).toEqual(['甲 # 1 5', '乙 # 2 6']);
});

test('a figure over columns with headers of their own is none of theirs', () => {
  expect(rowsOf(`${HEAD}<tr><td>甲</td><td colspan=2>4</td><td>5</td></tr>`).at(-1)).toBe('甲 # # 5');
});

test('a figure under a header as wide as itself, or in a row as high, is its own', () => {
  const wide = '<tr><td>项目</td><td colspan=3>数量</td></tr><tr><td>甲</td><td colspan=3>4</td></tr>';
  expect(rowsOf(wide).at(-1)).toBe('甲 4');
  const high = '<tr><td rowspan=2>甲</td><td rowspan=2>4</td><td rowspan=2>1</td><td rowspan=2>5</td></tr><tr></tr>';
  expect(rowsOf(HEAD + high).at(-1)).toBe('甲 4 1 5');
});
