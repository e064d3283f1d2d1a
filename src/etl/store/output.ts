/** What an output folder of the ETL looks like: it may be replaced, and it is never read as an input. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUALITY_FILE } from '../../schema/quality.ts';
import { TABLE_NAMES } from '../../schema/tables.ts';
import { isRecord } from '../guards.ts';
import { SHARD_FILE, STAGE_TABLES } from './layout.ts';

/** A list of the agencies whose reports were read, to make a roster of. */
export const ROSTER_TEMPLATE = 'expected-template.csv';

/** Views for who queries the tables with DuckDB. */
export const VIEWS = 'views.sql';

const KNOWN: ReadonlySet<string> = new Set([
  'manifest.json',
  QUALITY_FILE,
  'rejects.csv',
  ROSTER_TEMPLATE,
  VIEWS,
  SHARD_FILE,
  ...[...TABLE_NAMES, ...STAGE_TABLES].flatMap((name) => [name, `${name}.parquet`]),
]);

/** The first of a folder's names that no output has; undefined where all are known. Hidden files do not count. */
export function foreignName(names: readonly string[]): string | undefined {
  return names.find((name) => !name.startsWith('.') && !KNOWN.has(name));
}

/** Whether the folder holds the manifest of an output, or of a shard. */
export function hasManifest(folder: string): boolean {
  try {
    const name = existsSync(join(folder, SHARD_FILE)) ? SHARD_FILE : 'manifest.json';
    const value: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    return isRecord(value) && 'schema_version' in value;
  } catch {
    return false;
  }
}

/** Whether a folder with these names in it is an output, or a run's workspace beside one. */
export function isOutput(folder: string, names: readonly string[]): boolean {
  if (/\.(?:\d+|old)\.tmp$/u.test(folder)) return true;
  const told = names.includes('manifest.json') || names.includes(SHARD_FILE);
  return told && foreignName(names) === undefined && hasManifest(folder);
}
