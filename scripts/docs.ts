/** `npm run docs`: writes `docs/data.md` from the schema; `--check` only says whether it is up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dataPage } from './docs/data.ts';
import { command } from './common/options.ts';

interface Options {
  readonly check: boolean;
}

const FILE = fileURLToPath(new URL('../docs/data.md', import.meta.url));

const { check } = command('docs', 'Writes docs/data.md from src/schema.')
  .option('--check', 'write nothing; exit code 1 when the file is out of date', false)
  .parse()
  .opts<Options>();

const page = dataPage();
const current = existsSync(FILE) && readFileSync(FILE, 'utf8') === page;
if (!check && !current) writeFileSync(FILE, page);
if (check && !current) {
  console.error('docs: docs/data.md is out of date; run "npm run docs"');
  process.exitCode = 1;
} else {
  console.log(`docs/data.md is up to date`);
}
