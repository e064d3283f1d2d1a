import { expect, test } from 'vitest';
import { sanitize, stripDirection } from './sanitize.ts';

test('leaves names, tabs and lines, rare characters and signs alone', () => {
  const text = '青岚市统计局\t二〇二二年\r\n𠮷田𣲵 é <b>&amp; “a” — 🏛️ \u200B\u00A0\u3000';
  expect(sanitize(text)).toBe(text);
});

test('takes marks of direction out', () => {
  for (const code of [0x61c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069]) {
    const text = `甲${String.fromCharCode(code)}12`;
    expect([code, sanitize(text), stripDirection(text)]).toEqual([code, '甲12', '甲12']);
  }
});

test('shows that there was a control or half of a pair', () => {
  for (const code of [0x00, 0x08, 0x0b, 0x0c, 0x1b, 0x1f, 0x7f, 0x85, 0x9b, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xfffe]) {
    expect([code, sanitize(`甲${String.fromCharCode(code)}乙`)]).toEqual([code, '甲�乙']);
  }
  expect(sanitize('\uD842\uDFB7\uDFB7')).toBe('𠮷�');
});
