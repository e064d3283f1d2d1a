/**
 * Runs in the engine's worker before the package's own script (the build puts it in front). It leans on internals of the
 * one version of duckdb-wasm that is pinned; `test/queries/engine.e2e.ts` notices when they change.
 *
 * Why it is needed: the package's script lets the worker download the module by `instantiateStreaming` and nobody
 * listens when that fails. A wrong MIME type, a missing file, a login page or a content policy then mean that opening
 * never ends. So the page fetches and checks the bytes, and the worker takes them from a message.
 */
import 'core-js/actual/typed-array/at';
import { WASM_ADDRESS, type WasmMessage } from './assets.ts';

function isWasmMessage(data: unknown): data is WasmMessage {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'engine-wasm';
}

/** The bytes out of the first message, which the package's own handler must not see. */
function receiveWasm(): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<unknown>): void => {
      if (!isWasmMessage(event.data)) return;
      event.stopImmediatePropagation();
      self.removeEventListener('message', receive);
      const { pulse } = event.data;
      pulse.addEventListener('message', () => pulse.postMessage(null));
      pulse.start();
      resolve(event.data.bytes);
    };
    self.addEventListener('message', receive);
  });
}

const wasm = receiveWasm();
let exported: WebAssembly.Exports = {};

WebAssembly.instantiateStreaming = async (source, imports) => {
  // The empty answer below; awaited only so that a rejection of it is never unhandled.
  await Promise.resolve(source).catch(() => undefined);
  const result = await WebAssembly.instantiate(await wasm, imports);
  exported = result.instance.exports;
  return result;
};

const fetchFromNetwork = self.fetch;
self.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  if (address === WASM_ADDRESS) return Promise.resolve(new Response(new Uint8Array(0)));
  return fetchFromNetwork.call(self, input, init);
};

/**
 * Exports that the script of the `mvp` bundle calls by name without having bound them (an open bug of the package):
 * without these every SQL error is a ReferenceError.
 */
const UNBOUND = [
  'setThrew',
  '__cxa_can_catch',
  '__cxa_get_exception_ptr',
  '__cxa_increment_exception_refcount',
  '__cxa_decrement_exception_refcount',
  '__get_exception_message',
  '__cxa_throw',
  '__trap',
  '__thrown_object_from_unwind_exception',
  'htons',
  'htonl',
  'strerror',
  'memcmp',
  'memcpy',
  '__errno_location',
];
for (const name of UNBOUND) {
  const call = (...args: readonly unknown[]): unknown => {
    const target = exported[name];
    if (typeof target !== 'function') throw new ReferenceError(`the engine does not export ${name}`);
    return Reflect.apply(target, undefined, args);
  };
  Object.defineProperty(self, `_${name}`, { value: call, configurable: true, writable: true });
}

// A rejection that nobody handles stays inside the worker; an error thrown from a timer reaches the page.
self.addEventListener('unhandledrejection', (event) => {
  const reason: unknown = event.reason;
  setTimeout(() => {
    throw reason;
  });
});
