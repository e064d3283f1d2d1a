/** Worker around `parquetToArrow`: reading a large file must not freeze the page. */
import { errorText } from '../open-error.ts';
import { parquetToArrow } from './parquet.ts';
import type { ReadAnswer, ReadRequest } from './protocol.ts';
import { ColumnMismatch } from './vectors.ts';

async function answer({ id, bytes, table, path }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { id, ok: true, parts: await parquetToArrow(bytes, table, path) };
  } catch (error) {
    const reason = error instanceof ColumnMismatch ? 'columns' : 'bytes';
    return { id, ok: false, reason, detail: `${path}: ${errorText(error)}` };
  }
}

self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  void answer(event.data).then((result) => {
    const buffers = result.ok ? result.parts.map((part) => part.ipc.buffer) : [];
    // `window.postMessage` is the type here; in a worker the second argument is the list of what to transfer.
    self.postMessage(result, { transfer: [...new Set(buffers)] });
  });
});
