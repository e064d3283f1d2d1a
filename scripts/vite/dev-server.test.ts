/** `npm run dev`: the page with hot reload, the embedded data beside it, and 404 for what is not there. */
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readManifest } from '../../src/schema/manifest.ts';

let server: ViteDevServer;
let base: string;
beforeAll(async () => {
  server = await createServer({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1' },
  });
  await server.listen();
  base = server.resolvedUrls?.local[0] ?? '';
}, 120_000);
afterAll(() => server.close());

const get = (path: string): Promise<Response> => fetch(base + path, { headers: { accept: 'text/html,*/*' } });

test('serves the page with the client of hot reload', async () => {
  const page = await (await get('')).text();
  expect(page).toContain('./main.ts');
  expect(page).toContain('@vite/client');
  expect(await (await get('main.ts')).text()).toContain('App.svelte');
});

test('serves the embedded data as the built site does', async () => {
  const json: unknown = await (await get('data/manifest.json.bin')).json();
  expect(readManifest(json)).toMatchObject({ ok: true });
});

test.each(['nonsense', 'nonsense/', 'data/nonsense.bin', 'requests'])('answers 404 to %s', async (path) => {
  expect((await get(path)).status).toBe(404);
});
