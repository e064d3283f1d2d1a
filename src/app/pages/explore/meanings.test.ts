import { expect, test } from 'vitest';
import { columnsOf, TABLE_NAMES } from '../../../schema/tables.ts';
import { meaningInChinese } from './meanings.ts';

test.each(TABLE_NAMES)('%s: every column, and its NULL where it has one', (table) => {
  for (const { name, nullMeans } of columnsOf(table)) {
    const meaning = meaningInChinese(table, name);
    expect(meaning?.text, name).toMatch(/\p{Script=Han}/u);
    expect(meaning?.none !== undefined, name).toBe(nullMeans !== undefined);
  }
});
