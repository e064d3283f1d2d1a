/** The end of a run: the finished folder is compared with the output, and takes its place unless that loses too much. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../../schema/manifest.ts';
import { compareOutputs } from '../changes/compare.ts';
import { refuseLoss } from '../changes/loss.ts';
import type { EtlResult } from '../finish.ts';
import { fingerprint } from '../store/write.ts';
import { manifestOf } from '../unchanged.ts';
import type { Workspace } from './workspace.ts';

export interface PublishOptions {
  readonly out: string;
  readonly example?: boolean | undefined;
  readonly allowLoss?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly keep?: number | undefined;
  /** Done just before the exchange. */
  readonly note?: () => Promise<void>;
}

/** Throws `UsageError` when reports would be lost that may not; the output is then as it was. */
export async function publishResult(
  result: EtlResult,
  connection: DuckDBConnection,
  workspace: Workspace,
  options: PublishOptions,
): Promise<EtlResult> {
  const { out, example = false, allowLoss = false, dryRun = false, keep = 0 } = options;
  const manifest = await wholeOutput(out);
  const fresh = { folder: workspace.data, manifest: result.manifest };
  const changes = manifest === null ? null : await compareOutputs(connection, { folder: out, manifest }, fresh);
  if (changes !== null && manifest !== null && !allowLoss && !dryRun) {
    refuseLoss(out, changes, { folder: out, manifest }, example);
  }
  if (!dryRun) {
    await options.note?.();
    workspace.publish(keep);
    if (changes !== null) {
      const versions = { from: manifest?.data_version ?? null, to: result.manifest.data_version };
      await writeFile(workspace.changes, `${JSON.stringify({ ...versions, ...changes }, null, 2)}\n`);
    }
  }
  return { ...result, changes };
}

/** The manifest of the output that is there; null where there is none, or one whose reports cannot be compared any more. */
async function wholeOutput(out: string): Promise<Manifest | null> {
  const manifest = await manifestOf(out);
  if (manifest === null) return null;
  const { reports, rejects } = manifest.tables;
  for (const { path, sha256 } of [...reports.files, ...rejects.files]) {
    const file = join(out, path);
    if (!existsSync(file) || (await fingerprint(file)).sha256 !== sha256) return null;
  }
  return manifest;
}
