import { readFileSync } from 'node:fs';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';

test('the first script can be read by engines of 2009: else they show a blank page', () => {
  const script = readFileSync('src/app/public/boot.js', 'utf8');
  const messages = new Linter().verify(script, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
  expect(messages).toEqual([]);
});
