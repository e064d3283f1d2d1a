/** What the site ships for its administrator: sample configurations, and the script of `check.html`. */
import { readdirSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DATA_FOLDER } from '../../src/data/source/manifest.ts';
import { asciiScript } from './ascii.ts';
import { classicScript } from './bundle.ts';
import type { SiteFile } from './engine-files.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLES = path.join(ROOT, 'deploy');
const CHECK_SCRIPT = 'check.js';

/** As `.txt`: no server takes them for its own by accident, and a double click shows them. */
export function sampleFiles(): readonly SiteFile[] {
  return readdirSync(SAMPLES).map((name) => ({
    path: `deploy-samples/${name}`,
    content: () => readFile(path.join(SAMPLES, name)),
  }));
}

/** Files whose sizes the check knows: all but the data, which may be exchanged, and the pages. */
function isFixed(file: string): boolean {
  return /\.(js|css|png|svg|bin)$/.test(file) && !file.startsWith(DATA_FOLDER) && file !== CHECK_SCRIPT;
}

/** Writes the check's script into the built site `dir`, if it has the page, with the sizes of the files that are there. */
export async function writeCheckScript(dir: string): Promise<void> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter(isFixed)
    .sort();
  const files = await Promise.all(
    names.map(async (name) => ({ path: name, bytes: (await stat(path.join(dir, name))).size })),
  );
  if (!entries.some((entry) => entry.name === 'check.html')) return;
  const script = await classicScript(path.join(ROOT, 'src/app/check/main.ts'), 'siteCheck');
  await writeFile(path.join(dir, CHECK_SCRIPT), `window.siteFiles = ${JSON.stringify(files)};\n${asciiScript(script)}`);
}
