/** Before the tests: a fresh build of the site, unless the caller names one that it has just made. */
import { existsSync } from 'node:fs';
import { runNode, tool } from '../../../scripts/common/run.ts';

export default async function buildSite(): Promise<void> {
  if (!existsSync('data/parquet/manifest.json')) {
    throw new Error('no data in data/parquet: run "npm run etl -- --in data/reports --out data/parquet" first');
  }
  const told = process.env['E2E_DIST'];
  if (told === undefined) {
    // The test runner says "test", and Vite would build another site than the one that is delivered.
    const env = { ...process.env, NODE_ENV: 'production' };
    const code = await runNode(tool('vite/bin/vite.js', 'build', '--logLevel', 'warn'), env);
    if (code !== 0) throw new Error(`the build ended with exit code ${code}`);
  }
}
