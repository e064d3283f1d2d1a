/** A view has at most three sizes of type (the product's rule), so the styles know no others. */
import { expect, test } from 'vitest';
import { trackedTexts } from './tracked.ts';

const ALLOWED = /^(?:var\(--(?:small|text|large)(?:, \d+px)?\)|inherit|0\.7em)$/;
const STYLES = /^src\/(?:app|charts)\/.*\.(?:svelte|css)$/;

test('styles use the three sizes of type', () => {
  const sizes = trackedTexts()
    .filter(({ path }) => STYLES.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/font-size:\s*([^;]+);/g)].map(([, size = '']) => ({ path, size: size.trim() })),
    );
  expect(sizes.length).toBeGreaterThan(40);
  expect(sizes.filter(({ size }) => !ALLOWED.test(size))).toEqual([]);
});
