/** The look has six sizes of type, a view at most three and its figure; so the styles know no others (styles/tokens.css). */
import { expect, test } from 'vitest';
import { trackedTexts } from './tracked.ts';

const ALLOWED = /^(?:var\(--(?:t-(?:note|sub|text|card|page|kpi)|small|text|large)(?:, \d+px)?\)|inherit|0\.7em)$/;
const STYLES = /^src\/(?:app|charts)\/.*\.(?:svelte|css)$/;

test('styles use the sizes of type of the look', () => {
  const sizes = trackedTexts()
    .filter(({ path }) => STYLES.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/font-size:\s*([^;]+);/g)].map(([, size = '']) => ({ path, size: size.trim() })),
    );
  expect(sizes.length).toBeGreaterThan(40);
  expect(sizes.filter(({ size }) => !ALLOWED.test(size))).toEqual([]);
});
