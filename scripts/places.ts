/** Where data lives in this project: the embedded example, and data of one's own, which never share a folder by default. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const EXAMPLE_REPORTS = path.join(ROOT, 'data/reports');

/** Tables of the example, under version control. */
export const EXAMPLE_DATA = 'data/parquet';
/** Tables of one's own, where no other place is named. */
export const OWN_DATA = 'out/parquet';

/** Whether these inputs are the project's example and nothing else. */
export function isExample(inputs: readonly string[]): boolean {
  const real = realpathSync(EXAMPLE_REPORTS);
  return inputs.length > 0 && inputs.every((input) => existsSync(input) && realpathSync(input) === real);
}

/** What the folder holds: nothing (no manifest), the example, or data of one's own. */
export function heldBy(folder: string): 'nothing' | 'example' | 'own' {
  const file = path.resolve(ROOT, folder, 'manifest.json');
  if (!existsSync(file)) return 'nothing';
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const example = typeof manifest === 'object' && manifest !== null && Reflect.get(manifest, 'example') === true;
  return example ? 'example' : 'own';
}

/**
 * What a build ships, as an absolute path: `DASHBOARD_DATA`; else data of one's own, wherever of the two places it is; else the example.
 * Throws when both hold data of one's own.
 */
export function buildData(): string {
  const named = process.env['DASHBOARD_DATA'];
  if (named !== undefined && named !== '') return path.resolve(ROOT, named);
  const own = [OWN_DATA, EXAMPLE_DATA].filter((folder) => heldBy(folder) === 'own');
  if (own.length > 1) {
    throw new Error(`${own.join(' and ')} both hold data of your own; set DASHBOARD_DATA to the folder to build with`);
  }
  return path.join(ROOT, own[0] ?? EXAMPLE_DATA);
}
