/** Reads Parquet in a worker. */
import type { ManifestFile } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import { OpenFailure } from '../failure.ts';
import type { PlainColumns, TotalsColumns } from '../../queries/executors/totals/columns.ts';
import type { ArrowPart, PanelFile } from './parquet.ts';
import ParquetWorker from './parquet.worker.ts?worker&inline';
import type { FetchAnswer, ReadAnswer, ReadRequest } from './protocol.ts';

export interface ParquetReader {
  /** Takes `bytes` away from the caller. Rejects with `OpenFailure`. */
  read(bytes: Uint8Array<ArrayBuffer>, table: TableName, file: ManifestFile): Promise<readonly ArrowPart[]>;
  /** The same as plain values by column name, for small tables. */
  columns(bytes: Uint8Array<ArrayBuffer>, table: TableName, file: ManifestFile): Promise<PlainColumns>;
  /** A file of `reports` as typed arrays. */
  panel(bytes: Uint8Array<ArrayBuffer>, file: ManifestFile): Promise<PanelFile>;
  /** A file of `totals` as typed arrays. */
  totals(bytes: Uint8Array<ArrayBuffer>, file: ManifestFile): Promise<TotalsColumns>;
  /** A file that may well not be there, without an error on the console; null when it is not. */
  fetch(address: string): Promise<Uint8Array<ArrayBuffer> | null>;
  close(): void;
}

interface Waiting {
  readonly resolve: (answer: Extract<ReadAnswer, { ok: true }>) => void;
  readonly reject: (reason: OpenFailure) => void;
}

/** A worker without a question for so long is ended: it holds what it has read. */
const IDLE_MS = 2000;

const CODES = { hash: 'data-truncated', columns: 'schema-version', bytes: 'data-not-parquet' } as const;

function failure(answer: Extract<ReadAnswer, { ok: false }>): OpenFailure {
  return new OpenFailure(CODES[answer.reason], answer.detail);
}

export function parquetReader(): ParquetReader {
  let worker: Worker | null = null;
  const waiting = new Map<number, Waiting>();
  const fetching = new Map<number, (bytes: Uint8Array<ArrayBuffer> | null) => void>();
  let lastId = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(idle);
    worker?.terminate();
    worker = null;
  }

  function rest(): void {
    clearTimeout(idle);
    if (waiting.size + fetching.size === 0) idle = setTimeout(end, IDLE_MS);
  }

  function started(): Worker {
    const made = new ParquetWorker();
    made.addEventListener('message', (event: MessageEvent<ReadAnswer | FetchAnswer>) => {
      const answer = event.data;
      if ('fetched' in answer) {
        fetching.get(answer.id)?.(answer.fetched);
        fetching.delete(answer.id);
        rest();
        return;
      }
      const caller = waiting.get(answer.id);
      waiting.delete(answer.id);
      rest();
      if (answer.ok) caller?.resolve(answer);
      else caller?.reject(failure(answer));
    });
    made.addEventListener('error', (event) => {
      for (const { reject } of waiting.values()) {
        reject(new OpenFailure('engine-failed', `the reader's worker failed: ${event.message || 'refused'}`));
      }
      waiting.clear();
      for (const resolve of fetching.values()) resolve(null);
      fetching.clear();
    });
    return made;
  }

  function running(): Worker {
    clearTimeout(idle);
    worker ??= started();
    return worker;
  }

  function ask(
    as: ReadRequest['as'],
    bytes: Uint8Array<ArrayBuffer>,
    table: TableName,
    { path, sha256 }: ManifestFile,
  ): Promise<Extract<ReadAnswer, { ok: true }>> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running().postMessage({ id, as, bytes, sha256, table, path }, [bytes.buffer]);
    });
  }

  return {
    async read(bytes, table, file) {
      const answer = await ask('arrow', bytes, table, file);
      return answer.as === 'arrow' ? answer.parts : [];
    },
    async columns(bytes, table, file) {
      const answer = await ask('columns', bytes, table, file);
      return answer.as === 'columns' ? answer.columns : {};
    },
    async panel(bytes, file) {
      const answer = await ask('panel', bytes, 'reports', file);
      return answer.as === 'panel' ? answer.file : { rows: 0, parts: [] };
    },
    async totals(bytes, file) {
      const answer = await ask('totals', bytes, 'totals', file);
      return answer.as === 'totals' ? answer.totals : { rows: 0, numbers: {}, texts: {} };
    },
    fetch(address) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        fetching.set(id, resolve);
        running().postMessage({ id, as: 'fetch', address });
      });
    },
    close: end,
  };
}
