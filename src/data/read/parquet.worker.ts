/** Worker around `parquetToArrow`: reading a large file must not freeze the page. */
import 'core-js/actual/object/has-own.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { errorText } from '../failure.ts';
import { parquetToArrow, parquetToColumns, parquetToPanel, parquetToTotals } from './parquet.ts';
import type { FetchAnswer, FetchRequest, ReadAnswer, ReadRequest } from './protocol.ts';
import { ColumnMismatch } from './vectors.ts';

async function answer({ id, as, bytes, sha256: expected, table, path }: ReadRequest): Promise<ReadAnswer> {
  const found = bytesToHex(sha256(bytes));
  if (found !== expected) {
    return { id, ok: false, reason: 'hash', detail: `${path}: sha256 ${found}; the manifest says ${expected}` };
  }
  try {
    if (as === 'columns') return { id, ok: true, as, columns: await parquetToColumns(bytes, table, path) };
    if (as === 'totals') return { id, ok: true, as, totals: await parquetToTotals(bytes, path) };
    if (as === 'panel') return { id, ok: true, as, file: await parquetToPanel(bytes, path) };
    return { id, ok: true, as, parts: await parquetToArrow(bytes, table, path) };
  } catch (error) {
    const reason = error instanceof ColumnMismatch ? 'columns' : 'bytes';
    return { id, ok: false, reason, detail: `${path}: ${errorText(error)}` };
  }
}

function buffersOf(result: ReadAnswer): readonly ArrayBufferLike[] {
  if (!result.ok) return [];
  if (result.as === 'arrow') return result.parts.map((part) => part.ipc.buffer);
  if (result.as === 'columns') return [];
  if (result.as === 'totals') {
    const { numbers, texts } = result.totals;
    return [...Object.values(numbers), ...Object.values(texts).map(({ codes }) => codes)].map(({ buffer }) => buffer);
  }
  return result.file.parts.flatMap(({ counts, agency, report, year, failing, yuan, unit, suspect }) =>
    [...Object.values(counts), agency, report, year, failing, yuan, unit, suspect].map((column) => column.buffer),
  );
}

/** Without an answer for so long a small file is given up. */
const STALL_MS = 30_000;

async function fetched({ id, address }: FetchRequest): Promise<FetchAnswer> {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), STALL_MS);
  try {
    const response = await fetch(address, { cache: 'no-cache', credentials: 'same-origin', signal: stop.signal });
    return { id, fetched: response.ok ? new Uint8Array(await response.arrayBuffer()) : null };
  } catch {
    return { id, fetched: null };
  }
}

self.addEventListener('message', (event: MessageEvent<ReadRequest | FetchRequest>) => {
  const request = event.data;
  if (request.as === 'fetch') {
    void fetched(request).then((result) => self.postMessage(result));
    return;
  }
  void answer(request).then((result) => {
    // `window.postMessage` is the type here; in a worker the second argument is the list of what to transfer.
    self.postMessage(result, { transfer: [...new Set(buffersOf(result))] });
  });
});
