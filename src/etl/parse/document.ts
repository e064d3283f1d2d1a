/** One document → `Parsed`. Every failure becomes a rejection with a reason: one document never stops a run. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { parseBytes } from '../../parse/document.ts';
import { parseReport } from '../../parse/index.ts';
import { readText } from '../../parse/1-read/decoded.ts';
import { hold, OverLimit } from '../../parse/1-read/limits/limits.ts';
import type { Parsed, RejectCode, Rejection } from '../../schema/report.ts';
import { reasonOf } from '../errors.ts';
import { memberBytes } from '../files/archive.ts';
import type { Assignment, Job } from './job.ts';

/** The input's bytes and their hash. */
export interface Loaded {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** Reads and parses. Never rejects. */
export async function parseDocument(job: Job): Promise<Parsed> {
  const loaded = loadDocument(job);
  return isLoaded(loaded) ? parseLoaded(job, loaded) : { ok: false, file: job.file, rejected: loaded };
}

/** The bytes, or why there are none. Synchronous: beside parsing it is nothing, and it is several times cheaper so. */
export function loadDocument(job: Job): Loaded | Rejection {
  try {
    const bytes = bytesOf(job);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    if (error instanceof OverLimit) return { code: 'over-limit', text: error.message };
    return { code: 'unreadable', text: `file cannot be read: ${reasonOf(error)}` };
  }
}

function bytesOf(job: Job): Uint8Array {
  if (job.kind === 'record') return new TextEncoder().encode(job.text + (job.page ?? ''));
  if (job.kind === 'bytes') return new Uint8Array(job.bytes);
  const { path, member } = job;
  if (member !== undefined) return memberBytes(path, member);
  hold('inputBytes', statSync(path).size, 'size of the file');
  // A plain array of its own: readers of Word and PDF refuse Node's Buffer or take the memory away from it.
  return new Uint8Array(readFileSync(path));
}

export function isLoaded(loaded: Loaded | Rejection): loaded is Loaded {
  return 'bytes' in loaded;
}

/** Parses what was loaded; `rescued`: a person has said that it is a report. Never rejects. */
export async function parseLoaded(job: Job, { bytes, sha256 }: Loaded, rescued = false): Promise<Parsed> {
  try {
    const url = job.kind === 'file' ? null : job.hints.url;
    const source = { file: job.file, url, sha256, rescued };
    if (job.kind !== 'record') return await parseBytes(bytes, source);
    const parsed = parseReport(readText(job.text, job.format ?? undefined), source);
    return job.page === undefined ? parsed : fuller(parsed, parseReport(readText(job.page, 'html'), source));
  } catch (error) {
    return rejection(job.file, 'unreadable', `the parser failed: ${reasonOf(error)}`);
  }
}

/** Cells of which something is known for certain, a blank included. */
function certainCells(parsed: Parsed): number {
  if (!parsed.ok) return -1;
  const states = parsed.reports.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state));
  return states.filter((state) => state === 'stated' || state === 'blank').length;
}

/** Of two readings of one report the one that knows more; the first where both know the same. */
function fuller(first: Parsed, second: Parsed): Parsed {
  return certainCells(second) > certainCells(first) ? second : first;
}

/** Hash over everything that the rows of a document depend on beside parser and alias list: the same content, the same rows. */
export function contentOf({ job, source, lines }: Assignment, { sha256 }: Loaded): string {
  const reader = job.kind === 'file' ? null : [job.kind === 'record' ? job.format : null, job.hints];
  const parts = [source, job.file, reader, sha256, lines];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

export function rejection(file: string, code: RejectCode, text: string): Parsed {
  return { ok: false, file, rejected: { code, text } };
}
