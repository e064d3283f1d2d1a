/** The committed tables are what the ETL makes of the embedded corpus today. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { readManifest, type Manifest } from '../../src/schema/manifest.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const out = join(mkdtempSync(join(tmpdir(), 'parquet-')), 'parquet');
afterAll(() => rmSync(join(out, '..'), { recursive: true, force: true }));

function manifestOf(folder: string): Manifest {
  const read = readManifest(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  if (!read.ok) throw new Error(`${folder}: ${read.code}, ${read.detail}`);
  return read.manifest;
}

it('holds the tables that a fresh ETL of data/reports gives, byte for byte', () => {
  execFileSync('node', ['--import', 'tsx', 'scripts/etl.ts', '--in', 'data/reports', '--out', out, '--force'], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  const fresh = manifestOf(out);
  const committed = manifestOf(join(ROOT, 'data/parquet'));
  expect(committed.tables, 'run: npm run etl -- --in data/reports --out data/parquet').toEqual(fresh.tables);
  expect(committed.data_version).toBe(fresh.data_version);
  expect(committed.synthetic_reports).toBe(274);
}, 120_000);
