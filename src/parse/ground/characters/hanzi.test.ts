import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../1-read/index.ts';
import { plainHanzi } from './hanzi.ts';

describe('plainHanzi', () => {
  it('puts the characters meant for radicals and compatibility forms', () => {
    expect(plainHanzi('⼀、⾃然⼈，市⻓、⺠政局、⻚、⻬')).toBe('一、自然人，市长、民政局、页、齐');
    expect(plainHanzi('\uf98a')).toBe('力');
  });

  it('keeps every length and, on its own output, every character', () => {
    const char = fc.oneof(
      fc.integer({ min: 0x2e80, max: 0x2fdf }),
      fc.integer({ min: 0xf900, max: 0xfaff }),
      fc.integer({ min: 0, max: 0xffff }),
    );
    fc.assert(
      fc.property(fc.array(char), (codes) => {
        const text = String.fromCharCode(...codes);
        const plain = plainHanzi(text);
        expect(plain).toHaveLength(text.length);
        expect(plainHanzi(plain)).toBe(plain);
      }),
    );
  });

  it.each([
    ['text', '⾸⻚\n⼈⺠政府\n'],
    ['html', '<p>⾸⻚</p><p>&#x2F08;⺠政府</p>'],
  ] as const)('serves the reader of %s, places kept', (format, text) => {
    const read = readText(text, format);
    if (!read.ok) throw new Error(read.text);
    const cells = read.doc.rows.flatMap((row) => row.cells).filter((cell) => cell.text !== '');
    expect(cells.map((cell) => cell.text)).toEqual(['首页', '人民政府']);
    expect(text.slice(...(cells[0]?.at ?? [0, 0]))).toBe('⾸⻚');
  });
});
