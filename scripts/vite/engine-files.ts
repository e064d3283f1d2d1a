/** The engine's files as the site ships them: gzipped, so that no server's settings for compression or types matter. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { BUNDLES, WORKER_MARK, wasmFile, workerFile, type Bundle } from '../../src/data/engine/assets.ts';
import { classicScript } from './bundle.ts';
import { canBeAskedFor, cutExports } from './wasm-exports.ts';

const compress = promisify(gzip);
const LEVEL = { level: 9 };
const require = createRequire(import.meta.url);

export interface SiteFile {
  /** Below the site's folder. */
  readonly path: string;
  readonly content: () => Promise<Uint8Array>;
}

/** A worker from a blob cannot import: the prelude comes whole. */
function bundledPrelude(): Promise<string> {
  return classicScript(path.resolve(import.meta.dirname, '../../src/data/engine/prelude.ts'), 'enginePrelude');
}

function packageFile(name: string): string {
  return require.resolve(`@duckdb/duckdb-wasm/dist/${name}`);
}

async function workerScript(bundle: Bundle): Promise<string> {
  const theirs = await readFile(packageFile(`duckdb-browser-${bundle}.worker.js`), 'utf8');
  return `${WORKER_MARK}\n${await bundledPrelude()}\n${theirs}`;
}

async function wasmModule(bundle: Bundle): Promise<Uint8Array> {
  const wasm = await readFile(packageFile(`duckdb-${bundle}.wasm`));
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map((entry) => entry.name);
  return cutExports(wasm, canBeAskedFor(await workerScript(bundle), imports));
}

/** Made when first asked for, then kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

export function engineFiles(): readonly SiteFile[] {
  return BUNDLES.flatMap((bundle) => [
    { path: workerFile(bundle), content: once(async () => compress(await workerScript(bundle), LEVEL)) },
    { path: wasmFile(bundle), content: once(async () => compress(await wasmModule(bundle), LEVEL)) },
  ]);
}
