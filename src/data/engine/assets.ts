/** Names of the engine's files, for the build that writes them and the page that fetches them. */

/** Version of @duckdb/duckdb-wasm: part of the names, so that a cache never mixes two. A test holds it to the package. */
export const ENGINE_VERSION = '1.32.0';

/** `eh` needs WebAssembly exceptions (Chromium 95); `mvp` runs everywhere and is slower. */
export const BUNDLES = ['eh', 'mvp'] as const;
export type Bundle = (typeof BUNDLES)[number];

const ENGINE_FOLDER = 'engine/';

/** Gzipped WebAssembly module. */
export function wasmFile(bundle: Bundle): string {
  return `${ENGINE_FOLDER}duckdb-${bundle}-${ENGINE_VERSION}.wasm.bin`;
}

/** Gzipped worker script: our prelude, then the package's. */
export function workerFile(bundle: Bundle): string {
  return `${ENGINE_FOLDER}duckdb-${bundle}-${ENGINE_VERSION}.worker.bin`;
}

/** First characters of an unpacked worker script, to tell it from an error page. */
export const WORKER_MARK = '/* engine worker */';

/** An address that is never fetched: the prelude answers for it. `.invalid` resolves nowhere, by RFC 2606. */
export const WASM_ADDRESS = 'http://engine.invalid/duckdb.wasm';

/** The page's first message to the worker. */
export interface WasmMessage {
  readonly kind: 'engine-wasm';
  readonly bytes: ArrayBuffer;
  /** Answers every message: for the page to hear whether the worker still listens. */
  readonly pulse: MessagePort;
}
