import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basePath, PortTaken, serveFolder } from './server.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'serve-'));
  await writeFile(path.join(dir, 'index.html'), '<p>page</p>');
  await writeFile(path.join(dir, 'x.bin'), 'data');
});
afterAll(() => rm(dir, { recursive: true }));

describe('serveFolder', () => {
  it.each([
    ['', '/'],
    ['/', '/'],
    ['a', '/a/'],
    ['/a/b', '/a/b/'],
    ['a/b/', '/a/b/'],
  ])('normalises the base %j to %j', (text, base) => {
    expect(basePath(text)).toBe(base);
  });

  it('serves under a sub-path only', async () => {
    const site = await serveFolder({ dir, port: 0, base: '/a/b' });
    const status = async (relative: string): Promise<number> => (await fetch(new URL(relative, site.url))).status;
    try {
      expect(site.url).toMatch(/\/a\/b\/$/);
      expect(await (await fetch(site.url)).text()).toContain('page');
      expect(await (await fetch(new URL('/a/b', site.url))).text()).toContain('page');
      expect(await status('x.bin')).toBe(200);
      expect(await status('missing.bin')).toBe(404);
      expect(await status('/index.html')).toBe(404);
    } finally {
      await site.close();
    }
  });

  it('says so when the port is taken', async () => {
    const site = await serveFolder({ dir, port: 0 });
    const port = Number(new URL(site.url).port);
    try {
      await expect(serveFolder({ dir, port })).rejects.toThrow(PortTaken);
    } finally {
      await site.close();
    }
  });
});
