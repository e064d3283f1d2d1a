/** What the worker does: a file out of the reader's hands is read in place, by the parser of the ETL, and never as a whole archive. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { inflateSync } from 'fflate';
import { hold, OverLimit } from '../../parse/1-read/limits/limits.ts';
import { directoryPlace, entriesIn, TAIL_BYTES } from '../../parse/1-read/limits/zip-entries.ts';
import {
  contentPlace,
  HEAD_BYTES,
  holdMember,
  memberContent,
  memberRows,
  type Member,
} from '../../parse/1-read/members.ts';
import type { MemberRow } from '../../parse/1-read/members.ts';
import { zipKindOf } from '../../parse/1-read/package.ts';
import { parseBytes } from '../../parse/document.ts';
import { jsonLines } from '../../parse/json-lines.ts';
import type { Parsed, RejectCode } from '../../schema/report.ts';
import type { ReadDocument, Reply, Task } from './protocol.ts';

async function bytesAt(blob: Blob, from: number, size: number): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(from, from + size).arrayBuffer());
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): RejectCode {
  return error instanceof OverLimit ? 'over-limit' : 'unreadable';
}

/** A document that was not read, with what `inspect` prints of it. */
function rejected(file: string, code: RejectCode, text: string): ReadDocument {
  const parsed: Parsed = { ok: false, file, rejected: { code, text } };
  return { parsed, lines: jsonLines(parsed) };
}

/** The documents of an archive; null for a file that is none, or is a document that is packed as one. */
async function listed(file: string, blob: Blob): Promise<readonly MemberRow[] | null> {
  try {
    const tail = Math.max(0, blob.size - TAIL_BYTES);
    const place = directoryPlace(await bytesAt(blob, tail, TAIL_BYTES));
    if (place === null) return null;
    hold('inputBytes', place.size, "size of the archive's directory");
    const entries = entriesIn(await bytesAt(blob, place.offset, place.size));
    hold('entries', entries.length, 'files in the archive');
    if (entries.length === 0) throw new Error('damaged archive: no files in its directory');
    return zipKindOf(entries.map(({ name }) => name)) === 'other' ? [...memberRows(file, entries)] : null;
  } catch (error) {
    return [{ ok: false, file, code: codeOf(error), text: `archive cannot be read: ${reasonOf(error)}` }];
  }
}

/** Never makes more than `most` bytes. */
function inflated(bytes: Uint8Array, most: number): Uint8Array {
  return inflateSync(bytes, { out: new Uint8Array(most) });
}

async function contentOf(blob: Blob, member: Member | null): Promise<Uint8Array> {
  if (member === null) {
    hold('inputBytes', blob.size, 'size of the file');
    return bytesAt(blob, 0, blob.size);
  }
  holdMember(member);
  const from = contentPlace(await bytesAt(blob, member.offset, HEAD_BYTES), member);
  return memberContent(await bytesAt(blob, from, member.packed), member, inflated);
}

async function read(file: string, blob: Blob, member: Member | null): Promise<ReadDocument> {
  let bytes: Uint8Array;
  try {
    bytes = await contentOf(blob, member);
  } catch (error) {
    if (error instanceof OverLimit) return rejected(file, 'over-limit', error.message);
    return rejected(file, 'unreadable', `file cannot be read: ${reasonOf(error)}`);
  }
  const parsed = await parseBytes(bytes, { file, url: null, sha256: bytesToHex(sha256(bytes)) });
  return { parsed, lines: jsonLines(parsed) };
}

/** Never rejects. */
export async function answerOf(task: Task): Promise<Reply> {
  if (task.kind === 'list') return { kind: 'listed', rows: await listed(task.file, task.blob) };
  return { kind: 'read', ...(await read(task.file, task.blob, task.member)) };
}
