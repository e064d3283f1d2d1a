import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, hex, onToken, segmentToken, SHADE_TOKENS, THEMED_TOKENS, type Token } from './palette.ts';

const THEMES = ['light', 'dark'] as const;

test.each(THEMES)('text can be read on %s paper', (theme) => {
  for (const token of ['ink', 'muted', 'accent', 'blue'] as const) {
    expect(contrast(hex(token, theme), hex('paper', theme)), token).toBeGreaterThan(4.5);
  }
});

test.each(THEMES)('series and shades stand out from %s paper', (theme) => {
  const series: readonly Token[] = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'year-2'];
  for (const token of series) expect(contrast(hex(token, theme), hex('paper', theme)), token).toBeGreaterThan(3);
});

test('shades of a group differ in lightness and their labels can be read', () => {
  for (const [group, count] of [
    ['denied', 8],
    ['unable', 3],
    ['rejected', 5],
  ] as const) {
    for (let at = 0; at < count; at += 1) {
      const token = segmentToken(group, at, 0);
      expect(contrast(hex(token, 'light'), hex(onToken(token), 'light')), token).toBeGreaterThan(4.4);
      if (at === 0) continue;
      const before = segmentToken(group, at - 1, 0);
      expect(contrast(hex(token, 'light'), hex(before, 'light')), token).toBeGreaterThan(1.2);
    }
  }
  expect(new Set(SHADE_TOKENS.map((token) => hex(token, 'light'))).size).toBe(16);
});

test('tokens.css says what the palette says', () => {
  const css = readFileSync('src/charts/tokens.css', 'utf8');
  for (const token of THEMED_TOKENS) {
    expect(css.split(`--${token}: ${hex(token, 'light')};`).length, token).toBe(3);
    expect(css.split(`--${token}: ${hex(token, 'dark')};`).length, token).toBe(3);
  }
});
