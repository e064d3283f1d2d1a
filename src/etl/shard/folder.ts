/** A shard's folder: the staged tables of one part of the inputs as Parquet, and `shard.json` that says which part of what it is. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../schema/tables.ts';
import { reasonOf, UsageError } from '../errors.ts';
import { isRecord } from '../guards.ts';
import { numberOf, withRoom } from '../store/database.ts';
import { literal, quoted } from '../store/ddl.ts';
import { fingerprint } from '../store/write.ts';
import { SHARD_FILE, stageColumns, STAGE_TABLES } from '../store/layout.ts';
import type { Stage } from '../store/stage.ts';
import type { Part } from './part.ts';

export interface ShardFacts {
  readonly schema_version: number;
  /** Sources of parser, schema and ETL; shards of different ones are not merged. */
  readonly maker: string;
  /** Inputs and options, as a hash; shards of different ones are not merged. */
  readonly identity: string;
  readonly shard: number;
  readonly of: number;
  readonly sources: readonly string[];
  /** SHA-256 of each table's file: one that was damaged on its way is told before it is read. */
  readonly files: Readonly<Record<string, string>>;
}

/** Writes what the stage holds. Its numbers are those of this shard alone; the merge moves them apart. */
export async function writeShard(
  stage: Stage,
  folder: string,
  part: Part,
  facts: Pick<ShardFacts, 'maker' | 'identity' | 'sources'>,
): Promise<void> {
  const files: Record<string, string> = {};
  for (const table of STAGE_TABLES) {
    const path = fileOf(folder, table);
    const copy = `COPY ${quoted(table)} TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`;
    await withRoom(stage.connection, () => stage.connection.run(copy));
    files[table] = (await fingerprint(path)).sha256;
  }
  const shard: ShardFacts = { schema_version: SCHEMA_VERSION, ...facts, shard: part.index, of: part.of, files };
  await writeFile(join(folder, SHARD_FILE), `${JSON.stringify(shard, null, 2)}\n`);
}

function fileOf(folder: string, table: string): string {
  return join(folder, `${table}.parquet`);
}

/** Reads `shard.json` of every folder; throws `UsageError` unless they are all n shards of one run, each once and as it was written. */
export async function readShards(folders: readonly string[]): Promise<readonly ShardFacts[]> {
  const shards: ShardFacts[] = [];
  for (const folder of folders) {
    const shard = await readFile(join(folder, SHARD_FILE), 'utf8').then(
      (text) => toShard(text),
      (error: unknown) => {
        throw new UsageError(`${folder}: ${SHARD_FILE}: ${reasonOf(error)}`);
      },
    );
    if (shard === null) throw new UsageError(`${folder}: ${SHARD_FILE} is not of a shard of this version`);
    shards.push(shard);
  }
  holdTogether(shards);
  for (const [index, folder] of folders.entries()) await holdWhole(folder, shards[index]?.files);
  return shards;
}

/** Throws `UsageError` where a table's file is missing or is not the one that was written. */
async function holdWhole(folder: string, files: ShardFacts['files'] | undefined): Promise<void> {
  for (const table of STAGE_TABLES) {
    const found = await fingerprint(fileOf(folder, table)).catch(() => null);
    if (found !== null && found.sha256 === files?.[table]) continue;
    const what = found === null ? 'cannot be read' : 'is damaged';
    throw new UsageError(`${folder}: ${table}.parquet ${what}; copy the shard again, or make it anew`);
  }
}

function holdTogether(shards: readonly ShardFacts[]): void {
  const [first] = shards;
  if (first === undefined) throw new UsageError('no shards to merge');
  const missing = Array.from({ length: first.of }, (_, index) => index + 1).filter(
    (index) => shards.filter((shard) => shard.shard === index).length !== 1,
  );
  if (shards.some((shard) => shard.of !== first.of) || missing.length > 0 || shards.length !== first.of) {
    const found = shards.map((shard) => `${shard.shard}/${shard.of}`).join(', ');
    throw new UsageError(
      `shards ${found} are not each part of one whole once; missing: ${missing.join(', ') || 'none'}`,
    );
  }
  if (shards.some((shard) => shard.maker !== first.maker)) {
    throw new UsageError('the shards were made by different versions of the parser or the ETL');
  }
  const other = shards.find((shard) => shard.identity !== first.identity);
  if (other !== undefined) {
    const told = [first, other].map(({ shard, of, sources }) => `${shard}/${of} of ${sources.join(', ')}`);
    throw new UsageError(`the shards were made from different inputs or options: ${told.join('; ')}`);
  }
}

function toShard(text: string): ShardFacts | null {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || value['schema_version'] !== SCHEMA_VERSION || !Array.isArray(value['sources'])) return null;
  const { maker, identity, shard, of, files } = value;
  if (typeof identity !== 'string' || !isRecord(files)) return null;
  if (typeof maker !== 'string' || typeof shard !== 'number' || typeof of !== 'number') return null;
  const hashes = Object.fromEntries(Object.entries(files).map(([table, sha256]) => [table, String(sha256)]));
  return {
    schema_version: SCHEMA_VERSION,
    maker,
    identity,
    shard,
    of,
    sources: value['sources'].map(String),
    files: hashes,
  };
}

/** Adds a shard's rows to the stage, with numbers behind those that are there. */
export async function loadShard(stage: Stage, folder: string): Promise<void> {
  const { connection } = stage;
  const next = (column: string, table: string): Promise<number> =>
    numberOf(connection, `SELECT coalesce(max(${column}), -1) + 1 FROM ${table}`);
  const first = { key: await next('key', 'staged'), doc: await next('doc', 'docs'), unit: await next('unit', 'units') };
  for (const table of STAGE_TABLES) {
    const columns = stageColumns(table).map(({ name }) => {
      if (name !== 'key' && name !== 'doc' && name !== 'unit') return quoted(name);
      return `CASE WHEN ${name} < 0 THEN ${name} ELSE ${name} + ${first[name]} END`;
    });
    const source = `read_parquet(${literal(fileOf(folder, table))})`;
    // Every shard has read the manifests whole.
    const fresh = table === 'listed' ? 'EXCEPT SELECT * FROM listed' : '';
    const insert = `INSERT INTO ${quoted(table)} SELECT ${columns.join(', ')} FROM ${source} ${fresh}`;
    await withRoom(connection, () => connection.run(insert));
  }
}
