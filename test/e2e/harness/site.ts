/** The built site as an intranet serves it: plain http, a name that is not localhost, below a path. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { serveFolder } from '../../../scripts/common/server.ts';

export const HOST = 'intranet.test';
const BASE = '/a/b/';

/** Folder of the built site. */
export const DIST = process.env['E2E_DIST'] ?? 'dist';

export interface Site {
  /** `http://intranet.test:PORT/a/b/` */
  readonly url: string;
  readonly dir: string;
  close(): Promise<void>;
}

/** Serves the built site. `change` may damage a copy of it first; it gets the copy's folder. */
export async function serveSite(change?: (dir: string) => Promise<void>): Promise<Site> {
  let dir = DIST;
  if (change) {
    await mkdir('.cache', { recursive: true });
    dir = await mkdtemp(path.join('.cache', 'e2e-'));
    await cp(DIST, dir, { recursive: true });
    await change(dir);
  }
  const served = await serveFolder({ dir, port: 0, base: BASE });
  const url = new URL(served.url);
  url.hostname = HOST;
  return {
    url: url.href,
    dir,
    async close() {
      await served.close();
      if (change) await rm(dir, { recursive: true });
    },
  };
}
