/** The colours of the page against what they stand on, in both themes: 4.5 : 1 for words, 3 : 1 for edges that mean something. */
import { readFileSync } from 'node:fs';
import { rgb } from 'd3';
import { describe, expect, it } from 'vitest';

const css = ['chart-tokens.css', 'tokens.css']
  .map((file) => readFileSync(`src/app/styles/${file}`, 'utf8').replace(/@media print \{[^]*?\n\}\n/g, ''))
  .join('\n');

type Tokens = ReadonlyMap<string, string>;

/** Colours of a theme by name; dark stands over light. */
function tokensOf(theme: 'light' | 'dark'): Tokens {
  const found = new Map<string, string>();
  const blocks = [...css.matchAll(/(:root(?:\[data-theme='dark'\])?) \{([^}]*)\}/g)];
  for (const dark of theme === 'dark' ? [false, true] : [false]) {
    for (const [, selector, body] of blocks) {
      if ((selector?.includes('dark') === true) !== dark) continue;
      for (const [, name, value] of (body ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g))
        if (name !== undefined && value !== undefined) found.set(name, value.trim());
    }
  }
  return found;
}

function colour(tokens: Tokens, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no colour ${name}`);
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : colour(tokens, other);
}

function luminance(text: string): number {
  const { r, g, b } = rgb(text);
  const [red = NaN, green = NaN, blue = NaN] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, front: string, back: string): number {
  const [low = NaN, high = NaN] = [front, back].map((name) => luminance(colour(tokens, name))).sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const WORDS: readonly (readonly [front: string, backs: readonly string[]])[] = [
  ['ink', ['paper', 'wash', 'wash-2', 'blue-soft', 'warn-soft', 'error-soft', 'mine-soft', 'lit']],
  ['ink', ['above-1', 'above-2', 'above-3', 'above-4', 'above-5']],
  ['ink-2', ['paper', 'wash', 'wash-2']],
  ['muted', ['paper', 'wash', 'wash-2', 'mine-soft']],
  ['blue', ['paper', 'wash', 'blue-soft']],
  ['on-blue', ['blue']],
  ['mine', ['paper', 'mine-soft']],
  ['warn', ['paper', 'warn-soft']],
  ['error', ['paper', 'error-soft']],
  ['ok', ['paper']],
];
const EDGES = [
  ['field', 'paper'],
  ['axis', 'paper'],
  ['focus', 'paper'],
] as const;

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const tokens = tokensOf(theme);
  it.each(WORDS.flatMap(([front, backs]) => backs.map((back) => [front, back] as const)))(
    '%s on %s is read',
    (front, back) => {
      expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(4.5);
    },
  );
  it.each(EDGES)('%s on %s is seen', (front, back) => {
    expect(contrast(tokens, front, back)).toBeGreaterThanOrEqual(3);
  });
});

it('has two themes that differ', () => {
  expect(colour(tokensOf('dark'), 'paper')).not.toBe(colour(tokensOf('light'), 'paper'));
});
