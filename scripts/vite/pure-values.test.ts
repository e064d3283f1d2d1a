import { expect, test } from 'vitest';
import { markPure } from './pure-values.ts';

test.each([
  ['var bundle = (function custom(beta) {', 'var bundle = /* @__PURE__ */ (function custom(beta) {'],
  ['var shuffle = shuffler(Math.random);', 'var shuffle = /* @__PURE__ */ shuffler(Math.random);'],
  ['export const a = b.c(1);', 'export const a = /* @__PURE__ */ b.c(1);'],
])('marks what makes a value: %s', (code, marked) => {
  expect(markPure(code)).toBe(marked);
});

test.each([
  '  var inner = make(1);',
  'var two = 2;',
  'define(Rgb, rgb);',
  'var f = function() {};',
  'let { a } = b();',
])('leaves the rest: %s', (code) => {
  expect(markPure(code)).toBe(code);
});
