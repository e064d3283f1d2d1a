/** Starts the engine in a worker: fetch, check, unpack, hand over, wait no longer than `timeoutMs`. */
import { AsyncDuckDB, VoidLogger, getPlatformFeatures } from '@duckdb/duckdb-wasm';
import { abortable } from '../../queries/db/abort.ts';
import { isWasm, gunzipped } from '../source/bytes.ts';
import { OpenFailure, engineFailure, errorText } from '../failure.ts';
import type { AssetSource, ReadOptions } from '../source/source.ts';
import { WASM_ADDRESS, WORKER_MARK, wasmFile, workerFile, type Bundle, type WasmMessage } from './assets.ts';
import { Liveness } from './liveness.ts';

export interface StartOptions extends ReadOptions {
  /** From the worker's start to the ready engine. Chromium below 95 compiles for many seconds. */
  readonly timeoutMs?: number;
  /** Instead of the best bundle for this browser; for tests. */
  readonly bundle?: Bundle | undefined;
}

const START_TIMEOUT_MS = 90_000;

async function asset(
  source: AssetSource,
  path: string,
  options: ReadOptions,
  isWanted: (bytes: Uint8Array) => boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = await source.read(path, options);
  if (!packed.ok) {
    throw new OpenFailure(packed.reason === 'missing' ? 'engine-assets-missing' : 'unreachable', packed.detail);
  }
  const bytes = await gunzipped(packed.bytes).catch((error: unknown) => {
    throw new OpenFailure('engine-not-an-asset', `${path}: ${errorText(error)}`);
  });
  if (isWanted(bytes)) return bytes;
  throw new OpenFailure('engine-not-an-asset', `${path}: another file came back (a login or error page?)`);
}

function isWorkerScript(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, WORKER_MARK.length)) === WORKER_MARK;
}

async function bestBundle(): Promise<Bundle> {
  return (await getPlatformFeatures()).wasmExceptions ? 'eh' : 'mvp';
}

/** A worker from a blob: the script's MIME type does not matter, and a page's content policy allows one source less. */
function startWorker(script: Uint8Array<ArrayBuffer>): Worker {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } catch (error) {
    throw new OpenFailure('engine-failed', `the worker was refused: ${errorText(error)}`);
  } finally {
    // The worker has taken hold of the script by then; Chromium 86 still needs a moment.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }
}

function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new OpenFailure('engine-failed', event.message || 'the worker did not start'));
    });
  });
}

function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new OpenFailure('engine-timeout', `the engine was not ready after ${timeoutMs} ms`));
    }, timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function livenessOf(worker: Worker, pulse: MessagePort): Liveness {
  const life = new Liveness({
    ask: () => pulse.postMessage(null),
    end() {
      worker.terminate();
      pulse.close();
    },
  });
  worker.addEventListener('error', (event) => life.end(event.message || 'the worker failed'));
  pulse.addEventListener('message', () => life.heard());
  pulse.start();
  return life;
}

export interface Started {
  readonly engine: AsyncDuckDB;
  readonly life: Liveness;
}

/** Rejects with `OpenFailure` (engine-…), or with the signal's reason. */
export async function startEngine(source: AssetSource, options: StartOptions = {}): Promise<Started> {
  const { signal, onProgress, timeoutMs = START_TIMEOUT_MS } = options;
  const bundle = options.bundle ?? (await bestBundle());
  const [script, wasm] = await Promise.all([
    asset(source, workerFile(bundle), { signal }, isWorkerScript),
    asset(source, wasmFile(bundle), { signal, onProgress }, isWasm),
  ]);
  const worker = startWorker(script);
  const failed = failureOf(worker);
  const { port1, port2 } = new MessageChannel();
  const message: WasmMessage = { kind: 'engine-wasm', bytes: wasm.buffer, pulse: port2 };
  worker.postMessage(message, [wasm.buffer, port2]);
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    const ready = Promise.race([engine.instantiate(WASM_ADDRESS), failed]);
    await abortable(withTimeout(ready, timeoutMs), signal);
    return { engine, life: livenessOf(worker, port1) };
  } catch (error) {
    worker.terminate();
    throw signal?.aborted ? error : engineFailure(error);
  }
}
