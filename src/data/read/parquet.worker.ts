/** Worker around `parquet.ts`: reading a large file must not freeze the page. */
import 'core-js/actual/object/has-own.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { errorText } from '../failure.ts';
import { fetchAsset } from '../source/source.ts';
import { parquetToArrow, parquetToColumns, parquetToPanel, parquetToTotals } from './parquet.ts';
import type { FetchRequest, ReadRefusal, ReadRequest, ReadSuccess, WorkerAnswer } from './protocol.ts';
import { ColumnMismatch } from './vectors.ts';

interface Answer {
  readonly message: WorkerAnswer;
  /** What is handed over rather than copied. */
  readonly transfer: readonly ArrayBufferLike[];
}

const NOTHING: Answer['transfer'] = [];

async function read({ id, as, bytes, table, path }: ReadRequest): Promise<Answer> {
  const answer = (result: ReadSuccess['result'], transfer: Answer['transfer']): Answer => ({
    message: { id, ok: true, as, result },
    transfer,
  });
  if (as === 'columns') return answer(await parquetToColumns(bytes, table, path), NOTHING);
  if (as === 'totals') {
    const result = await parquetToTotals(bytes, path);
    const columns = [...Object.values(result.numbers), ...Object.values(result.texts).map(({ codes }) => codes)];
    return answer(
      result,
      columns.map(({ buffer }) => buffer),
    );
  }
  if (as === 'panel') {
    const result = await parquetToPanel(bytes, path);
    const columns = result.parts.flatMap(({ counts, agency, report, year, failing, yuan, unit, suspect }) => [
      ...Object.values(counts),
      ...[agency, report, year, failing, yuan, unit, suspect],
    ]);
    return answer(
      result,
      columns.map(({ buffer }) => buffer),
    );
  }
  const parts = await parquetToArrow(bytes, table, path);
  return answer(
    parts,
    parts.map(({ ipc }) => ipc.buffer),
  );
}

function refused(id: number, reason: ReadRefusal['reason'], detail: string): Answer {
  return { message: { id, ok: false, reason, detail }, transfer: NOTHING };
}

async function answerOf(request: ReadRequest | FetchRequest): Promise<Answer> {
  const { id } = request;
  if (request.as === 'fetch') {
    return { message: { id, as: 'fetch', asset: await fetchAsset(request.address, request.address) }, transfer: NOTHING };
  }
  const { path, sha256: expected } = request;
  const found = bytesToHex(sha256(request.bytes));
  if (found !== expected) return refused(id, 'hash', `${path}: sha256 ${found}; the manifest says ${expected}`);
  try {
    return await read(request);
  } catch (error) {
    const reason = error instanceof ColumnMismatch ? 'columns' : 'bytes';
    return refused(id, reason, `${path}: ${errorText(error)}`);
  }
}

self.addEventListener('message', (event: MessageEvent<ReadRequest | FetchRequest>) => {
  void answerOf(event.data).then(({ message, transfer }) => {
    // `window.postMessage` is the type here; in a worker the second argument is the list of what to transfer.
    self.postMessage(message, { transfer: [...new Set(transfer)] });
  });
});
