/** A shard's folder: the staged tables of one part of the inputs as Parquet, and `shard.json` that says which part of what it is. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../../schema/tables.ts';
import { reasonOf, UsageError } from '../errors.ts';
import { isRecord } from '../guards.ts';
import { numberOf, withRoom } from '../store/database.ts';
import { literal, quoted } from '../store/ddl.ts';
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
}

/** Writes what the stage holds. Its numbers are those of this shard alone; the merge moves them apart. */
export async function writeShard(
  stage: Stage,
  folder: string,
  part: Part,
  facts: Pick<ShardFacts, 'maker' | 'identity' | 'sources'>,
): Promise<void> {
  for (const table of STAGE_TABLES) {
    const copy = `COPY ${quoted(table)} TO ${literal(join(folder, `${table}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`;
    await withRoom(stage.connection, () => stage.connection.run(copy));
  }
  const shard: ShardFacts = { schema_version: SCHEMA_VERSION, ...facts, shard: part.index, of: part.of };
  await writeFile(join(folder, SHARD_FILE), `${JSON.stringify(shard, null, 2)}\n`);
}

/** Reads `shard.json` of every folder; throws `UsageError` unless they are all n shards of one run, each once. */
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
  return shards;
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
  const { maker, identity, shard, of } = value;
  if (typeof identity !== 'string') return null;
  if (typeof maker !== 'string' || typeof shard !== 'number' || typeof of !== 'number') return null;
  return { schema_version: SCHEMA_VERSION, maker, identity, shard, of, sources: value['sources'].map(String) };
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
    const source = `read_parquet(${literal(join(folder, `${table}.parquet`))})`;
    // Every shard has read the manifests whole.
    const fresh = table === 'listed' ? 'EXCEPT SELECT * FROM listed' : '';
    const insert = `INSERT INTO ${quoted(table)} SELECT ${columns.join(', ')} FROM ${source} ${fresh}`;
    await withRoom(connection, () => connection.run(insert));
  }
}
