/** A run that finds nothing new changes nothing: the output stays as it is, with the time of the run that made it. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, type Manifest } from '../schema/manifest.ts';
import { isQuality, QUALITY_FILE } from '../schema/quality.ts';
import type { EtlResult } from './finish.ts';
import { rowsOf } from './store/database.ts';
import { literal } from './store/ddl.ts';
import { fingerprint } from './store/write.ts';
import { unreadOf } from './summary/unread.ts';

/** What the tables follow from beside the version of the ETL, which has a database of its own: each part as a count and a sum of fixed size. */
const STATE_PARTS: Readonly<Record<string, string>> = {
  units: 'signature',
  skipped: `concat_ws(chr(0), file, reason, extension)`,
  listed: `concat_ws(chr(0), source, label, line, name)`,
  // Files that could not be opened; other rejects follow from their input file.
  'rejects WHERE doc < 0': `concat_ws(chr(0), source, file, code, text)`,
};

/** Everything that the output follows from, as a hash; `others`: what is not in the working database. */
export async function stateOf(connection: DuckDBConnection, others: unknown): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(others));
  for (const [table, row] of Object.entries(STATE_PARTS)) {
    const [sum] = await rowsOf(
      connection,
      `SELECT count(*)::VARCHAR AS n, bit_xor(md5_number(${row}))::VARCHAR AS x FROM ${table}`,
    );
    hash.update(JSON.stringify([sum?.['n'], sum?.['x']]));
  }
  return hash.digest('base64url');
}

/** Notes what the output in `folder` was made from, in the place of what was noted before. */
export async function noteState(connection: DuckDBConnection, state: string, folder: string): Promise<void> {
  const summary = await summaryHash(folder);
  await connection.run('DELETE FROM finished');
  await connection.run(`INSERT INTO finished VALUES (${literal(state)}, ${literal(summary ?? '')})`);
}

/** The result of the last run where this one would come to the same and every file of it is as it was left; else null. */
export async function unchangedResult(
  connection: DuckDBConnection,
  state: string,
  out: string,
): Promise<EtlResult | null> {
  const [noted] = await rowsOf(connection, `SELECT summary FROM finished WHERE state = ${literal(state)}`);
  if (noted === undefined || noted['summary'] !== (await summaryHash(out))) return null;
  const manifest = await manifestOf(out);
  const quality: unknown = JSON.parse(await readFile(join(out, QUALITY_FILE), 'utf8'));
  if (manifest === null || !isQuality(quality)) return null;
  for (const { path, bytes, sha256 } of Object.values(manifest.tables).flatMap(({ files }) => files)) {
    const file = join(out, path);
    if (!existsSync(file)) return null;
    const found = await fingerprint(file);
    if (found.bytes !== bytes || found.sha256 !== sha256) return null;
  }
  return { manifest, quality, unread: await unreadOf(connection), changes: null };
}

/** Hash over the two files that tell of the others; null where one is missing. */
async function summaryHash(folder: string): Promise<string | null> {
  const hash = createHash('sha256');
  for (const name of ['manifest.json', QUALITY_FILE]) {
    const file = join(folder, name);
    if (!existsSync(file)) return null;
    hash.update(await readFile(file));
  }
  return hash.digest('base64url');
}

/** The manifest of an output; null where there is none of this version. */
export async function manifestOf(folder: string): Promise<Manifest | null> {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) return null;
  try {
    const read = readManifest(JSON.parse(await readFile(file, 'utf8')));
    return read.ok ? read.manifest : null;
  } catch {
    return null;
  }
}

/** `out`: the folder as the last run left it. `folder`: the new one, whose manifest gets the old time when all else is equal. */
export async function keepBuildTime(out: string, folder: string, result: EtlResult): Promise<EtlResult> {
  const before = await manifestOf(out);
  if (before === null) return result;
  const manifest: Manifest = { ...result.manifest, built_at: before.built_at };
  if (JSON.stringify(manifest) !== JSON.stringify(before)) return result;
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { ...result, manifest };
}
