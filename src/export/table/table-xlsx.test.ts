import { expect, it } from 'vitest';
import { tableSheets } from './table-xlsx.ts';

it('keeps numbers numbers, blanks blank, and makes no formula of a text', () => {
  const [data, notes] = tableSheets({
    sheets: ['数据', '说明'],
    columns: [
      { label: '机关', width: 160 },
      { label: '件数', width: 80 },
    ],
    rows: [
      ['=1+1', 0],
      ['乙局', null],
      [null, Number.NaN],
    ],
    notes: ['甲乙'],
  });
  expect(data?.sheet).toBe('数据');
  expect(data?.data).toMatchObject([
    [{ value: '机关' }, { value: '件数' }],
    [{ type: String }, { value: 0, type: Number }],
    [{ value: '乙局' }, null],
    [null, null],
  ]);
  expect(JSON.stringify(data?.data)).not.toContain('"=1+1"');
  expect(data?.columns).toEqual([{ width: 20 }, { width: 10 }]);
  expect(notes?.data).toMatchObject([[{ value: '甲乙' }]]);
});
