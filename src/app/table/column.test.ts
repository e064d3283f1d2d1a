import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../charts/ground/search/pinyin-data.ts';
import { formatOrder, found, ordered, parseOrder, type Column } from './column.ts';

interface Row {
  readonly name: string;
  readonly count: number | null;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', label: 'name', width: 100, text: (row) => row.name, value: (row) => row.name },
  { key: 'count', label: 'count', width: 100, text: (row) => String(row.count ?? '—'), value: (row) => row.count },
];
const ROWS: readonly Row[] = [
  { name: '甲市审计局', count: 9 },
  { name: '乙县财政局', count: null },
  { name: '丙市ＡＢ局', count: 10 },
  { name: '丁区审计局', count: 0 },
];
const names = (rows: readonly Row[]): readonly string[] => rows.map((row) => row.name.slice(0, 1));

describe('order', () => {
  it('sorts numbers as numbers, and what has none last both ways', () => {
    expect(names(ordered(ROWS, COLUMNS, { key: 'count', down: false }))).toEqual(['丁', '甲', '丙', '乙']);
    expect(names(ordered(ROWS, COLUMNS, { key: 'count', down: true }))).toEqual(['丙', '甲', '丁', '乙']);
  });

  it('is left alone without a column that is known', () => {
    expect(ordered(ROWS, COLUMNS, { key: 'x', down: true })).toBe(ROWS);
    expect(ordered(ROWS, COLUMNS, null)).toBe(ROWS);
  });

  it('stands in a link and comes back', () => {
    for (const order of [
      { key: 'y2020', down: true },
      { key: 'name', down: false },
    ]) {
      expect(parseOrder(formatOrder(order))).toEqual(order);
    }
    expect(parseOrder('a b')).toBeNull();
  });
});

describe('search', () => {
  it('wants every part, whatever the width and case of the signs', () => {
    expect(names(found(ROWS, COLUMNS, '审计 局'))).toEqual(['甲', '丁']);
    expect(names(found(ROWS, COLUMNS, 'ab'))).toEqual(['丙']);
    expect(found(ROWS, COLUMNS, ' ')).toBe(ROWS);
    expect(found(ROWS, COLUMNS, '没有')).toEqual([]);
  });
});

it('finds the first column by pinyin where the readings are there', () => {
  expect(names(found(ROWS, COLUMNS, 'sjj'))).toEqual([]);
  expect(names(found(ROWS, COLUMNS, 'sjj', readingsOf))).toEqual(['甲', '丁']);
  expect(names(found(ROWS, COLUMNS, 'jsshenji 9', readingsOf))).toEqual(['甲']);
});
