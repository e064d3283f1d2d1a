/** The files under version control, for the tests that hold rules over all of them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface TrackedFile {
  /** Relative to the project. */
  readonly path: string;
  readonly text: string;
}

export function projectFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Whether there is such a file or folder. */
export function projectHas(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** Tracked text files; those with a NUL byte are data. */
export function trackedTexts(): readonly TrackedFile[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  return listed
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))
    .map((path) => ({ path, text: projectFile(path) }))
    .filter(({ text }) => !text.includes('\0'));
}
