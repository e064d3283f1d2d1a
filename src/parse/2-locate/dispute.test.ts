import { expect, test } from 'vitest';
import { readText } from '../1-read/index.ts';
import { findDisputes } from './dispute.ts';
import { itemsOf } from './items.ts';

const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** How many figures follow each part-four header. */
function figures(source: string): readonly number[] {
  const read = readText(source);
  if (!read.ok) return [];
  const items = itemsOf(read.doc);
  return findDisputes(items).map(
    ({ header, to }) => items.slice(header + 1, to).filter(({ type }) => type === 'number').length,
  );
}

const above = row(['行政复议', '行政诉讼', '', '']) + row([...OUTCOMES, '总计直接未经']);
const below = row([...OUTCOMES, ...OUTCOMES]) + row(Array.from({ length: 15 }, (_, i) => String(i)));

test('a header with a garbled word in it is one header', () => {
  expect(figures(`<html><table>${above}${below}</table></html>`)).toEqual([15]);
});

test('a header in a table of its own stays apart', () => {
  expect(figures(`<html><table>${above}</table><table>${below}</table></html>`)).toEqual([0, 15]);
});
