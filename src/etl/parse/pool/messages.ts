/** What a run and its reading processes say to each other. */
import type { Parsed } from '../../../schema/report.ts';
import { isRecord } from '../../guards.ts';
import type { Assignment, Batch, Job, Outcome } from '../job.ts';

/** How much one document may take. */
export interface ReadLimits {
  /** Seconds of computing; three times as many by the clock. */
  readonly seconds: number;
  /** Heap of the reading thread. */
  readonly heap: number;
  /** Memory of the reading process in all, what lies outside the heap included. */
  readonly megabytes: number;
  /** Memory that each further process may have while one has all of that; what does not fit waits for its turn alone. */
  readonly beside: number;
}

/** A small PDF takes about 300 MB, most of it the library: a third more is room for what differs between machines. */
export const READ_LIMITS: ReadLimits = { seconds: 20, heap: 256, megabytes: 400, beside: 260 };

/** Bytes of a process that has only just started, and some more. */
export const CLEAN = 200 * 1024 * 1024;

export type Task =
  | { readonly kind: 'read'; readonly batch: Batch }
  | { readonly kind: 'contents'; readonly documents: readonly Assignment[] }
  | { readonly kind: 'parse'; readonly job: Job };

/** A document of a batch that is done with, and what it has added to the batch's file. */
export interface Done {
  readonly outcome: Outcome;
  readonly reports: number;
  readonly bytes: number;
  /** Bytes of its longest row. */
  readonly longest: number;
}

/** Why a process is gone. */
export type Loss = 'time' | 'memory' | 'broken';

export type Said =
  | { readonly kind: 'ready' }
  /** The next document is under way; `memory`: bytes that the process has by then. */
  | { readonly kind: 'begun'; readonly content: string | null; readonly memory: number }
  /** The document under way takes more than a process may have beside another. */
  | { readonly kind: 'large'; readonly memory: number }
  | { readonly kind: 'done'; readonly done: Done }
  | { readonly kind: 'end' }
  | { readonly kind: 'contents'; readonly contents: readonly (string | null)[] }
  | { readonly kind: 'parsed'; readonly parsed: Parsed }
  /** Nothing a document can help: a full disk, say. */
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'lost'; readonly why: Loss; readonly detail: string };

const KINDS: readonly Said['kind'][] = [
  ...(['ready', 'begun', 'large', 'done', 'end', 'contents', 'parsed', 'failed', 'lost'] as const),
];

/** Both ends are this program; so the kind tells the rest. */
export function isSaid(message: unknown): message is Said {
  return isRecord(message) && KINDS.some((kind) => kind === message['kind']);
}
