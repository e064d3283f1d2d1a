/** Merged stage → folder of Parquet files with its manifest, read back and checked before anyone may see it. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { PARSER_VERSION } from '../../parse/version.ts';
import { totalsSource, type Manifest, type ManifestFile } from '../../schema/manifest.ts';
import { SCHEMA_VERSION, TABLE_NAMES, type TableName } from '../../schema/tables.ts';
import { runLanes } from '../files/lanes.ts';
import { Made } from './made.ts';
import { planFiles, type Layout, type PlannedFile } from './plan.ts';
import type { ConsolidatedReports } from '../summary/scopes.ts';
import type { Stage } from './stage.ts';
import { writeFile } from './write.ts';

export interface ExportFacts {
  readonly sources: readonly string[];
  readonly reports: number;
  readonly syntheticReports: number;
  /** Consolidated reports that stand for their agency and year. */
  readonly consolidated: ConsolidatedReports;
  readonly example: boolean;
  readonly builtAt: Date;
  /** Size and hash of `quality.json`. */
  readonly quality: Pick<ManifestFile, 'bytes' | 'sha256'>;
}

/** Tables that are most of the work, and one at a time all that the memory is for; the others are written beside them. */
const LARGE: readonly TableName[] = ['cells', 'texts'];

/** Writes all tables and `manifest.json` into `folder`; `before` is the old output, or null. Throws when what can be read back is not what was written. */
export async function exportTables(
  stage: Stage,
  folder: string,
  facts: ExportFacts,
  layout: Layout,
  before: string | null,
): Promise<Manifest> {
  // As the statements are written: the small side of every join is kept in memory, never the one with the texts.
  await stage.connection.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`);
  const plan = await planFiles(stage.connection, layout);
  const written = await writeAll(stage, folder, plan, before);
  const filesOf = (table: TableName): readonly ManifestFile[] =>
    plan
      .filter((planned) => planned.table === table)
      .flatMap((planned) => {
        const file = written.get(planned);
        return file === undefined ? [] : [{ ...file, ...reportsOf(planned) }];
      });
  const rows = (table: TableName): number => filesOf(table).reduce((sum, file) => sum + file.rows, 0);
  if (rows('reports') !== facts.reports) throw new Error(`${rows('reports')} of ${facts.reports} reports were written`);
  const tables = (table: TableName): { rows: number; files: readonly ManifestFile[] } => ({
    rows: rows(table),
    files: filesOf(table),
  });
  const hashes = TABLE_NAMES.flatMap((table) => filesOf(table).map((file) => file.sha256));
  const all = {
    agencies: tables('agencies'),
    reports: tables('reports'),
    applicants: tables('applicants'),
    proactive: tables('proactive'),
    checks: tables('checks'),
    cells: tables('cells'),
    texts: tables('texts'),
    rejects: tables('rejects'),
    totals: tables('totals'),
  };
  const manifest: Manifest = {
    schema_version: SCHEMA_VERSION,
    parser_version: PARSER_VERSION,
    built_at: facts.builtAt.toISOString(),
    data_version: createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 12),
    sources: facts.sources,
    reports: facts.reports,
    synthetic_reports: facts.syntheticReports,
    ...(facts.consolidated.years === null
      ? {}
      : { consolidated_reports: facts.consolidated.reports, consolidated_years: facts.consolidated.years }),
    ...(facts.example ? { example: true } : {}),
    totals_of: totalsSource(all),
    quality: facts.quality,
    tables: all,
  };
  await fs.writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** So that who asks for one report needs no other file. */
function reportsOf({ range }: PlannedFile): Pick<ManifestFile, 'reports'> {
  return range === null ? {} : { reports: [range[0], range[1] - 1] };
}

async function writeAll(
  stage: Stage,
  folder: string,
  plan: readonly PlannedFile[],
  before: string | null,
): Promise<ReadonlyMap<PlannedFile, ManifestFile>> {
  const made = await Made.open(stage.connection, before);
  const written = new Map<PlannedFile, ManifestFile>();
  const fresh: { readonly planned: PlannedFile; readonly recipe: string | null }[] = [];
  const done = (planned: PlannedFile, recipe: string | null, file: ManifestFile): void => {
    written.set(planned, file);
    if (recipe !== null) made.note(recipe, file);
  };
  for (const planned of plan) {
    const recipe = await made.recipeOf(planned);
    const kept = recipe === null ? null : await made.take(recipe, planned, folder);
    if (kept === null) fresh.push({ planned, recipe });
    else done(planned, recipe, kept);
  }
  const large = fresh.filter(({ planned }) => LARGE.includes(planned.table));
  const small = fresh.filter(({ planned }) => !LARGE.includes(planned.table));
  // In a large output every table has parts of full size: side by side they would need twice the memory.
  const lanes = plan.length > TABLE_NAMES.length ? 1 : 2;
  await runLanes(each([large, small]), lanes, async (queue) => {
    const connection = await stage.connect();
    try {
      for (const { planned, recipe } of queue) done(planned, recipe, await writeFile(connection, folder, planned));
    } finally {
      connection.closeSync();
    }
  });
  await made.keep();
  return written;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
