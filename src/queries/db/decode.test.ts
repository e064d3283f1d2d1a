import { describe, expect, test } from 'vitest';
import type { FieldKind } from './db.ts';
import { decodeRows, type RawResult } from './decode.ts';

function one(value: unknown, column = 'n'): RawResult {
  return { columns: [column], rows: 1, value: () => value };
}

describe('decodeRows', () => {
  const accepted: readonly (readonly [FieldKind, unknown, unknown])[] = [
    ['num', 5n, 5],
    ['num?', -3n, -3],
    ['num', 1.5, 1.5],
    ['num?', null, null],
    ['num?', undefined, null],
    ['text', '', ''],
    ['text?', null, null],
    ['bool', false, false],
    ['bool?', null, null],
  ];
  test.each(accepted)('%s takes %s', (kind, value, expected) => {
    expect(decodeRows(one(value), { n: kind }, '')).toEqual([{ n: expected }]);
  });

  const refused: readonly (readonly [FieldKind, unknown])[] = [
    ['num', null],
    ['num', 2n ** 53n],
    ['num', Number.NaN],
    ['num?', '5'],
    ['text', 5],
    ['text', null],
    ['bool', 1],
    ['bool', null],
  ];
  test.each(refused)('%s refuses %s', (kind, value) => {
    expect(() => decodeRows(one(value), { n: kind }, 'select')).toThrow(/n is .* in row 0; expected/);
  });

  test('names and their order are part of the shape', () => {
    expect(() => decodeRows(one(1, 'm'), { n: 'num' }, '')).toThrow('columns are m; expected n');
    expect(() => decodeRows(one(1), { n: 'num', m: 'num' }, '')).toThrow('columns are n; expected n, m');
    expect(() => decodeRows({ ...one(1), rows: 0 }, { m: 'num' }, '')).toThrow('expected m');
  });
});
