import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** A function of one screen, with few ways through it and few things to tell it. */
const sizes = {
  complexity: ['error', 15],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 5],
};

/** A figure that is not there is no figure: checked access throws instead (src/queries/db/at.ts, src/schema/element-at.ts). */
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

/** Nor do data that did not come become data that are empty. */
const noEmptyData = ['ArrayExpression[elements.length=0]', 'ObjectExpression[properties.length=0]'].map((empty) => ({
  selector: `LogicalExpression[operator="??"] > ${empty}.right`,
  message: 'What is not there is not empty: throw, or say null.',
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
  // JavaScript has no types to write.
  { files: ['**/*.mjs'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  // What src/charts/ground/drawing writes: it escapes every text (test/security, drawing/markup.test.ts).
  {
    files: ['src/app/card/Plot.svelte', 'src/app/card/Marks.svelte', 'src/export/picture/Picture.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
  // Charts and words are computed the same in Node, in a worker and in the page.
  {
    files: ['src/charts/**/*.ts', 'src/words/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'location', 'localStorage'] },
  },
  { files: ['src/**', 'scripts/**'], ignores: ['**/*.test.ts'], rules: sizes },
  {
    files: [
      'src/queries/**',
      'src/etl/**',
      'src/sample/**',
      'src/parse/**',
      'src/app/**',
      'src/schema/**',
      'scripts/**',
    ],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noSilentDefaults] },
  },
  {
    files: ['src/data/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noSilentDefaults, ...noEmptyData] },
  },
  {
    files: ['src/words/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noSilentDefaults] },
  },
  {
    files: ['src/charts/**/*.ts', 'src/export/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noSilentDefaults,
        {
          selector: 'BinaryExpression[operator=/^[!=]==$/][right.value=/^(zh|en)$/]',
          message: 'What differs by language belongs in src/words.',
        },
      ],
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  // No pattern whose time grows faster than its text: reports, addresses, files and statements are of any size.
  {
    files: ['src/**', 'scripts/**'],
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  { files: ['**/*.test.ts', ...dataTables], rules: { 'max-lines': 'off' } },
);
