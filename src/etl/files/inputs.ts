/** All inputs of a run as a stream of things to do: documents to parse, and files of which only the reason is told. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readManifestCsv, type ManifestLine } from '../manifest/read.ts';
import type { Job } from '../parse/job.ts';
import { compareText } from '../order.ts';
import { reasonOf, UsageError } from '../errors.ts';
import { readCorpus } from './corpus.ts';
import { MANIFEST_NAME } from './formats.ts';
import { inputRoot, walk, type InputRoot } from './walk.ts';

export type Manifests = ReadonlyMap<string, ManifestLine>;

export interface Input extends InputRoot {
  readonly manifest: Manifests;
  /** Name of the manifest for the summary, without the path of this machine. */
  readonly manifestLabel: string;
}

export type Item =
  | { readonly kind: 'job'; readonly input: Input; readonly job: Job }
  | { readonly kind: 'failed'; readonly file: string; readonly text: string }
  | { readonly kind: 'skipped'; readonly file: string; readonly reason: string }
  /** A file of the walk is done with, for the progress bar. */
  | { readonly kind: 'step' };

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
    inputs.push({ ...root, manifest: lines, manifestLabel });
  }
  return inputs.sort((a, b) => compareText(a.label, b.label) || compareText(a.path, b.path));
}

/** Walks every input in order. */
export async function* items(inputs: readonly Input[]): AsyncGenerator<Item> {
  for (const input of inputs) {
    for await (const entry of walk(input)) {
      if (entry.kind === 'failed' || entry.kind === 'skipped') {
        yield entry;
        if (entry.kind === 'failed') yield { kind: 'step' };
        continue;
      }
      const { path, file } = entry;
      if (entry.kind === 'document') yield { kind: 'job', input, job: { kind: 'file', path, file } };
      else {
        for await (const row of readCorpus(path, file)) {
          yield row.ok ? { kind: 'job', input, job: row.job } : { kind: 'failed', file: row.file, text: row.text };
        }
      }
      yield { kind: 'step' };
    }
  }
}
