import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

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
  // What src/charts/draw writes: it escapes every text (test/security, draw/markup.test.ts).
  {
    files: ['src/charts/card/Plot.svelte', 'src/charts/card/Marks.svelte', 'src/export/Picture.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', ...dataTables], rules: { 'max-lines': 'off' } },
);
