/** Serves the measured pages as a plain intranet server would: gzip for text and modules, revalidated pages, assets kept an hour. */
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Mount {
  /** Address of the page's folder, `/floor/`. */
  readonly at: string;
  readonly folder: string;
  /** Folder that answers for `data/`; `suffix` is cut off the names. */
  readonly data: { readonly folder: string; readonly suffix: string } | null;
}

export interface Server {
  readonly url: string;
  /** Bytes of bodies sent since the last call. */
  taken(): number;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
const DATA = 'data/';

function fileFor(mounts: readonly Mount[], url: string): string | null {
  const mount = mounts.find(({ at }) => url.startsWith(at));
  if (mount === undefined) return null;
  const rest = decodeURIComponent(url.slice(mount.at.length).split(/[?#]/u)[0] ?? '') || 'index.html';
  const { data } = mount;
  const file =
    data !== null && rest.startsWith(DATA)
      ? path.join(data.folder, rest.slice(DATA.length, rest.length - data.suffix.length))
      : path.join(mount.folder, rest);
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Listens on a free port of this machine only. */
export async function serveMounts(mounts: readonly Mount[]): Promise<Server> {
  const bodies = new Map<string, Buffer>();
  let sent = 0;
  const server = createServer((request, response) => {
    const file = fileFor(mounts, request.url ?? '/');
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(file);
    const zipped = extension in TYPES;
    const body = bodies.get(file) ?? (zipped ? gzipSync(readFileSync(file)) : readFileSync(file));
    bodies.set(file, body);
    sent += body.length;
    response.writeHead(200, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': extension === '.html' ? 'no-store' : 'max-age=3600',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    taken: () => {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
