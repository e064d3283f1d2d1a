/** One document → `Parsed`. Every failure becomes a rejection with a reason: one document never stops a run. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseReport } from '../../parse/index.ts';
import { readBytes, readText } from '../../parse/read/index.ts';
import type { Parsed, RejectCode } from '../../schema/report.ts';
import { reasonOf } from '../errors.ts';
import { cacheKey, readCache, writeCache } from './cache.ts';
import type { CacheSettings, Job } from './job.ts';

/** Reads and parses; uses the cache when there is one. Never rejects. */
export async function parseDocument(job: Job, cache: CacheSettings | null): Promise<Parsed> {
  let bytes: Uint8Array;
  try {
    // A plain array of its own: readers of Word and PDF refuse Node's Buffer or take the memory away from it.
    bytes = job.kind === 'file' ? new Uint8Array(await readFile(job.path)) : new TextEncoder().encode(job.text);
  } catch (error) {
    return rejection(job.file, 'unreadable', `file cannot be read: ${reasonOf(error)}`);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = cache === null ? null : cacheKey(cache, sha256, job);
  const known = key !== null && cache?.read === true ? await readCache(key) : null;
  if (known !== null) return known;
  const parsed = await parseBytes(job, bytes, sha256);
  if (key !== null) await writeCache(key, parsed);
  return parsed;
}

async function parseBytes(job: Job, bytes: Uint8Array, sha256: string): Promise<Parsed> {
  try {
    const read = job.kind === 'file' ? await readBytes(bytes, job.file) : readText(job.text, job.format ?? undefined);
    return parseReport(read, { file: job.file, url: job.kind === 'record' ? job.hints.url : null, sha256 });
  } catch (error) {
    return rejection(job.file, 'unreadable', `the parser failed: ${reasonOf(error)}`);
  }
}

export function rejection(file: string, code: RejectCode, text: string): Parsed {
  return { ok: false, file, rejected: { code, text } };
}
