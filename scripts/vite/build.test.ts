/** `npm run build` where there is nothing to ship. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

it('a build without data fails with what to do, and writes no site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, 'dist');
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', out], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, NODE_ENV: 'production', DASHBOARD_DATA: join(folder, 'none') },
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain('请先运行 npm run etl');
  expect(existsSync(join(out, 'index.html'))).toBe(false);
});
