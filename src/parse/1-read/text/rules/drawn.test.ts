import { expect, test } from 'vitest';
import { readText } from '../../index.ts';

function rowsOf(text: string): readonly (readonly string[])[] {
  const read = readText(text, 'text');
  return read.ok ? read.doc.rows.map(({ cells }) => cells.map((cell) => cell.text.trim())) : [];
}

test('tags around the text of cells are left out, whole or broken by narrow columns', () => {
  const text = [
    '+------+----+---+',
    '| <c   | <v | 3 |',
    '| lass | er |   |',
    '| >规  | ba |   |',
    '| 章   | ti |   |',
    '| </cl | m> |   |',
    '| ass> | </ |   |',
    '|      | ve |   |',
    '|      | rb |   |',
    '|      | at |   |',
    '|      | im |   |',
    '|      | >  |   |',
    '+------+----+---+',
  ].join('\n');
  expect(rowsOf(text)).toEqual([['规\n章', '', '3']]);
  expect(rowsOf('<class>规章</class> | <class>3</class>')).toEqual([['规章', '3']]);
});

test('of a row whose figures stand between bars of one edge nothing is read, of the others no blank', () => {
  const text = [
    '┌──────┬────┬────┐',
    '│规章  │1   │2   │',
    '├──────┼────┼────┤',
    '│许可  │3   │    │',
    '├──────┼────┼────┤',
    '│处罚  │4│5│6   │',
    '└──────┴────┴────┘',
  ].join('\n');
  expect(rowsOf(text)).toEqual([
    ['规章', '1', '2'],
    ['许可', '3'],
  ]);
});

test('a figure below the text of a cell that began in a row above belongs to a column that no rule shows', () => {
  const text = [
    '+------+----+----+',
    '| 信息 | 甲 | 乙 |',
    '|      +----+----+',
    '| 5    | 1  | 2  |',
    '+------+----+----+',
    '| 许可 | 3  | 4  |',
    '+------+----+----+',
  ].join('\n');
  expect(rowsOf(text)).toEqual([
    ['信息\n5', '甲', '乙'],
    ['许可', '3', '4'],
  ]);
});
