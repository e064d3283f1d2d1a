import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { darkHex } from './palette-dark.ts';
import {
  contrast,
  hex as lightHex,
  onToken,
  rampToken,
  segmentToken,
  SHADE_TOKENS,
  THEMED_TOKENS,
  type Token,
} from './palette.ts';

const THEMES = ['light', 'dark'] as const;

function hex(token: Token, theme: (typeof THEMES)[number]): string {
  return theme === 'light' ? lightHex(token) : darkHex(token);
}

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

test.each(THEMES)(
  'cells stand out the more the stronger their figure, with figures that can be read, on %s paper',
  (theme) => {
    for (const ramp of [[0, 0.2, 0.4, 0.6, 0.8].map(rampToken), [-0.1, -0.4, -0.7].map(rampToken)]) {
      const strengths = ramp.map((token) => contrast(hex(token, theme), hex('paper', theme)));
      expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
      for (const token of ramp)
        expect(contrast(hex(token, theme), hex(onToken(token), theme)), token).toBeGreaterThan(4.4);
    }
  },
);

test('tokens.css says what the palette says', () => {
  const css = readFileSync('src/app/styles/chart-tokens.css', 'utf8');
  for (const token of THEMED_TOKENS) {
    const same = hex(token, 'light') === hex(token, 'dark');
    expect(css.split(`--${token}: ${hex(token, 'light')};`).length, token).toBe(same ? 4 : 2);
    expect(css.split(`--${token}: ${hex(token, 'dark')};`).length, token).toBe(same ? 4 : 3);
  }
});
