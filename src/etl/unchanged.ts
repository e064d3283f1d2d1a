/** A run that finds nothing new changes nothing: `built_at` stays that of the run that made the data. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, type Manifest } from '../schema/manifest.ts';
import type { EtlResult } from './finish.ts';

async function manifestOf(folder: string): Promise<Manifest | null> {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) return null;
  try {
    const read = readManifest(JSON.parse(await readFile(file, 'utf8')));
    return read.ok ? read.manifest : null;
  } catch {
    return null;
  }
}

/** `out`: the folder as the last run left it. `folder`: the new one, whose manifest gets the old time when all else is equal. */
export async function keepBuildTime(out: string, folder: string, result: EtlResult): Promise<EtlResult> {
  const before = await manifestOf(out);
  if (before === null) return result;
  const manifest: Manifest = { ...result.manifest, built_at: before.built_at };
  if (JSON.stringify(manifest) !== JSON.stringify(before)) return result;
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { ...result, manifest };
}
