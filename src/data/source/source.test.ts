import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roughServer, type RoughServer } from '../../../test/queries/fixtures/rough-server.ts';
import { httpSource } from './source.ts';

let folder: string;
let server: RoughServer;
let base: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'source-'));
  writeFileSync(path.join(folder, 'a.bin'), 'abc');
  server = await roughServer(folder, '/x/');
  server.answer = (file) => (file === 'hung.bin' ? 'silent' : 'as-is');
  base = `http://127.0.0.1:${server.port}/x/`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('gives the bytes and tells how many came', async () => {
  const loaded: number[] = [];
  const asset = await httpSource(base).read('a.bin', { onProgress: (progress) => loaded.push(progress.loaded) });
  expect(asset).toEqual({ ok: true, bytes: new Uint8Array(Buffer.from('abc')) });
  expect(loaded).toEqual([3]);
});

test('a missing file, a server that is not there and a line that breaks off are answers', async () => {
  expect(await httpSource(base).read('b.bin')).toEqual({ ok: false, reason: 'missing', detail: 'b.bin: HTTP 404' });
  expect(await httpSource('http://127.0.0.1:1/').read('a.bin')).toMatchObject({ ok: false, reason: 'unreachable' });
  server.answer = () => 'broken-off';
  expect(await httpSource(base).read('a.bin')).toMatchObject({ ok: false, reason: 'unreachable' });
  server.answer = (file) => (file === 'hung.bin' ? 'silent' : 'as-is');
});

test('a server that never answers is given up', async () => {
  expect(await httpSource(base, 50).read('hung.bin')).toMatchObject({ ok: false, reason: 'stalled' });
});

test('an abort rejects', async () => {
  const stop = new AbortController();
  const reading = httpSource(base).read('hung.bin', { signal: stop.signal });
  stop.abort();
  await expect(reading).rejects.toThrow();
});
