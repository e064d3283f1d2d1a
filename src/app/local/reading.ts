/** Reads the reader's own files in a worker that is ended when a document takes too long, or is stopped. */
import type { Member, MemberRow } from '../../parse/1-read/members.ts';
import { isReply, type ReadDocument, type Reply, type Task } from './protocol.ts';

/** What reading one document may take. */
const SECONDS = 20;
/** From the worker's start to its first word; it is compiled by then. */
const START_MS = 60_000;

/** Why a task has no answer. */
type Loss = 'time' | 'broken' | 'stopped';
type Answer = Reply | { readonly kind: 'lost'; readonly why: Loss };

export interface ReadingLimits {
  readonly seconds: number;
}

export class Reading {
  readonly #start: () => Promise<Worker>;
  readonly #limits: ReadingLimits;
  #worker: Promise<Worker | null> | null = null;
  #running: Worker | null = null;
  #settle: (answer: Answer) => void = () => undefined;

  constructor(start: () => Promise<Worker>, limits: ReadingLimits = { seconds: SECONDS }) {
    this.#start = start;
    this.#limits = limits;
  }

  /** The documents of an archive; null for a file that is none. Never rejects. */
  async list(file: string, blob: Blob): Promise<readonly MemberRow[] | null> {
    const answer = await this.#ask({ kind: 'list', file, blob });
    return answer.kind === 'listed' ? answer.rows : [{ ok: false, file, ...this.#lossOf(answer) }];
  }

  /** A document, or why it was not read; null when it was stopped. Never rejects. */
  async read(file: string, blob: Blob, member: Member | null): Promise<ReadDocument | null> {
    const answer = await this.#ask({ kind: 'read', file, blob, member });
    if (answer.kind === 'read') return answer;
    if (answer.kind === 'lost' && answer.why === 'stopped') return null;
    const rejected = this.#lossOf(answer);
    return { parsed: { ok: false, file, rejected }, lines: [JSON.stringify({ file, rejected })] };
  }

  /** Ends the worker in the middle of what it does; the next task starts another one. */
  stop(): void {
    this.#lose('stopped');
  }

  #lossOf(answer: Answer): { readonly code: 'over-limit' | 'unreadable'; readonly text: string } {
    if (answer.kind === 'lost' && answer.why === 'time')
      return { code: 'over-limit', text: `not read within ${this.#limits.seconds} s` };
    return { code: 'unreadable', text: 'the reader broke down on this document' };
  }

  async #ask(task: Task): Promise<Answer> {
    const worker = await (this.#worker ??= this.#open());
    if (worker === null) {
      this.#worker = null;
      return { kind: 'lost', why: 'broken' };
    }
    return this.#until(() => worker.postMessage(task), this.#limits.seconds * 1000);
  }

  /** null where no worker can be started. */
  async #open(): Promise<Worker | null> {
    try {
      const worker = await this.#start();
      this.#running = worker;
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isReply(data)) this.#settle(data);
        else this.#lose('broken');
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        this.#lose('broken');
      });
      worker.addEventListener('messageerror', () => this.#lose('broken'));
      const first = await this.#until(() => undefined, START_MS);
      return first.kind === 'ready' ? worker : null;
    } catch {
      return null;
    }
  }

  #until(begin: () => void, limitMs: number): Promise<Answer> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#lose('time'), limitMs);
      this.#settle = (answer) => {
        clearTimeout(timer);
        this.#settle = () => undefined;
        resolve(answer);
      };
      try {
        begin();
      } catch {
        this.#lose('broken');
      }
    });
  }

  #lose(why: Loss): void {
    this.#running?.terminate();
    this.#running = null;
    this.#worker = null;
    this.#settle({ kind: 'lost', why });
  }
}
