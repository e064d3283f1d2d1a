import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** A figure that is not there is no figure: `?? missing(place)` throws instead (src/queries/db/at.ts). */
const noSilentDefaults = [
  '[right.value=0]',
  '[right.operator="-"][right.argument.value=1]',
  '[right.name="NaN"]',
  '[right.object.name="Number"]',
  '[right.type="NewExpression"][right.callee.name=/Array$/]',
].map((right) => ({
  selector: `LogicalExpression[operator="??"]${right}`,
  message: 'A figure that is not there is no number: throw, or say null.',
}));

const dataTables = ['src/schema/**', 'src/parse/3-identify/data/**'];

export default ts.config(
  { ignores: ['dist/', 'dist-portable/', 'node_modules/', '.cache/', 'data/', 'bench/peers/'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // TypeScript resolves names; without type information the rule only repeats it, wrongly.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  // What src/charts/ground/drawing writes: it escapes every text (test/security, drawing/markup.test.ts).
  {
    files: ['src/app/card/Plot.svelte', 'src/app/card/Marks.svelte', 'src/export/Picture.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
  // Charts and words are computed the same in Node, in a worker and in the page.
  {
    files: ['src/charts/**/*.ts', 'src/words/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'location', 'localStorage'] },
  },
  {
    files: ['src/queries/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...noSilentDefaults],
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', ...dataTables], rules: { 'max-lines': 'off' } },
);
