/** Where the site's files come from: a server, whatever MIME types and error pages it has. */
import { errorText } from '../failure.ts';

export interface ByteProgress {
  readonly loaded: number;
  /** null when the server does not tell, or tells the size of another encoding. */
  readonly total: number | null;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ByteProgress) => void) | undefined;
}

/** `missing`: the server says so. `stalled`: no byte for long. `unreachable`: no answer, or one that broke off. */
export type MissingReason = 'missing' | 'stalled' | 'unreachable';

export type Asset =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: MissingReason; readonly detail: string };

export interface AssetSource {
  /** `path` is relative to the site. Never rejects but for an abort; whether the bytes are what was asked for is for the caller to see. */
  read(path: string, options?: ReadOptions): Promise<Asset>;
  /** A small file that may well not be there, asked for without an error on the console. Never rejects. */
  readonly peek?: (path: string) => Promise<Asset>;
}

/** Without a byte for this long a download is given up. */
export const STALL_MS = 30_000;

function join(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function expectedLength(response: Response): number | null {
  const header = response.headers.get('content-length');
  if (header === null || response.headers.get('content-encoding') !== null) return null;
  const length = Number(header);
  return Number.isSafeInteger(length) ? length : null;
}

async function body(
  response: Response,
  onChunk: () => void,
  onProgress: ReadOptions['onProgress'],
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(await response.arrayBuffer());
  const total = expectedLength(response);
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return join(chunks, loaded);
    chunks.push(value);
    loaded += value.length;
    onChunk();
    onProgress?.({ loaded, total });
  }
}

/** Aborts `stop` when nothing has happened for `stallMs`; `alive` begins the time anew. */
function stallWatch(stop: AbortController, stallMs: number): { alive(): void; end(): void; stalled(): boolean } {
  let stalled = false;
  const stall = (): void => {
    stalled = true;
    stop.abort();
  };
  let timer = setTimeout(stall, stallMs);
  return {
    alive() {
      clearTimeout(timer);
      timer = setTimeout(stall, stallMs);
    },
    end: () => clearTimeout(timer),
    stalled: () => stalled,
  };
}

/** Fetches `address`; `path` names it in the detail of what goes wrong. Rejects only with an abort of `signal`. */
export async function fetchAsset(
  address: string,
  path: string,
  { signal, onProgress }: ReadOptions = {},
  stallMs: number = STALL_MS,
): Promise<Asset> {
  const stop = new AbortController();
  const forward = (): void => stop.abort();
  if (signal?.aborted) forward();
  signal?.addEventListener('abort', forward, { once: true });
  const watch = stallWatch(stop, stallMs);
  try {
    // `no-cache` asks the server whether its file changed: old data beside a new manifest must not happen.
    const response = await fetch(address, { signal: stop.signal, cache: 'no-cache', credentials: 'same-origin' });
    if (!response.ok) return { ok: false, reason: 'missing', detail: `${path}: HTTP ${response.status}` };
    return { ok: true, bytes: await body(response, watch.alive, onProgress) };
  } catch (error) {
    if (signal?.aborted) throw error;
    if (watch.stalled()) return { ok: false, reason: 'stalled', detail: `${path}: no answer for ${stallMs} ms` };
    return { ok: false, reason: 'unreachable', detail: `${path}: ${errorText(error)}` };
  } finally {
    watch.end();
    signal?.removeEventListener('abort', forward);
  }
}

/** Files under `base` (an absolute URL or a path relative to the page, ending in `/`). */
export function httpSource(base: string, stallMs: number = STALL_MS): AssetSource {
  return { read: (path, options) => fetchAsset(base + path, path, options, stallMs) };
}
