/** The whole ETL: inputs → parse → merge → Parquet → swap. The output folder is either the old one or the new one, never a mixture. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Manifest } from '../schema/manifest.ts';
import { collect, type Collected } from './collect.ts';
import { UsageError } from './errors.ts';
import { openInputs, type Input } from './files/inputs.ts';
import { countInputs } from './files/walk.ts';
import { readAliases, type Aliases } from './manifest/aliases.ts';
import { mergeInto } from './merge/write.ts';
import { compareText } from './order.ts';
import { parserFingerprint } from './parse/cache.ts';
import { createParser, type Parser } from './parse/pool.ts';
import { exportTables } from './store/export.ts';
import { openWorkspace, type Workspace } from './store/publish.ts';
import { Stage } from './store/stage.ts';
import type { Progress } from './summary/progress.ts';
import { QualityBook, type Quality } from './summary/quality.ts';

export interface EtlOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** null: `manifest.csv` at the root of each input folder, where there is one. */
  readonly manifest: string | null;
  /** Alias list; one that does not exist is an empty one. */
  readonly agencies: string;
  readonly jobs: number;
  /** Folder of the parse cache; null reads and writes none. */
  readonly cache: string | null;
  /** Parse everything anew; the cache is only written. */
  readonly force: boolean;
  readonly builtAt: Date;
  readonly progress: Progress;
  /** Reads the documents; the project's parser when absent. */
  readonly parser?: Parser;
  /** Told as soon as there is something to clean up when the run is interrupted. */
  readonly onWorkspace?: (workspace: Workspace) => void;
}

export interface EtlResult {
  readonly manifest: Manifest;
  readonly quality: Quality;
  readonly rejects: Collected['rejects'];
}

/** Throws `UsageError` for what the caller can mend; after any error the old output is untouched. */
export async function runEtl(options: EtlOptions): Promise<EtlResult> {
  const inputs = await openInputs(options.inputs, options.manifest);
  const { files, corpora } = await countInputs(inputs);
  if (files === 0) throw new UsageError(`no report files in ${options.inputs.join(', ')}`);
  const aliases: Aliases = existsSync(options.agencies)
    ? await readAliases(options.agencies, options.agencies)
    : new Map();
  const cache =
    options.cache === null
      ? null
      : { folder: options.cache, fingerprint: await parserFingerprint(), read: !options.force };
  const workspace = openWorkspace(options.out);
  options.onWorkspace?.(workspace);
  let parser: Parser | null = null;
  try {
    const jobs = corpora ? options.jobs : Math.min(options.jobs, files);
    parser = options.parser ?? (await createParser(jobs, cache));
    options.progress.setTotal(files);
    const result = await fill(workspace, inputs, { parser, lanes: jobs * 2, aliases, options });
    workspace.publish();
    return result;
  } finally {
    options.progress.stop();
    workspace.discard();
    await parser?.close();
  }
}

interface FillTools {
  readonly parser: Parser;
  readonly lanes: number;
  readonly aliases: Aliases;
  readonly options: EtlOptions;
}

/** Everything up to a finished, checked folder that nobody sees yet. */
async function fill(workspace: Workspace, inputs: readonly Input[], tools: FillTools): Promise<EtlResult> {
  const { options, ...rest } = tools;
  const stage = await Stage.open(workspace.scratch);
  try {
    const book = new QualityBook();
    const collected = await collect(inputs, { ...rest, stage, book, progress: options.progress });
    options.progress.stop();
    const quality = book.close(mergeInto(stage, collected, book));
    stage.finish();
    const manifest = await exportTables(stage, workspace.data, {
      sources: [...new Set(inputs.map((input) => input.label))].sort(compareText),
      reports: quality.reports,
      syntheticReports: quality.reports_synthetic,
      builtAt: options.builtAt,
    });
    await writeFile(join(workspace.data, 'quality.json'), `${JSON.stringify(quality, null, 2)}\n`);
    return { manifest, quality, rejects: collected.rejects };
  } finally {
    stage.close();
  }
}
