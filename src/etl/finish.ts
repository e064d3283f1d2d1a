/** From a filled stage to a finished, checked folder that nobody sees yet. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../schema/manifest.ts';
import { QUALITY_FILE, type Quality } from '../schema/quality.ts';
import type { Changes } from './changes/compare.ts';
import type { Succession } from './manifest/succession.ts';
import { mergeStage } from './merge/merge.ts';
import { coverageOf, rosterTemplate } from './roster/coverage.ts';
import type { Due } from './roster/roster.ts';
import { compareText } from './order.ts';
import { exportTables } from './store/export.ts';
import { ROSTER_TEMPLATE, VIEWS } from './store/output.ts';
import { LAYOUT, type Layout } from './store/plan.ts';
import type { Stage } from './store/stage.ts';
import { viewsOf } from './store/views.ts';
import { fingerprint } from './store/write.ts';
import { qualityOf } from './summary/quality.ts';
import { consolidatedReports } from './summary/scopes.ts';
import { unreadOf, writeUnread, type Unread } from './summary/unread.ts';

export interface EtlResult {
  readonly manifest: Manifest;
  readonly quality: Quality;
  readonly unread: Unread;
  /** Against the output that was there; null where there was none, or nothing has changed. */
  readonly changes: Changes | null;
}

export interface FinishOptions {
  readonly sources: readonly string[];
  readonly builtAt: Date;
  readonly example?: boolean | undefined;
  readonly succession?: readonly Succession[] | undefined;
  /** Agencies due to publish; empty without a roster. */
  readonly roster?: readonly Due[] | undefined;
  /** When tables become folders; the documented one when absent. */
  readonly layout?: Layout | undefined;
  /** The output as the last run left it: files that would come out the same are taken from there. */
  readonly before?: string;
}

/** Merges, writes the tables, `manifest.json`, `quality.json` and `rejects.csv`. */
export async function finish(stage: Stage, folder: string, options: FinishOptions): Promise<EtlResult> {
  const { connection } = stage;
  await mergeStage(connection, options.succession);
  const quality = await qualityOf(connection, await coverageOf(connection, options.roster ?? []));
  await writeFile(join(folder, QUALITY_FILE), `${JSON.stringify(quality, null, 2)}\n`);
  const facts = {
    sources: [...new Set(options.sources)].sort(compareText),
    reports: quality.reports,
    syntheticReports: quality.reports_synthetic,
    consolidated: await consolidatedReports(connection),
    builtAt: options.builtAt,
    example: options.example === true,
    quality: await fingerprint(join(folder, QUALITY_FILE)),
  };
  const { layout = LAYOUT, before = null } = options;
  const manifest = await exportTables(stage, folder, facts, layout, before);
  await writeUnread(connection, folder);
  await writeFile(join(folder, VIEWS), viewsOf(manifest));
  await writeFile(join(folder, ROSTER_TEMPLATE), await rosterTemplate(connection));
  return { manifest, quality, unread: await unreadOf(connection), changes: null };
}
