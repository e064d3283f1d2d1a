import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halfWidth, labelKey } from './normalize.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const labelText = fc.string({
  unit: fc.constantFrom(...'（一）總计 ０１9、，“”*\n\u3000ab件①Ⅳ𠮷😀\u00ad', '予以公开'),
  maxLength: 30,
});

describe('label keys', () => {
  test('hold letters, digits and Han characters only, in one script and width', () => {
    expect(labelKey('（一）予以公開 ')).toBe('一予以公开');
    expect(labelKey('予以公开')).toBe('予以公开');
    expect(labelKey('３．“三安全 一稳定”')).toBe('3三安全一稳定');
    expect(labelKey('、。 ')).toBe('');
    expect(labelKey('𠮷😀①')).toBe('𠮷①');
    expect(labelKey('a\u0001\u0002b')).toBe('ab');
  });

  test('of a whole are those of its parts, and a key is its own key', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, labelText), fc.oneof(anyText, labelText), (a, b) => {
        expect(labelKey(labelKey(a))).toBe(labelKey(a));
        expect(labelKey(`${a} ${b}`)).toBe(labelKey(a) + labelKey(b));
      }),
    );
  });
});

test('half-width text keeps its length', () => {
  fc.assert(fc.property(fc.oneof(anyText, labelText), (text) => halfWidth(text).length === text.length));
});
