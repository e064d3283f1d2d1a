/** The inputs of a run: folders and files as given, with what their manifests know. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reasonOf, UsageError } from '../errors.ts';
import { readManifestCsv, type ManifestLine } from '../manifest/read.ts';
import { compareText } from '../order.ts';
import { MANIFEST_NAME } from './formats.ts';
import { inputRoot, type InputRoot } from './walk.ts';

export type Manifests = ReadonlyMap<string, ManifestLine>;

export interface Input extends InputRoot {
  readonly manifest: Manifests;
  /** Name of the manifest for the summary, without the path of this machine. */
  readonly manifestLabel: string;
  /** Hash over all lines. */
  readonly manifestDigest: string;
  /** What the manifest says of a file and of its parts. */
  linesOf(file: string): readonly ManifestLine[];
}

/** Resolves the folders given and their manifests. Throws `UsageError` when one does not exist or a manifest is wrong. */
export async function openInputs(paths: readonly string[], manifest: string | null): Promise<readonly Input[]> {
  const shared = manifest === null ? null : await readManifestCsv(manifest, manifest);
  const inputs: Input[] = [];
  for (const path of paths) {
    const root = await inputRoot(path).catch((error: unknown) => {
      throw new UsageError(`${path}: ${reasonOf(error)}`);
    });
    const own = join(path, MANIFEST_NAME);
    const lines = shared ?? (root.folder && existsSync(own) ? await readManifestCsv(own, own) : new Map());
    const manifestLabel = manifest === null ? `${root.label}/${MANIFEST_NAME}` : basename(manifest);
    inputs.push({ ...root, manifestLabel, ...knowledge(lines) });
  }
  return inputs.sort((a, b) => compareText(a.label, b.label) || compareText(a.path, b.path));
}

function knowledge(manifest: Manifests): Pick<Input, 'manifest' | 'manifestDigest' | 'linesOf'> {
  const parts = new Map<string, ManifestLine[]>();
  const digest = createHash('sha256');
  for (const line of manifest.values()) {
    digest.update(JSON.stringify(line));
    const file = line.file.replace(/#\d+$/u, '');
    const known = parts.get(file);
    if (known === undefined) parts.set(file, [line]);
    else known.push(line);
  }
  return { manifest, manifestDigest: digest.digest('hex'), linesOf: (file) => parts.get(file) ?? [] };
}
