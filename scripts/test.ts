/** `npm test`: every check of the project in the order of its cost; ends at the first that fails. */
import { ensureBrowser } from './browser.ts';
import { command } from './options.ts';
import { runNode, tool } from './run.ts';

const STEPS: readonly (readonly [title: string, ...runs: (readonly string[])[]])[] = [
  [
    'Lint: rules, arrows between rooms, format',
    tool('eslint/bin/eslint.js', '.'),
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['src', 'scripts', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    ),
    tool('prettier/bin/prettier.cjs', '--check', '.'),
  ],
  [
    'Types',
    tool('typescript/bin/tsc', '-p', 'tsconfig.json'),
    tool('typescript/bin/tsc', '-p', 'tsconfig.pure.json'),
    tool('svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.app.json', '--fail-on-warnings'),
  ],
  ['Unit tests: parser, schema, ETL, queries, charts, app', tool('vitest/vitest.mjs', 'run')],
  ['Build', tool('vite/bin/vite.js', 'build')],
  ['End to end in a real browser', tool('vitest/vitest.mjs', 'run', '--config', 'test/e2e/vitest.config.ts')],
];

command('test', 'Lint, types, unit tests, build and end-to-end tests; installs a browser where none is found.').parse();
const browser = ensureBrowser();
console.log(`browser: ${browser}`);
process.env['CHROMIUM_PATH'] = browser;
// The step before has just built the site.
process.env['E2E_DIST'] = 'dist';

for (const [index, [title, ...runs]] of STEPS.entries()) {
  console.log(`\n━━ ${index + 1}/${STEPS.length} ${title}`);
  for (const args of runs) {
    const code = await runNode(args);
    if (code !== 0) {
      console.error(`\ntest: "${title}" failed (${args.join(' ')})`);
      process.exit(1);
    }
  }
}
console.log('\nall tests passed');
