/** Reads batches in this process or in a pool of workers; which of the two never shows in the result. */
import { Tinypool } from 'tinypool';
import type { Parsed } from '../../schema/report.ts';
import { isRecord } from '../guards.ts';
import { aliasesOf } from '../manifest/aliases.ts';
import { contentsOf, readBatch, type Parse } from './batch.ts';
import { parseLoaded } from './document.ts';
import type { Assignment, Batch, BatchResult } from './job.ts';
import type { Task } from './worker.ts';

/** A document that takes longer is given up; real ones take milliseconds. */
const LIMIT_MS = 120_000;

export interface Reader {
  /** Rejects when the pool itself is broken or the disk is full: that is no document's fault and must end the run. */
  read(batch: Batch): Promise<BatchResult>;
  contents(documents: readonly Assignment[]): Promise<readonly (string | null)[]>;
  close(): Promise<void>;
}

/** Reads here, with any parser. `aliases`: the alias list as text. */
export function localReader(aliases: string, parse: Parse = parseLoaded): Reader {
  const known = aliasesOf(aliases, 'aliases');
  return {
    read: (batch) => readBatch(batch, known, parse),
    contents: (documents) => Promise.resolve(contentsOf(documents)),
    close: () => Promise.resolve(),
  };
}

/** Throws when workers cannot start here. */
export async function createReader(jobs: number, aliases: string): Promise<Reader> {
  if (jobs === 1) return localReader(aliases);
  const pool = new Tinypool({
    filename: new URL('./worker-entry.mjs', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
    workerData: aliases,
  });
  await pool.run(null);
  const run = (task: Task): Promise<unknown> => pool.run(task, { signal: AbortSignal.timeout(LIMIT_MS) });
  return {
    read: (batch) => readInPool(batch, async (one) => batchResult(await run({ kind: 'read', batch: one }))),
    contents: async (documents) => {
      const answer = await run({ kind: 'contents', documents });
      if (!Array.isArray(answer)) throw new Error('a worker gave no contents');
      return answer.map((content: unknown) => (typeof content === 'string' ? content : null));
    },
    close: () => pool.destroy(),
  };
}

/** A batch that takes its worker down is read again one document at a time, which shows whose fault it was. */
async function readInPool(batch: Batch, run: (batch: Batch) => Promise<BatchResult>): Promise<BatchResult> {
  try {
    return await run(batch);
  } catch (error) {
    const reason = lossReason(error);
    const [first, ...rest] = batch.documents;
    if (reason === null || first === undefined) throw error;
    if (rest.length === 0) {
      const rejected: Extract<Parsed, { ok: false }>['rejected'] = { code: 'unreadable', text: reason };
      return {
        outcomes: [{ doc: first.doc, content: null, rejected, warnings: [] }],
        files: [],
        reports: 0,
        bytes: 0,
        longest: 0,
      };
    }
  }
  const results: BatchResult[] = [];
  for (const [index, document] of batch.documents.entries()) {
    results.push(await readInPool({ documents: [document], rows: `${batch.rows}.${index}` }, run));
  }
  return {
    outcomes: results.flatMap(({ outcomes }) => outcomes),
    files: results.flatMap(({ files }) => files),
    reports: results.reduce((sum, { reports }) => sum + reports, 0),
    bytes: results.reduce((sum, { bytes }) => sum + bytes, 0),
    longest: Math.max(...results.map(({ longest }) => longest)),
  };
}

/** What a worker gave back; anything else than a result is a defect. */
function batchResult(answer: unknown): BatchResult {
  if (isBatchResult(answer)) return answer;
  throw new Error('a worker gave no result');
}

function isBatchResult(answer: unknown): answer is BatchResult {
  return isRecord(answer) && Array.isArray(answer['outcomes']) && Array.isArray(answer['files']);
}

/** Why a document took its worker down; null when something else went wrong. */
function lossReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return `no result within ${LIMIT_MS / 1000} s`;
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'too large: the parser ran out of memory';
  return null;
}
