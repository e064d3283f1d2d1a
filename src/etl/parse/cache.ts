/**
 * Parsed documents kept between runs: one gzipped JSON file a document, named by a hash over everything the result depends on
 * (input bytes, name, parser). Losing, deleting or damaging an entry only costs time.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PARSER_VERSION } from '../../parse/index.ts';
import { SCHEMA_VERSION } from '../../schema/tables.ts';
import type { Parsed } from '../../schema/report.ts';
import { compareText } from '../order.ts';
import { isParsed } from './guard.ts';
import type { CacheSettings, Job } from './job.ts';

/** Hash over the sources of parser and schema, so that an edit without a new PARSER_VERSION never serves an old result. */
export function parserFingerprint(): Promise<string> {
  return fingerprintOf('parse', 'schema');
}

/** The same with the sources of the ETL: of everything that a row of the working database depends on. */
export function etlFingerprint(): Promise<string> {
  return fingerprintOf('parse', 'schema', 'etl');
}

async function fingerprintOf(...rooms: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(`${PARSER_VERSION} ${SCHEMA_VERSION}`);
  for (const room of rooms) {
    const folder = fileURLToPath(new URL(`../../${room}/`, import.meta.url));
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:ts|json)$/u.test(name));
    for (const name of names.filter((file) => !file.endsWith('.test.ts')).sort(compareText)) {
      hash.update(name).update(await readFile(join(folder, name)));
    }
  }
  return hash.digest('hex');
}

/** Path of a document's entry. */
export function cacheKey(cache: CacheSettings, sha256: string, job: Job): string {
  const reader = job.kind === 'file' ? 'bytes' : `record ${job.format ?? 'any'} ${job.hints.url ?? ''}`;
  const hash = createHash('sha256').update([cache.fingerprint, sha256, reader, job.file].join('\n')).digest('hex');
  return join(cache.folder, hash.slice(0, 2), `${hash}.json.gz`);
}

/** The entry, or null when there is none or it is damaged. */
export async function readCache(path: string): Promise<Parsed | null> {
  try {
    const value: unknown = JSON.parse(gunzipSync(await readFile(path)).toString('utf8'));
    return isParsed(value) ? value : null;
  } catch {
    return null;
  }
}

/** Writes an entry whole or not at all. A cache that cannot be written is no reason to fail. */
export async function writeCache(path: string, parsed: Parsed): Promise<void> {
  const temporary = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, gzipSync(JSON.stringify(parsed), { level: 1 }));
    await rename(temporary, path);
  } catch {
    return;
  }
}
