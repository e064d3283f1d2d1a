import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENGINE_VERSION, wasmFile, workerFile } from './assets.ts';

test('the file names carry the version that is installed, pinned exactly', () => {
  const installed = readFileSync('node_modules/@duckdb/duckdb-wasm/package.json', 'utf8');
  expect(JSON.parse(installed)).toMatchObject({ version: ENGINE_VERSION });
  expect(JSON.parse(readFileSync('package.json', 'utf8'))).toMatchObject({
    dependencies: { '@duckdb/duckdb-wasm': ENGINE_VERSION },
  });
});

test('one copy of Arrow: a second one would insert nothing, silently', () => {
  const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(JSON.stringify(lock).match(/"node_modules\/[^"]*apache-arrow"/g)).toEqual(['"node_modules/apache-arrow"']);
});

test('names that every server hands out', () => {
  for (const file of [wasmFile('eh'), wasmFile('mvp'), workerFile('eh'), workerFile('mvp')]) {
    expect(file).toMatch(/^engine\/[a-z0-9.-]+\.bin$/);
  }
});
