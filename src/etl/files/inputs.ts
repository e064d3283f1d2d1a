/** The inputs of a run: folders and files as given, and where their manifests are. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reasonOf, UsageError } from '../errors.ts';
import { compareText } from '../order.ts';
import { MANIFEST_NAME } from './formats.ts';
import { inputRoot, type InputRoot } from './walk.ts';

export interface Input extends InputRoot {
  /** Path of the manifest; null without one. */
  readonly manifest: string | null;
  /** Name of the manifest for the summary, without the path of this machine. */
  readonly manifestLabel: string;
}

/** Resolves the folders given and finds their manifests. Throws `UsageError` when one does not exist. */
export async function openInputs(paths: readonly string[], manifest: string | null): Promise<readonly Input[]> {
  if (manifest !== null && !existsSync(manifest)) throw new UsageError(`${manifest}: not found`);
  const inputs: Input[] = [];
  for (const path of paths) {
    const root = await inputRoot(path).catch((error: unknown) => {
      throw new UsageError(`${path}: ${reasonOf(error)}`);
    });
    const own = join(path, MANIFEST_NAME);
    const found = root.folder && existsSync(own) ? own : null;
    const manifestLabel = manifest === null ? `${root.label}/${MANIFEST_NAME}` : basename(manifest);
    inputs.push({ ...root, manifest: manifest ?? found, manifestLabel });
  }
  return inputs.sort((a, b) => compareText(a.label, b.label) || compareText(a.path, b.path));
}
