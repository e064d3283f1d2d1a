/** The whole ETL: inputs → parse → merge → Parquet → swap. The output folder is either the old one or the new one, never a mixture. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { collect } from './collect.ts';
import { keepBuildTime, noteState, stateOf, unchangedResult } from './unchanged.ts';
import { finish, type EtlResult } from './finish.ts';
import { openInputs, type Input } from './files/inputs.ts';
import { aliasesOf } from './manifest/aliases.ts';
import { readList } from './manifest/workbook.ts';
import { loadManifests } from './manifest/load.ts';
import { successionOf, type Succession } from './manifest/succession.ts';
import { rosterOf, type Due } from './roster/roster.ts';
import { compareText } from './order.ts';
import type { Parse } from './parse/batch.ts';
import { etlFingerprint } from './parse/fingerprint.ts';
import { createReader } from './parse/pool/pool.ts';
import { READ_LIMITS, type ReadLimits } from './parse/pool/messages.ts';
import { localReader } from './parse/reader.ts';
import { scan } from './scan.ts';
import { writeShard } from './shard/folder.ts';
import type { Part } from './shard/part.ts';
import type { Layout } from './store/plan.ts';
import { publishResult } from './publish/result.ts';
import { openWorkspace, type Workspace } from './publish/workspace.ts';
import { Stage } from './store/stage.ts';
import { fingerprint } from './store/write.ts';
import type { Progress } from './summary/progress.ts';

export type { EtlResult };

export interface EtlOptions {
  readonly inputs: readonly string[];
  readonly out: string;
  /** null: `manifest.csv` at the root of each input folder, where there is one. */
  readonly manifest: string | null;
  /** Alias list; one that does not exist is an empty one. */
  readonly agencies: string;
  /** Table of renamed organs; one that does not exist is an empty one. */
  readonly succession?: string;
  /** Roster of agencies due to publish; one that does not exist is none. */
  readonly expected?: string;
  readonly jobs: number;
  /** How much one document may take; the documented limits when absent. */
  readonly limits?: ReadLimits | undefined;
  /** Folder of what is kept between runs; null reads and writes none. */
  readonly cache: string | null;
  /** Parse everything anew; the cache is only written. */
  readonly force: boolean;
  readonly builtAt: Date;
  readonly progress: Progress;
  /** Whether the inputs are the project's own example. */
  readonly example?: boolean | undefined;
  /** Whether reports may be lost; `UsageError` where they would be otherwise. */
  readonly allowLoss?: boolean | undefined;
  /** Compares and says, and leaves the output as it is. */
  readonly dryRun?: boolean | undefined;
  /** Earlier outputs that are kept beside the new one; none when absent. */
  readonly keep?: number | undefined;
  readonly layout?: Layout;
  /** Reads the documents; the project's parser when absent. */
  readonly parser?: { readonly parse: Parse };
  /** Told as soon as there is something to clean up when the run is interrupted. */
  readonly onWorkspace?: (workspace: Workspace) => void;
}

/** Throws `UsageError` for what the caller can mend; after any error the old output is untouched. */
export function runEtl(options: EtlOptions): Promise<EtlResult> {
  return withStage(options, null, async (stage, workspace, { sources }) => {
    const { builtAt, layout, out, progress, example } = options;
    const { connection } = stage;
    const lists = await listsOf(options);
    const state = await stateOf(connection, [sources, layout, example === true, lists]);
    const unchanged = await unchangedResult(connection, state, out);
    if (unchanged !== null) return unchanged;
    progress.say('writing the tables');
    const folder = workspace.data;
    const result = await finish(stage, folder, { sources, builtAt, layout, before: out, example, ...lists });
    const kept = await keepBuildTime(out, folder, result);
    return publishResult(kept, connection, workspace, { ...options, note: () => noteState(connection, state, folder) });
  });
}

/** What a run knows of agencies beside the reports: renamed organs, and the roster. Throws `UsageError`. */
export async function listsOf({
  succession = '',
  expected = '',
}: Pick<EtlOptions, 'succession' | 'expected'>): Promise<{
  readonly succession: readonly Succession[];
  readonly roster: readonly Due[];
}> {
  const textOf = async (file: string): Promise<string> =>
    file !== '' && existsSync(file) ? await readList(file, file) : '';
  const renamed = successionOf(await textOf(succession), succession);
  return { succession: renamed, roster: rosterOf(await textOf(expected), expected, renamed) };
}

/** Reads only a part of the inputs and writes a shard in the place of tables; errors as `runEtl`. */
export function runShard(options: EtlOptions, part: Part): Promise<void> {
  return withStage(options, part, async (stage, workspace, { sources, identity }) => {
    await writeShard(stage, workspace.data, part, { maker: etlFingerprint(), sources, identity });
    workspace.publish();
  });
}

interface Origin {
  readonly sources: readonly string[];
  /** Hash over inputs and options: shards of one run have the same. */
  readonly identity: string;
}

type End<T> = (stage: Stage, workspace: Workspace, origin: Origin) => Promise<T>;

async function withStage<T>(options: EtlOptions, part: Part | null, end: End<T>): Promise<T> {
  const inputs = await openInputs(options.inputs, options.manifest);
  const aliases = existsSync(options.agencies) ? await readList(options.agencies, options.agencies) : '';
  aliasesOf(aliases, options.agencies);
  const workspace = openWorkspace(options.out);
  options.onWorkspace?.(workspace);
  let stage: Stage | null = null;
  try {
    stage = await openStage(options, part, workspace, aliases);
    await loadManifests(stage.connection, inputs);
    const seen = await fill(stage, inputs, { options, part, aliases, scratch: workspace.scratch });
    const sources = inputs.map((input) => input.label);
    return await end(stage, workspace, { sources, identity: await identityOf(seen, aliases, inputs, options) });
  } finally {
    options.progress.stop();
    stage?.close();
    workspace.discard();
  }
}

interface FillTools {
  readonly options: EtlOptions;
  readonly part: Part | null;
  /** The alias list as text. */
  readonly aliases: string;
  readonly scratch: string;
}

async function identityOf(
  seen: string,
  aliases: string,
  inputs: readonly Input[],
  { limits = READ_LIMITS }: EtlOptions,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([seen, aliases, limits]));
  for (const { manifest } of inputs) if (manifest !== null) hash.update((await fingerprint(manifest)).sha256);
  return hash.digest('hex');
}

/** Gives the hash of what the inputs hold. */
async function fill(stage: Stage, inputs: readonly Input[], tools: FillTools): Promise<string> {
  const { options, part, aliases, scratch } = tools;
  const { progress } = options;
  if (options.force) await stage.empty();
  const found = await scan(inputs, stage, part);
  if (found.files === 0) {
    await stage.forget();
    return found.seen;
  }
  const { parser, jobs, limits } = options;
  const reader = parser === undefined ? createReader(jobs, aliases, limits) : localReader(aliases, parser.parse);
  try {
    progress.setTotal(found.files);
    await collect(found, { inputs, reader, lanes: jobs * 2, stage, part, progress, scratch });
  } finally {
    progress.stop();
    await reader.close();
  }
  return found.seen;
}

/** The stage that is kept for these inputs; one of its own when another run has that or nothing is to be kept. */
async function openStage(
  { cache, inputs }: EtlOptions,
  part: Part | null,
  { scratch }: Workspace,
  aliases: string,
): Promise<Stage> {
  const maker = createHash('sha256').update(etlFingerprint()).update(aliases).digest('hex');
  const own = (): Promise<Stage> => Stage.open(join(scratch, 'stage.duckdb'), scratch, maker);
  if (cache === null) return own();
  const places = inputs.map((input) => resolve(input)).sort(compareText);
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
