/** `--merge DIR…`: shards → the tables, byte for byte those of a run over everything at once. */
import { join } from 'node:path';
import { etlFingerprint } from '../parse/fingerprint.ts';
import { finish, type EtlResult } from '../finish.ts';
import { listsOf } from '../run.ts';
import type { Layout } from '../store/plan.ts';
import { publishResult, type PublishOptions } from '../publish/result.ts';
import { openWorkspace, type Workspace } from '../publish/workspace.ts';
import { Stage } from '../store/stage.ts';
import { loadShard, readShards } from './folder.ts';

export interface MergeOptions extends PublishOptions {
  readonly shards: readonly string[];
  readonly builtAt: Date;
  readonly layout?: Layout;
  readonly succession?: string;
  readonly expected?: string;
  readonly onWorkspace?: (workspace: Workspace) => void;
}

/** Throws `UsageError` when a shard is missing, twice there or of another version; after any error the old output is untouched. */
export async function mergeShards(options: MergeOptions): Promise<EtlResult> {
  const shards = await readShards(options.shards);
  const lists = await listsOf(options);
  const workspace = openWorkspace(options.out);
  options.onWorkspace?.(workspace);
  let stage: Stage | null = null;
  try {
    stage = await Stage.open(join(workspace.scratch, 'stage.duckdb'), workspace.scratch, etlFingerprint());
    for (const folder of options.shards) await loadShard(stage, folder);
    const sources = shards.flatMap((shard) => shard.sources);
    const result = await finish(stage, workspace.data, {
      sources,
      builtAt: options.builtAt,
      layout: options.layout,
      ...lists,
    });
    return await publishResult(result, stage.connection, workspace, options);
  } finally {
    stage?.close();
    workspace.discard();
  }
}
