import { expect, test } from 'vitest';
import { APPLICANTS, requestRowsOf, type RequestRow } from '../../schema/form.ts';
import { requestPath } from '../../schema/paths.ts';
import type { Cell } from '../../schema/report.ts';
import { placeOf } from '../ground/places.ts';
import { checkSheet } from './index.ts';
import { isMisread } from './misread.ts';

/** Natural persons and businesses in each row, the others nought. */
const FIGURES: Partial<Record<RequestRow, readonly [number, number]>> = {
  new: [9, 4],
  granted: [5, 3],
  denied_law: [3, 0],
  rejected_petition: [1, 1],
  total: [9, 4],
};

function matrix(change: (row: RequestRow) => RequestRow | null = (row) => row): (Cell | undefined)[] {
  const sheet: (Cell | undefined)[] = [];
  for (const row of requestRowsOf('2021')) {
    const source = change(row);
    if (source === null) continue;
    const [natural, business] = FIGURES[source] ?? [0, 0];
    for (const who of APPLICANTS) {
      const value = { natural, business, total: natural + business }[String(who)] ?? 0;
      sheet[placeOf(requestPath(row, who))] = { value, state: 'stated', raw: String(value), at: null };
    }
  }
  return sheet;
}

const misread = (sheet: readonly (Cell | undefined)[]): boolean => isMisread(checkSheet(sheet, '2021'), sheet, '2021');

test('a matrix that adds up is believed', () => {
  expect(misread(matrix())).toBe(false);
});

test('one slip of an organ is no misreading', () => {
  const sheet = matrix();
  sheet[placeOf('requests.denied_law.natural')] = { value: 4, state: 'stated', raw: '4', at: null };
  expect(misread(sheet)).toBe(false);
});

test('a row of figures at another label breaks the columns of several applicants', () => {
  expect(misread(matrix((row) => (row === 'granted' ? 'rejected_petition' : row)))).toBe(true);
});

test('what is known of the outcomes may not exceed the total, whatever rows are missing', () => {
  const moved = matrix((row) => (row === 'denied_inquiry' ? null : row === 'total' ? 'rejected_petition' : row));
  expect(misread(moved)).toBe(true);
  expect(misread(matrix((row) => (row === 'denied_law' ? null : row)))).toBe(false);
});
