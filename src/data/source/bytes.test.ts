import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { endsAsParquet, isWasm, startsAsParquet, gunzipped } from './bytes.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

test('unpacks gzip and leaves the rest alone', async () => {
  expect(await gunzipped(new Uint8Array(gzipSync('abc')))).toEqual(bytes('abc'));
  expect(await gunzipped(bytes('abc'))).toEqual(bytes('abc'));
  expect(await gunzipped(bytes(''))).toEqual(bytes(''));
});

test('half a gzip is refused', async () => {
  await expect(gunzipped(new Uint8Array(gzipSync('abc'.repeat(99)).subarray(0, 15)))).rejects.toThrow();
});

test('knows files by their ends', () => {
  expect([isWasm(bytes('\0asm1')), isWasm(bytes('<!doctype html>')), isWasm(bytes(''))]).toEqual([true, false, false]);
  expect([startsAsParquet(bytes('PAR1..')), endsAsParquet(bytes('..PAR1'))]).toEqual([true, true]);
  expect([startsAsParquet(bytes('<html>')), endsAsParquet(bytes('PAR'))]).toEqual([false, false]);
});
