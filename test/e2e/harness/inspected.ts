/** Files to be read in the page, and what `inspect` prints of them. */
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { script } from '../../../scripts/common/run.ts';

/** What `npm run inspect` prints of the files. */
export async function printed(files: readonly string[]): Promise<string> {
  const args = script('scripts/inspect.ts', ...files);
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28 });
  return stdout;
}

/** Paths of the files of a folder, however deep. */
export async function filesOf(dir: string, wanted: (name: string) => boolean): Promise<readonly string[]> {
  const names = await readdir(dir, { recursive: true });
  return names
    .filter(wanted)
    .sort()
    .map((name) => path.join(dir, name));
}
