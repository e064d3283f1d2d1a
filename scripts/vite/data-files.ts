/** The ETL's output as the site ships it: every file of the manifest under its own name with `.bin` behind. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest } from '../../src/schema/manifest.ts';
import { QUALITY_FILE } from '../../src/schema/quality.ts';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { DATA_FOLDER } from '../../src/data/source/manifest.ts';
import { buildData } from '../places.ts';
import type { SiteFile } from './engine-files.ts';

/** What a build ships and draws beforehand. */
export const BUILD_DATA = buildData();

/** Nothing when `folder` has no manifest yet. Throws on a manifest that the site would refuse. */
export function dataFiles(folder: string): readonly SiteFile[] {
  const manifestFile = path.join(folder, 'manifest.json');
  if (!existsSync(manifestFile)) return [];
  const json: unknown = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const result = readManifest(json);
  if (!result.ok) throw new Error(`${manifestFile}: ${result.detail}`);
  const { tables } = result.manifest;
  const shipped = TABLE_NAMES.flatMap((table) => tables[table].files.map(({ path: file }) => file));
  // A summary that the manifest does not name may be that of another run.
  const summary = result.manifest.quality === undefined ? [] : [QUALITY_FILE];
  return ['manifest.json', ...summary, ...shipped].map((file) => ({
    path: `${DATA_FOLDER}${file}.bin`,
    content: () => readFile(path.join(folder, file)),
  }));
}
