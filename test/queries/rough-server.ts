/** A server as bad as those of an intranet can be: each test says which answers go wrong. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

export type Answer =
  'as-is' | 'missing' | 'login' | 'untyped' | 'plain-text' | 'latin' | 'half' | 'broken-off' | 'silent' | Buffer;

export interface RoughServer {
  readonly port: number;
  /** How a file of the site (path without the leading slash) is answered. */
  answer: (file: string) => Answer;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves `folder` under `base`, which begins and ends with a slash. */
export async function roughServer(folder: string, base: string): Promise<RoughServer> {
  const rough: Pick<RoughServer, 'answer'> = { answer: () => 'as-is' };
  const server = createServer((request, response) => {
    const wanted = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = wanted.startsWith(base) ? wanted.slice(base.length) || 'index.html' : '';
    const answer = rough.answer(file);
    if (answer === 'silent') return;
    if (answer === 'login') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>login</title>');
      return;
    }
    const content = answer instanceof Buffer ? Promise.resolve(answer) : readFile(path.join(folder, file));
    content
      .then((bytes) => {
        if (answer === 'missing') throw new Error('missing');
        const type = answer === 'plain-text' ? 'text/plain' : (TYPES[path.extname(file)] ?? 'application/octet-stream');
        if (answer !== 'untyped') {
          response.setHeader('content-type', answer === 'latin' ? `${type}; charset=iso-8859-1` : type);
        }
        if (answer === 'plain-text') response.setHeader('x-content-type-options', 'nosniff');
        if (answer === 'broken-off') {
          response.setHeader('content-length', bytes.length);
          response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
          return;
        }
        response.end(answer === 'half' ? bytes.subarray(0, bytes.length / 2) : bytes);
      })
      .catch(() => response.writeHead(404).end('not found'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    get answer() {
      return rough.answer;
    },
    set answer(next) {
      rough.answer = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
