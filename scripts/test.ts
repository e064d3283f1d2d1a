/** `npm test`: every check of the project in the order of its cost; ends at the first that fails. */
import { resolve } from 'node:path';
import { ensureBrowser } from './common/browser.ts';
import { command } from './common/options.ts';
import { runNode, tool } from './common/run.ts';
import { closingLine, vitestCounts, vitestReport, type Counts } from './common/tally.ts';

const REPORT = resolve('.cache/vitest.json');

const STEPS: readonly (readonly [title: string, ...runs: (readonly string[])[]])[] = [
  [
    'Lint: rules, arrows between rooms, format',
    tool('eslint/bin/eslint.js', '.'),
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['src', 'scripts', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    ),
    tool('knip/bin/knip.js'),
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
  [
    'On real servers and from a disk, in Chromium of three generations',
    tool('vitest/vitest.mjs', 'run', '--config', 'test/hosting/vitest.config.ts'),
  ],
];

command('test', 'Lint, types, unit tests, build and end-to-end tests; installs a browser where none is found.').parse();
const browser = ensureBrowser();
console.log(`browser: ${browser}`);
process.env['CHROMIUM_PATH'] = browser;
// The step before has just built the site.
process.env['E2E_DIST'] = 'dist';
// What the site exports is opened by LibreOffice, too; `EXPORTS=0` leaves that out where there is none.
process.env['EXPORTS'] ??= '1';

const counts: Counts[] = [];

async function run(args: readonly string[]): Promise<number> {
  const tests = args.includes('run');
  const code = await runNode(tests ? [...args, ...vitestReport(REPORT)] : args);
  counts.push(tests ? vitestCounts(REPORT, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
  return code;
}

for (const [index, [title, ...runs]] of STEPS.entries()) {
  console.log(`\n━━ ${index + 1}/${STEPS.length} ${title}`);
  for (const args of runs) {
    const code = await run(args);
    if (code !== 0) {
      console.error(`\ntest: "${title}" failed (${args.join(' ')})`);
      console.log(closingLine(counts));
      process.exit(1);
    }
  }
}
console.log('\nall tests passed');
console.log(closingLine(counts));
