/** A static server for a built folder, as an intranet would run one: under any path, nothing but files. */
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

export interface Served {
  /** Address of the site's first page, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly dir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Path the site is put under; default `/`. */
  readonly base?: string;
  /** Interface to listen on; default the loopback interface. */
  readonly host?: string;
}

/** The port is in use by another program. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** `a/b` → `/a/b/`. */
export function basePath(text: string): string {
  const inner = text.replace(/^\/+|(?<!\/)\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new PortTaken(`port ${port} is in use; choose another one with --port N`) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Starts serving. Rejects with `PortTaken` when the port is not free. */
export async function serveFolder({ dir, port, base = '/', host = '127.0.0.1' }: ServeOptions): Promise<Served> {
  const root = basePath(base);
  const files = sirv(dir, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const notFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('not found\n');
    };
    if (`${url}/` === root) {
      response.writeHead(301, { location: root });
      response.end();
    } else if (!url.startsWith(root)) {
      notFound();
    } else {
      request.url = `/${url.slice(root.length)}`;
      files(request, response, notFound);
    }
  });
  const actual = await listen(server, port, host);
  return {
    url: `http://localhost:${actual}${root}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
