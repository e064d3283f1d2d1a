/** Old Word documents (.doc). The library needs Node, so in a browser they are `unsupported`. */
import type { Read } from '../document.ts';
import { readPlain } from '../text/index.ts';

/** Not a literal in `import()`: the browser bundle must not carry a library that cannot run there. */
const LIBRARY = 'word-extractor';

/** Reads a .doc. Its text gives tables as cells joined by tabs, with no true columns. */
export async function readDoc(bytes: Uint8Array): Promise<Read> {
  const extract = await loadExtractor();
  if (extract === null) {
    return { ok: false, code: 'unsupported', text: '.doc cannot be read in a browser: save it as .docx or PDF' };
  }
  let text: string;
  try {
    text = await extract(bytes);
  } catch {
    return { ok: false, code: 'unreadable', text: 'damaged, encrypted or no Word document' };
  }
  return readPlain(text);
}

type Extract = (bytes: Uint8Array) => Promise<string>;

async function loadExtractor(): Promise<Extract | null> {
  const buffer: unknown = Reflect.get(globalThis, 'Buffer');
  if (!hasMethod(buffer, 'from')) return null;
  try {
    const module: unknown = await import(/* @vite-ignore */ LIBRARY);
    const Extractor: unknown = isObject(module) ? Reflect.get(module, 'default') : null;
    if (typeof Extractor !== 'function') return null;
    return async (bytes) => {
      const extractor: unknown = Reflect.construct(Extractor, []);
      const document: unknown = await call(extractor, 'extract', [call(buffer, 'from', [bytes])]);
      const body: unknown = call(document, 'getBody', []);
      if (typeof body !== 'string') throw new TypeError('no body');
      return body;
    };
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function hasMethod(value: unknown, name: string): boolean {
  return isObject(value) && typeof Reflect.get(value, name) === 'function';
}

function call(target: unknown, name: string, values: readonly unknown[]): unknown {
  const method: unknown = isObject(target) ? Reflect.get(target, name) : undefined;
  if (typeof method !== 'function') throw new TypeError(`no method ${name}`);
  return Reflect.apply(method, target, values);
}
