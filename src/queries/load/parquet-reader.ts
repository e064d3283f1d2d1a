/** Reads Parquet in a worker. */
import type { TableName } from '../../schema/tables.ts';
import { OpenFailure } from '../open-error.ts';
import type { ArrowPart } from './parquet.ts';
import ParquetWorker from './parquet.worker.ts?worker&inline';
import type { ReadAnswer } from './protocol.ts';

export interface ParquetReader {
  /** Takes `bytes` away from the caller. Rejects with `OpenFailure`. */
  read(bytes: Uint8Array<ArrayBuffer>, table: TableName, path: string): Promise<readonly ArrowPart[]>;
  close(): void;
}

interface Waiting {
  readonly resolve: (parts: readonly ArrowPart[]) => void;
  readonly reject: (reason: OpenFailure) => void;
}

function failure(answer: Extract<ReadAnswer, { ok: false }>): OpenFailure {
  return new OpenFailure(answer.reason === 'columns' ? 'schema-version' : 'data-not-parquet', answer.detail);
}

export function parquetReader(): ParquetReader {
  const worker = new ParquetWorker();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  worker.addEventListener('message', (event: MessageEvent<ReadAnswer>) => {
    const answer = event.data;
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) caller?.resolve(answer.parts);
    else caller?.reject(failure(answer));
  });
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) {
      reject(new OpenFailure('engine-failed', `the reader's worker failed: ${event.message || 'refused'}`));
    }
    waiting.clear();
  });

  return {
    read(bytes, table, path) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, bytes, table, path }, [bytes.buffer]);
      });
    },
    close() {
      worker.terminate();
    },
  };
}
