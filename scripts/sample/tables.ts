/** `npm run sample -- --parquet`: the tables without the texts. The figures are the generator's, everything after them is the ETL's. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/etl/errors.ts';
import { finish } from '../../src/etl/finish.ts';
import { etlFingerprint } from '../../src/etl/parse/fingerprint.ts';
import { dated } from '../../src/etl/merge/head.ts';
import { lineOf } from '../../src/etl/rows/line.ts';
import { writeShard } from '../../src/etl/shard/folder.ts';
import { mergeShards } from '../../src/etl/shard/merge.ts';
import type { Part } from '../../src/etl/shard/part.ts';
import type { Layout } from '../../src/etl/store/plan.ts';
import { openWorkspace } from '../../src/etl/publish/workspace.ts';
import { Stage } from '../../src/etl/store/stage.ts';
import type { Manifest } from '../../src/schema/manifest.ts';
import { sampleReadings, type SampleLimits } from '../../src/sample/index.ts';
import { reportOf } from './report.ts';

/** Reports between two commits. */
const BATCH = 2_000;

export interface TableOptions {
  readonly seed: number;
  readonly limits: SampleLimits;
  readonly out: string;
  /** Whether every cell goes to `cells`: about 150 rows a report. */
  readonly cells: boolean;
  readonly builtAt: Date;
  readonly layout?: Layout;
  /** Called once a report. */
  readonly onReport?: () => void;
}

async function fill(stage: Stage, scratch: string, { seed, limits, cells, onReport }: TableOptions): Promise<void> {
  const unit = stage.newUnit();
  const source = sourceOf(seed);
  const file = join(scratch, 'rows.ndjson');
  let lines: Buffer[] = [];
  const commit = async (): Promise<void> => {
    writeFileSync(file, Buffer.concat(lines));
    await stage.load([file], lines.length, Math.max(0, ...lines.map((line) => line.length)));
    lines = [];
    await stage.commit();
    await stage.begin();
  };
  await stage.begin();
  for (const reading of sampleReadings(seed, limits)) {
    const doc = stage.newDoc();
    lines.push(lineOf(dated(reportOf(reading, seed)), { doc, source, text: null, cells }));
    stage.add('docs', { doc, unit, content: null });
    onReport?.();
    if (lines.length === BATCH) await commit();
  }
  stage.add('units', { unit, signature: source });
  await commit();
  await stage.commit();
  rmSync(file);
}

function sourceOf(seed: number): string {
  return `sample-${seed}`;
}

async function withStage<T>(options: TableOptions, end: (stage: Stage, folder: string) => Promise<T>): Promise<T> {
  const workspace = openWorkspace(options.out);
  let stage: Stage | null = null;
  try {
    stage = await Stage.open(join(workspace.scratch, 'stage.duckdb'), workspace.scratch, etlFingerprint());
    await fill(stage, workspace.scratch, options);
    const result = await end(stage, workspace.data);
    workspace.publish();
    return result;
  } finally {
    stage?.close();
    workspace.discard();
  }
}

/** Writes all tables and `manifest.json` as the ETL would. `texts` stays empty, `cells` too unless asked for. */
export function writeTables(options: TableOptions): Promise<Manifest> {
  return withStage(options, async (stage, folder) => {
    const { builtAt, layout, seed } = options;
    return (await finish(stage, folder, { sources: [sourceOf(seed)], builtAt, layout })).manifest;
  });
}

/** Writes a shard with the agencies of `part`, for `mergeParts` or `npm run etl -- --merge`. */
export function writePart(options: TableOptions, part: Part): Promise<void> {
  return withStage({ ...options, limits: { ...options.limits, part } }, async (stage, folder) =>
    writeShard(stage, folder, part, {
      maker: etlFingerprint(),
      identity: JSON.stringify([options.seed, options.limits, options.cells]),
      sources: [sourceOf(options.seed)],
    }),
  );
}

/** `jobs` parts by `make`, at once, then joined; the same bytes as `writeTables` gives. */
export async function writeInParts(
  out: string,
  jobs: number,
  builtAt: Date,
  make: (folder: string, part: Part) => Promise<number>,
): Promise<Manifest> {
  const parts = Array.from({ length: jobs }, (_, index): Part => ({ index: index + 1, of: jobs }));
  const scratch = `${out}.parts.tmp`;
  const folders = parts.map(({ index }) => join(scratch, String(index)));
  try {
    const codes = await Promise.all(parts.map((part, n) => make(folders[n] ?? scratch, part)));
    if (codes.some((code) => code !== 0)) throw new UsageError('a part was not made');
    return (await mergeShards({ shards: folders, out, builtAt, allowLoss: true })).manifest;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
