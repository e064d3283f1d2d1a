/** From a filled stage to a finished, checked folder that nobody sees yet. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../schema/manifest.ts';
import { mergeStage } from './merge/merge.ts';
import { compareText } from './order.ts';
import { exportTables } from './store/export.ts';
import { LAYOUT, type Layout } from './store/plan.ts';
import type { Stage } from './store/stage.ts';
import { qualityOf, type Quality } from './summary/quality.ts';

export interface EtlResult {
  readonly manifest: Manifest;
  readonly quality: Quality;
}

export interface FinishOptions {
  readonly sources: readonly string[];
  readonly builtAt: Date;
  /** When tables become folders; the documented one when absent. */
  readonly layout?: Layout | undefined;
  /** The output as the last run left it: files that would come out the same are taken from there. */
  readonly before?: string;
}

/** Merges, writes the tables, `manifest.json` and `quality.json`. */
export async function finish(stage: Stage, folder: string, options: FinishOptions): Promise<EtlResult> {
  const { connection } = stage;
  await mergeStage(connection);
  const quality = await qualityOf(connection);
  const facts = {
    sources: [...new Set(options.sources)].sort(compareText),
    reports: quality.reports,
    syntheticReports: quality.reports_synthetic,
    builtAt: options.builtAt,
  };
  const { layout = LAYOUT, before = null } = options;
  const manifest = await exportTables(stage, folder, facts, layout, before);
  await writeFile(join(folder, 'quality.json'), `${JSON.stringify(quality, null, 2)}\n`);
  return { manifest, quality };
}
