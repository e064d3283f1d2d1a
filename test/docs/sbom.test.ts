/** `npm run sbom`: every library that is shipped, and nothing of the machine. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly hashes?: readonly unknown[];
  }[];
}

it('names all that is shipped with version and hash, the same everywhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, 'sbom.json');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sbom.ts', '--out', out], { cwd: ROOT });
  expect(status).toBe(0);
  const text = readFileSync(out, 'utf8');
  const { bomFormat, components }: Bill = JSON.parse(text);
  expect(bomFormat).toBe('CycloneDX');
  const { dependencies }: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  );
  const named = new Set(components.map(({ name, version }) => `${name} ${version}`));
  const missing = Object.entries(dependencies ?? {}).filter(([name, version]) => !named.has(`${name} ${version}`));
  expect(missing).toEqual([]);
  expect(components.filter(({ name }) => ['vitest', 'eslint', 'playwright-core'].includes(name))).toEqual([]);
  expect(components.filter(({ hashes = [] }) => hashes.length === 0)).toEqual([]);
  // The address of the schema is the format's own.
  expect(text.replace(/"\$schema": ".*"/, '')).not.toMatch(/https?:|timestamp|serialNumber/);
});
