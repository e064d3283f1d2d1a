/** The rules of `.dependency-cruiser.cjs` catch what they name: `npm run lint` runs them over the project, this over wrong imports. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'arrows-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** File and what it imports → the rule that has to object; null where the import is allowed. */
const IMPORTS: readonly (readonly [from: string, to: string, rule: string | null])[] = [
  ['src/schema/wrong.ts', '../parse/index.ts', 'schema-arrows'],
  ['src/parse/wrong.ts', '../queries/index.ts', 'parse-arrows'],
  ['src/parse/node.ts', 'node:fs', 'parser-runs-anywhere'],
  ['src/sample/wrong.ts', '../parse/index.ts', 'sample-arrows'],
  ['src/etl/wrong.ts', '../queries/index.ts', 'etl-arrows'],
  ['src/queries/wrong.ts', '../charts/index.ts', 'queries-arrows'],
  ['src/queries/upward.ts', '../data/index.ts', 'queries-arrows'],
  ['src/data/wrong.ts', '../charts/index.ts', 'data-arrows'],
  ['src/charts/wrong.ts', '../app/index.ts', 'charts-arrows'],
  ['src/charts/source.ts', '../data/index.ts', 'charts-arrows'],
  ['src/charts/drawn.ts', 'svelte', 'charts-are-pure'],
  ['src/words/wrong.ts', '../charts/index.ts', 'words-arrows'],
  ['src/charts/said.ts', '../words/index.ts', null],
  ['src/parse/2-locate/wrong.ts', '../3-identify/right.ts', 'parser-phase-2-locate'],
  ['src/parse/3-identify/right.ts', '../2-locate/right.ts', null],
  ['src/parse/2-locate/right.ts', '../ground/wrong.ts', null],
  ['src/parse/ground/wrong.ts', '../index.ts', 'parser-ground'],
  ['src/export/wrong.ts', '../parse/index.ts', 'export-arrows'],
  ['src/app/wrong.ts', '../etl/index.ts', 'app-arrows'],
  ['src/charts/engine.ts', '@duckdb/duckdb-wasm', 'one-importer-of-duckdb-wasm'],
  ['src/queries/mathematics.ts', 'd3', 'd3-for-mathematics'],
  ['src/app/one.ts', './two.ts', 'no-circles'],
  ['src/app/two.ts', './one.ts', null],
  ['src/parse/right.ts', '../schema/index.ts', null],
  ['src/etl/right.ts', '../parse/index.ts', null],
  ['src/charts/right.ts', '../queries/index.ts', null],
  ['src/app/right.ts', '../charts/index.ts', null],
];
const ROOMS = ['schema', 'parse', 'sample', 'etl', 'queries', 'data', 'words', 'charts', 'export', 'app'];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function isViolation(value: unknown): value is Violation {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('rule' in value)) return false;
  const { from, rule } = value;
  return typeof from === 'string' && typeof rule === 'object' && rule !== null && 'name' in rule;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function cruise(): readonly Violation[] {
  write('tsconfig.json', '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler" } }');
  for (const room of ROOMS) write(`src/${room}/index.ts`, 'export const here = 1;\n');
  for (const [from, to] of IMPORTS) write(from, `import '${to}';\n`);
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const args = ['src', '--config', join(project, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const tool = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { cwd: folder, encoding: 'utf8' });
  const answer: unknown = JSON.parse(stdout === '' ? `"${stderr}"` : stdout);
  const summary = typeof answer === 'object' && answer !== null && 'summary' in answer ? answer.summary : null;
  const violations =
    typeof summary === 'object' && summary !== null && 'violations' in summary ? summary.violations : null;
  if (!Array.isArray(violations)) throw new Error(`dependency-cruiser gave no summary: ${stderr}`);
  return violations.filter(isViolation);
}

describe('arrows between rooms', () => {
  it('forbid each wrong import, by the rule meant for it, and no right one', { timeout: 60_000 }, () => {
    const found = cruise().map(({ from, rule }) => `${from}: ${rule.name}`);
    const expected = IMPORTS.filter(([, , rule]) => rule !== null).map(([from, , rule]) => `${from}: ${rule}`);
    expect(found.sort()).toEqual(expected.sort());
  });
});
