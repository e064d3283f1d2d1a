/** Reads Parquet in a worker, which is started when it is needed and given up when it does not answer. */
import type { ManifestFile } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import type { PlainColumns, TotalsColumns } from '../../queries/executors/totals/columns.ts';
import { OpenFailure } from '../failure.ts';
import { STALL_MS, type Asset } from '../source/source.ts';
import type { ArrowPart, PanelFile } from './parquet.ts';
import ParquetWorker from './parquet.worker.ts?worker&inline';
import type { FetchRequest, ReadKind, ReadRefusal, ReadRequest, ReadResults } from './protocol.ts';
import { fetchReply, idOf, readReply } from './replies.ts';

export interface ParquetReader {
  /** Takes `bytes` away from the caller. Rejects with `OpenFailure`. */
  read(bytes: Uint8Array<ArrayBuffer>, table: TableName, file: ManifestFile): Promise<readonly ArrowPart[]>;
  /** The same as plain values by column name, for small tables. */
  columns(bytes: Uint8Array<ArrayBuffer>, table: TableName, file: ManifestFile): Promise<PlainColumns>;
  /** A file of `reports` as typed arrays. */
  panel(bytes: Uint8Array<ArrayBuffer>, file: ManifestFile): Promise<PanelFile>;
  /** A file of `totals` as typed arrays. */
  totals(bytes: Uint8Array<ArrayBuffer>, file: ManifestFile): Promise<TotalsColumns>;
  /** A file that may well not be there, without an error on the console. Never rejects. */
  fetch(address: string): Promise<Asset>;
  close(): void;
}

interface Call {
  readonly settle: (reply: unknown) => void;
  readonly fail: (detail: string) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** A worker without a question for so long is ended: it holds what it has read. */
const IDLE_MS = 2000;
/** From a request to its answer: for the worker to start, and for every megabyte of a file on a slow machine. */
const START_MS = 20_000;
const READ_MS_PER_MB = 4_000;

const CODES = { hash: 'data-truncated', columns: 'schema-version', bytes: 'data-not-parquet' } as const;

function refusal({ reason, detail }: Pick<ReadRefusal, 'reason' | 'detail'>): OpenFailure {
  return new OpenFailure(CODES[reason], detail);
}

function broken(detail: string): OpenFailure {
  return new OpenFailure('worker-failed', `the reader's worker: ${detail}`);
}

/** The worker and the calls that wait for it. */
class Calls {
  #worker: Worker | null = null;
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, Call>();
  #lastId = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  /** `use` makes an answer of a reply, or throws. Rejects with `OpenFailure` where the worker does not answer within `limitMs`. */
  call<T>(
    request: Omit<ReadRequest, 'id'> | Omit<FetchRequest, 'id'>,
    transfer: Transferable[],
    limitMs: number,
    use: (reply: unknown) => T,
  ): Promise<T> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const settle = (reply: unknown): void => {
        try {
          resolve(use(reply));
        } catch (error) {
          reject(error);
        }
      };
      const fail = (detail: string): void => reject(broken(detail));
      const timer = setTimeout(() => this.#fail(`no answer for ${limitMs} ms`), limitMs);
      this.#waiting.set(id, { settle, fail, timer });
      try {
        this.#running().postMessage({ ...request, id }, transfer);
      } catch (error) {
        this.#fail(String(error));
      }
    });
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = null;
  }

  #running(): Worker {
    clearTimeout(this.#idle);
    if (this.#worker !== null) return this.#worker;
    const worker = this.#start();
    worker.addEventListener('message', (event: MessageEvent<unknown>) => this.#receive(event.data));
    worker.addEventListener('error', (event) => this.#fail(event.message || 'refused'));
    this.#worker = worker;
    return worker;
  }

  #receive(reply: unknown): void {
    const id = idOf(reply);
    const call = id === null ? undefined : this.#waiting.get(id);
    if (id === null || call === undefined) {
      this.#fail('a reply that answers no request');
      return;
    }
    this.#waiting.delete(id);
    clearTimeout(call.timer);
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.close(), IDLE_MS);
    call.settle(reply);
  }

  /** All that wait hear of it; the next call starts another worker. */
  #fail(detail: string): void {
    this.close();
    const calls = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail, timer } of calls) {
      clearTimeout(timer);
      fail(detail);
    }
  }
}

/** `start`: instead of the worker of the build; for tests. */
export function parquetReader(start: () => Worker = () => new ParquetWorker()): ParquetReader {
  const calls = new Calls(start);

  function ask<K extends ReadKind>(
    as: K,
    bytes: Uint8Array<ArrayBuffer>,
    table: TableName,
    { path, sha256 }: ManifestFile,
  ): Promise<ReadResults[K]> {
    const limitMs = START_MS + Math.ceil((bytes.length / 2 ** 20) * READ_MS_PER_MB);
    return calls.call({ as, bytes, sha256, table, path }, [bytes.buffer], limitMs, (message) => {
      const reply = readReply(as, message);
      if (reply === null) throw broken(`a reply that is not ${path} read into ${as}`);
      if (!reply.ok) throw refusal(reply);
      return reply.result;
    });
  }

  return {
    read: (bytes, table, file) => ask('arrow', bytes, table, file),
    columns: (bytes, table, file) => ask('columns', bytes, table, file),
    panel: (bytes, file) => ask('panel', bytes, 'reports', file),
    totals: (bytes, file) => ask('totals', bytes, 'totals', file),
    fetch: (address) =>
      calls
        .call({ as: 'fetch', address }, [], START_MS + STALL_MS, (message) => {
          const asset = fetchReply(message);
          if (asset === null) throw broken(`a reply that is not the file ${address}`);
          return asset;
        })
        .catch((error: unknown) => ({ ok: false, reason: 'stalled', detail: String(error) })),
    close: () => calls.close(),
  };
}
