/** The whole ETL: inputs → parse → merge → Parquet → swap. The output folder is either the old one or the new one, never a mixture. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { collect } from './collect.ts';
import { keepBuildTime } from './unchanged.ts';
import { finish, type EtlResult } from './finish.ts';
import { openInputs, type Input } from './files/inputs.ts';
import { readAliases, type Aliases } from './manifest/aliases.ts';
import { compareText } from './order.ts';
import { etlFingerprint, parserFingerprint } from './parse/cache.ts';
import { createParser, type Parser } from './parse/pool.ts';
import { scan } from './scan.ts';
import { writeShard } from './shard/folder.ts';
import type { Part } from './shard/part.ts';
import type { Layout } from './store/plan.ts';
import { openWorkspace, type Workspace } from './store/publish.ts';
import { Stage } from './store/stage.ts';
import type { Progress } from './summary/progress.ts';

export type { EtlResult };

export interface EtlOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** null: `manifest.csv` at the root of each input folder, where there is one. */
  readonly manifest: string | null;
  /** Alias list; one that does not exist is an empty one. */
  readonly agencies: string;
  readonly jobs: number;
  /** Folder of what is kept between runs; null reads and writes none. */
  readonly cache: string | null;
  /** Parse everything anew; the cache is only written. */
  readonly force: boolean;
  readonly builtAt: Date;
  readonly progress: Progress;
  readonly layout?: Layout;
  /** Reads the documents; the project's parser when absent. */
  readonly parser?: Parser;
  /** Told as soon as there is something to clean up when the run is interrupted. */
  readonly onWorkspace?: (workspace: Workspace) => void;
}

/** Throws `UsageError` for what the caller can mend; after any error the old output is untouched. */
export function runEtl(options: EtlOptions): Promise<EtlResult> {
  return withStage(options, null, async (stage, folder, sources) => {
    const { builtAt, layout, out } = options;
    return keepBuildTime(out, folder, await finish(stage, folder, { sources, builtAt, layout }));
  });
}

/** Reads only a part of the inputs and writes a shard in the place of tables; errors as `runEtl`. */
export function runShard(options: EtlOptions, part: Part): Promise<void> {
  return withStage(options, part, async (stage, folder, sources) =>
    writeShard(stage, folder, part, { maker: await etlFingerprint(), sources }),
  );
}

type End<T> = (stage: Stage, folder: string, sources: readonly string[]) => Promise<T>;

async function withStage<T>(options: EtlOptions, part: Part | null, end: End<T>): Promise<T> {
  const inputs = await openInputs(options.inputs, options.manifest);
  const known = existsSync(options.agencies);
  const aliases: Aliases = known ? await readAliases(options.agencies, options.agencies) : new Map();
  const digest = createHash('sha256').update(known ? await readFile(options.agencies) : '');
  const workspace = openWorkspace(options.out);
  options.onWorkspace?.(workspace);
  let stage: Stage | null = null;
  try {
    stage = await openStage(options, part, workspace);
    await fill(stage, inputs, { options, part, aliases, digest: digest.digest('hex') });
    const sources = inputs.map((input) => input.label);
    const result = await end(stage, workspace.data, sources);
    workspace.publish();
    return result;
  } finally {
    options.progress.stop();
    stage?.close();
    workspace.discard();
  }
}

interface FillTools {
  readonly options: EtlOptions;
  readonly part: Part | null;
  readonly aliases: Aliases;
  /** Hash of the alias list. */
  readonly digest: string;
}

async function fill(stage: Stage, inputs: readonly Input[], tools: FillTools): Promise<void> {
  const { options, part, aliases, digest } = tools;
  const { progress } = options;
  if (options.force) await stage.forget('SELECT unit FROM units');
  const { ledger, todo, corpora } = await scan(inputs, stage, digest, part);
  const jobs = corpora ? options.jobs : Math.max(1, Math.min(options.jobs, todo));
  const parser = options.parser ?? (await createParser(jobs, await cacheOf(options)));
  try {
    progress.setTotal(todo);
    await collect(ledger, { inputs, parser, lanes: jobs * 2, aliases, stage, part, progress });
  } finally {
    progress.stop();
    await parser.close();
  }
}

async function cacheOf({ cache, force }: EtlOptions): Promise<Parameters<typeof createParser>[1]> {
  return cache === null ? null : { folder: cache, fingerprint: await parserFingerprint(), read: !force };
}

/** The stage that is kept for these inputs and this output; one of its own when another run has that or nothing is to be kept. */
async function openStage(options: EtlOptions, part: Part | null, { scratch }: Workspace): Promise<Stage> {
  const { cache, inputs, out } = options;
  const maker = await etlFingerprint();
  const own = (): Promise<Stage> => Stage.open(join(scratch, 'stage.duckdb'), scratch, maker);
  if (cache === null) return own();
  const places = [resolve(out), ...inputs.map((input) => resolve(input)).sort(compareText)];
  const name = createHash('sha256')
    .update(JSON.stringify([places, part]))
    .digest('hex')
    .slice(0, 16);
  try {
    mkdirSync(join(cache, 'stage'), { recursive: true });
    return await Stage.open(join(cache, 'stage', `${name}.duckdb`), scratch, maker);
  } catch {
    return own();
  }
}
