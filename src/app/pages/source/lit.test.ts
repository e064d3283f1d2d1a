import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellSpans, linesOf, pieces, type CellSpan } from './lit.ts';

const TEN: CellSpan = { path: 'ten', at: [103, 105] };

it('cuts plain text where cells stand', () => {
  expect(pieces('新收 10 件', [100, 107], [TEN])).toEqual([
    { text: '新收 ', path: null },
    { text: '10', path: 'ten' },
    { text: ' 件', path: null },
  ]);
  expect(pieces('10 20', [103, 108], [TEN, { path: 'twenty', at: [106, 108] }])).toEqual([
    { text: '10', path: 'ten' },
    { text: ' ', path: null },
    { text: '20', path: 'twenty' },
  ]);
  expect(pieces('10', [104, 106], [{ path: 'wide', at: [100, 109] }])).toEqual([{ text: '10', path: 'wide' }]);
});

it('gives text whose markup was left out to its cell as a whole', () => {
  expect(pieces('10', [50, 80], [{ path: 'ten', at: [60, 62] }])).toEqual([{ text: '10', path: 'ten' }]);
});

it('leaves text beside the cells as it is, and keeps a cell without a character', () => {
  expect(pieces('10', [5, 7], [{ path: 'other', at: [7, 9] }])).toEqual([{ text: '10', path: null }]);
  expect(pieces('', [5, 5], [])).toEqual([]);
  expect(pieces('', [5, 5], [{ path: 'empty', at: [5, 5] }])).toEqual([{ text: '', path: 'empty' }]);
});

it('joins up to the text it was cut from, whatever cells stand in it', () => {
  const spans = fc.array(fc.tuple(fc.nat(20), fc.nat(6))).map((pairs) =>
    cellSpans(
      pairs.map(([start, length], index) => ({ path: String(index), start, end: start + length })),
      () => false,
    ),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.nat(8), spans, (text, start, cells) => {
      const cut = pieces(text, [start, start + text.length], cells);
      expect(cut.map((piece) => piece.text).join('')).toBe(text);
    }),
  );
});

it('takes cells in the order of the text, none without a place', () => {
  const cell = (path: string, start: number | null, end: number | null): Parameters<typeof cellSpans>[0][number] => ({
    path,
    start,
    end,
  });
  const cells = [cell('b', 9, 10), cell('derived', null, null), cell('a', 2, 4), cell('over', 3, 10)];
  const spans = (chosen: string): readonly string[] =>
    cellSpans(cells, (path) => path === chosen).map(({ path }) => path);
  expect(spans('')).toEqual(['a', 'b']);
  expect(spans('over')).toEqual(['over']);
});

it('tells where each line stands', () => {
  const text = 'ab\n\ncde';
  expect(linesOf(text).map(({ at: [start, end] }) => text.slice(start, end))).toEqual(['ab', '', 'cde']);
});
