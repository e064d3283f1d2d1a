/**
 * Reads in processes of their own, each with limits: a document that is too much for one takes that process with it and nothing
 * else. It becomes a rejection, the process is replaced, and the batch goes on behind it.
 */
import { truncateSync } from 'node:fs';
import type { Rejection } from '../../../schema/report.ts';
import type { Batch, BatchResult } from '../job.ts';
import type { Inspector } from '../reader.ts';
import { rejection } from '../document.ts';
import { CLEAN, READ_LIMITS, type Done, type Loss, type ReadLimits, type Said, type Task } from './messages.ts';
import { ReadingProcess, type Ended } from './process.ts';

/** Up to `jobs` processes, started as they are needed. `aliases`: the alias list as text. */
export function createReader(jobs: number, aliases: string, limits: ReadLimits = READ_LIMITS): Inspector {
  const pool = new Pool(jobs, aliases, limits);
  return {
    read: (batch) => readBatch(batch, pool),
    contents: async (documents) => {
      const { ended } = await pool.run({ kind: 'contents', documents }, () => undefined);
      // Not known again, then: they are read, and who is to blame shows.
      return ended.kind === 'contents' ? ended.contents : documents.map(() => null);
    },
    parse: async (job) => {
      const task = { kind: 'parse', job } as const;
      const first = await pool.run(task, () => undefined);
      const { ended } = first.again ? await pool.run(task, () => undefined, true) : first;
      if (ended.kind === 'parsed') return ended.parsed;
      if (ended.kind !== 'lost') throw new Error(failure(ended));
      const { code, text } = rejected(ended.why, limits);
      return rejection(job.file, code, text);
    },
    close: () => {
      pool.close();
      return Promise.resolve();
    },
  };
}

interface Run {
  readonly ended: Ended;
  /** Whether the process was lost, perhaps through what others had left in it: its last document gets one of its own. */
  readonly again: boolean;
}

/** A document that began with little memory taken is to blame for the rest itself; one that made room is not; a crash has unknown causes. */
function mayBeOthers(why: Loss, { left, begun, yielded }: ReadingProcess): boolean {
  if (yielded) return true;
  if (why === 'memory') return left > CLEAN;
  return why === 'broken' && begun > 1;
}

class Pool {
  readonly limits: ReadLimits;
  readonly #jobs: number;
  readonly #aliases: string;
  readonly #idle: ReadingProcess[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #all = new Set<ReadingProcess>();
  #taken = 0;
  /** Tasks that want to be, or are, the only one. */
  #alone = 0;

  constructor(jobs: number, aliases: string, limits: ReadLimits) {
    this.limits = limits;
    this.#jobs = jobs;
    this.#aliases = aliases;
  }

  /** `alone`: beside no other, in a process in which others have left nothing to speak of. */
  async run(task: Task, along: (message: Said) => void, alone = false): Promise<Run> {
    await this.#enter(alone);
    try {
      const one = await this.#take(alone);
      const ended = await one.run(task, along);
      if (one.alive) this.#idle.push(one);
      else this.#all.delete(one);
      return { ended, again: ended.kind === 'lost' && mayBeOthers(ended.why, one) };
    } finally {
      this.#taken -= 1;
      if (alone) this.#alone -= 1;
      for (const wake of this.#waiting.splice(0)) wake();
    }
  }

  async #enter(alone: boolean): Promise<void> {
    if (alone) this.#alone += 1;
    const full = (): boolean => (alone ? this.#taken > 0 : this.#alone > 0 || this.#taken >= this.#jobs);
    while (full()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken += 1;
  }

  /** While all together have more than they may, one makes room: an idle one, else the one whose document is the youngest. */
  #makeRoom(): void {
    const { megabytes, beside } = this.limits;
    const most = (megabytes + (this.#jobs - 1) * beside) * 1024 * 1024;
    const all = [...this.#all].filter(({ alive }) => alive);
    if (sum(all.map(({ memory }) => memory)) <= most) return;
    const idle = this.#idle.pop();
    if (idle !== undefined) {
      this.#all.delete(idle);
      return idle.end();
    }
    if (all.length > 1) all.reduce((a, b) => (a.since > b.since ? a : b)).yield();
  }

  close(): void {
    for (const one of this.#all) one.end();
  }

  async #take(fresh: boolean): Promise<ReadingProcess> {
    const idle = this.#idle.pop();
    if (idle !== undefined && !fresh) return idle;
    if (idle !== undefined) {
      idle.end();
      this.#all.delete(idle);
    }
    const one = await ReadingProcess.start(this.#aliases, this.limits);
    this.#all.add(one);
    one.onLarge = () => this.#makeRoom();
    return one;
  }
}

/** Every document of the batch in turn; those behind one that is lost go to the next process. */
async function readBatch(batch: Batch, pool: Pool): Promise<BatchResult> {
  const under: UnderWay = { done: [], files: [], again: false, turn: 0 };
  while (under.done.length < batch.documents.length) await readSome(batch, under, pool);
  const { done, files } = under;
  return {
    outcomes: done.map(({ outcome }) => outcome),
    files,
    reports: sum(done.map(({ reports }) => reports)),
    bytes: sum(done.map(({ bytes }) => bytes)),
    longest: Math.max(0, ...done.map(({ longest }) => longest)),
  };
}

interface UnderWay {
  readonly done: Done[];
  readonly files: string[];
  /** The next document was lost, perhaps through what others had left in its process: it gets one of its own. */
  again: boolean;
  turn: number;
}

/** Until the batch is done, or its process is lost. */
async function readSome({ documents, rows }: Batch, under: UnderWay, pool: Pool): Promise<void> {
  const { done, again } = under;
  const before = done.length;
  const left = documents.slice(before, again ? before + 1 : undefined);
  const batch = { documents: left, rows: under.turn === 0 ? rows : `${rows}.${under.turn}` };
  under.turn += 1;
  let content: string | null = null;
  const along = (message: Said): void => {
    content = message.kind === 'begun' ? message.content : null;
    if (message.kind === 'done') done.push(message.done);
  };
  const { ended, again: owed } = await pool.run({ kind: 'read', batch }, along, again);
  if (ended.kind !== 'end' && ended.kind !== 'lost') throw new Error(failure(ended));
  const bytes = sum(done.slice(before).map((one) => one.bytes));
  if (bytes > 0) {
    under.files.push(batch.rows);
    // A process that was lost while it wrote may have left half a row.
    truncateSync(batch.rows, bytes);
  }
  under.again = false;
  const lost = documents[done.length];
  if (ended.kind === 'end' || lost === undefined) return;
  under.again = owed;
  if (under.again) return;
  const outcome = { doc: lost.doc, content, rejected: rejected(ended.why, pool.limits), warnings: [] };
  done.push({ outcome, reports: 0, bytes: 0, longest: 0 });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What is said of a document that was too much for its process. */
function rejected(why: Loss, { seconds, megabytes }: ReadLimits): Rejection {
  if (why === 'time') return { code: 'over-limit', text: `not read within ${seconds} s` };
  if (why === 'memory')
    return { code: 'over-limit', text: `needs more than the ${megabytes} MB that one document may take` };
  return { code: 'unreadable', text: 'the reader broke down on this document' };
}

function failure(ended: Ended): string {
  return ended.kind === 'failed' ? ended.text : `a reading process answered ${ended.kind}`;
}
