/** Parses in this process or in a pool of workers; which of the two never shows in the result. */
import { Tinypool } from 'tinypool';
import type { Parsed } from '../../schema/report.ts';
import { parseDocument, rejection } from './document.ts';
import { canBeReport } from './glance.ts';
import { isParsed } from './guard.ts';
import type { CacheSettings, Job } from './job.ts';

/** A document that takes longer is given up; real ones take milliseconds. */
const LIMIT_MS = 120_000;

export interface Parser {
  /** Rejects only when the pool itself is broken: that is no document's fault and must end the run. */
  parse(job: Job): Promise<Parsed>;
  close(): Promise<void>;
}

/** Throws when workers cannot start here. */
export async function createParser(jobs: number, cache: CacheSettings | null): Promise<Parser> {
  if (jobs === 1) {
    return {
      parse: (job) => Promise.resolve(turnedAway(job) ?? parseDocument(job, cache)),
      close: () => Promise.resolve(),
    };
  }
  const pool = new Tinypool({
    filename: new URL('./worker-entry.mjs', import.meta.url).href,
    minThreads: jobs,
    maxThreads: jobs,
  });
  await pool.run(null);
  return {
    parse: async (job) => {
      const known = turnedAway(job);
      if (known !== null) return known;
      let answer: unknown;
      try {
        answer = await pool.run({ job, cache }, { signal: AbortSignal.timeout(LIMIT_MS) });
      } catch (error) {
        const reason = lossReason(error);
        if (reason === null) throw error;
        return rejection(job.file, 'unreadable', reason);
      }
      if (isParsed(answer)) return answer;
      throw new Error(`the parser gave no result for ${job.file}`);
    },
    close: () => pool.destroy(),
  };
}

/** What a glance already tells: a row of a crawl that is no report needs no worker, no parser and no place in the cache. */
function turnedAway(job: Job): Parsed | null {
  if (job.kind !== 'record' || canBeReport(job.text)) return null;
  return rejection(job.file, 'not-a-report', 'no title, heading or table of an annual report on open government');
}

/** Why a document took its worker down; null when something else went wrong. */
function lossReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return `no result within ${LIMIT_MS / 1000} s`;
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'too large: the parser ran out of memory';
  return null;
}
