import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FIXTURE } from '../../../test/queries/fixtures/fixture.ts';
import { writeParquetFolder } from '../../../test/queries/fixtures/parquet.ts';
import { elementAt } from '../../schema/element-at.ts';
import type { Manifest } from '../../schema/manifest.ts';
import { SCHEMA_VERSION } from '../../schema/tables.ts';
import { storeFiles, type TableSink } from '../engine/store.ts';
import { loadManifest } from '../source/manifest.ts';
import { fetchFiles, type TableReader } from './tables.ts';
import { parquetToArrow } from './parquet.ts';
import { OpenFailure } from '../failure.ts';
import type { AssetSource } from '../source/source.ts';

const reader: TableReader = {
  read(bytes, table, file) {
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== file.sha256) throw new OpenFailure('data-truncated', file.path);
    return parquetToArrow(bytes, table, file.path);
  },
};
const LOGIN = new TextEncoder().encode('<!doctype html><title>登录</title>');

let folder: string;
let manifest: Manifest;
let reports: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'load-'));
  manifest = await writeParquetFolder(folder, FIXTURE);
  reports = new Uint8Array(readFileSync(path.join(folder, 'reports.parquet')));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A site with just these files. */
type Files = Readonly<Record<string, Uint8Array<ArrayBuffer> | string>>;

function site(files: Files): AssetSource {
  return {
    read(file) {
      const content = files[file];
      if (content === undefined) return Promise.resolve({ ok: false, reason: 'missing', detail: `${file}: HTTP 404` });
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return Promise.resolve({ ok: true, bytes: new Uint8Array(bytes) });
    },
  };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'ok',
    (error: unknown) => (error instanceof OpenFailure ? error.code : String(error)),
  );
}

describe('loadManifest', () => {
  test('from the packed name, or from the ETL’s own', async () => {
    const text = JSON.stringify(manifest);
    const [packed, plain] = [
      { manifest, plain: false },
      { manifest, plain: true },
    ];
    expect(await loadManifest(site({ 'data/manifest.json.bin': text }))).toMatchObject(packed);
    expect(await loadManifest(site({ 'data/manifest.json': text }))).toMatchObject(plain);
    const login = site({ 'data/manifest.json.bin': LOGIN, 'data/manifest.json': text });
    expect(await loadManifest(login)).toMatchObject(plain);
  });

  test('of two, the later one is meant, whatever its name', async () => {
    const old = JSON.stringify({ ...manifest, built_at: '2020-01-01T00:00:00Z' });
    const text = JSON.stringify(manifest);
    const both = (packed: string, plain: string): AssetSource => ({
      ...site({}),
      peek: (file) =>
        Promise.resolve({ ok: true, bytes: new TextEncoder().encode(file.endsWith('.bin') ? packed : plain) }),
    });
    expect(await loadManifest(both(old, text))).toMatchObject({ manifest, plain: true });
    expect(await loadManifest(both(text, old))).toMatchObject({ manifest, plain: false });
    expect(await loadManifest(both(text, '<!doctype html>'))).toMatchObject({ manifest, plain: false });
  });

  test.each([
    ['data-missing', {}],
    ['manifest-invalid', { 'data/manifest.json.bin': LOGIN }],
    ['manifest-invalid', { 'data/manifest.json': '{' }],
    ['manifest-invalid', { 'data/manifest.json': `{"schema_version":${SCHEMA_VERSION}}` }],
    ['schema-version', { 'data/manifest.json': '{"schema_version":99}' }],
  ])('%s', async (code, files) => {
    expect(await codeOf(loadManifest(site(files)))).toBe(code);
  });
});

describe('fetchFiles', () => {
  const fetched = (files: Files, list = manifest.tables.reports.files): ReturnType<typeof fetchFiles> =>
    fetchFiles(site(files), reader, 'reports', list);

  test('reads the rows the manifest promises and tells the bytes', async () => {
    const content = await fetched({ 'data/reports.parquet.bin': reports });
    expect(content.parts.map((part) => part.rows)).toEqual([manifest.tables.reports.rows]);
  });

  test('counts the rows of each file', async () => {
    const list = manifest.tables.reports.files.map((file) => ({ ...file, rows: file.rows + 1 }));
    expect(await codeOf(fetched({ 'data/reports.parquet.bin': reports }, list))).toBe('row-count');
  });

  test('falls back to the plain name', async () => {
    const files = { 'data/reports.parquet.bin': LOGIN, 'data/reports.parquet': reports };
    expect(await codeOf(fetched(files))).toBe('ok');
  });

  test('takes no bytes of another run, not even of the same length', async () => {
    const other = new Uint8Array(reports);
    other[1000] = elementAt(other, 1000) ^ 1;
    const files = { 'data/reports.parquet.bin': other, 'data/reports.parquet': reports };
    const content = await fetched(files);
    expect(content.parts.map((part) => part.rows)).toEqual([manifest.tables.reports.rows]);
    const alone = { 'data/reports.parquet.bin': other };
    expect(await codeOf(fetched(alone))).toBe('data-truncated');
  });

  test('codes for what is not the file', async () => {
    const code = (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
      codeOf(fetched({ 'data/reports.parquet.bin': bytes }));
    expect(await codeOf(fetched({}))).toBe('data-missing');
    expect(await code(LOGIN)).toBe('data-not-parquet');
    expect(await code(reports.slice(0, 2000))).toBe('data-truncated');
    expect(await code(new Uint8Array([...reports, 0]))).toBe('data-truncated');
  });
});

describe('storeFiles', () => {
  const dropped: string[] = [];
  const sink = (rows: number, append: TableSink['append'] = () => Promise.resolve()): TableSink => ({
    create: () => Promise.resolve(),
    append,
    count: () => Promise.resolve(rows),
    drop: (table) => Promise.resolve(void dropped.push(table)),
  });

  test('counts the rows in the engine and drops a table that is not whole', async () => {
    const { files, rows } = manifest.tables.reports;
    const content = { table: 'reports', files, parts: [] } as const;
    expect(await codeOf(storeFiles(sink(rows), manifest, content))).toBe('ok');
    expect(dropped.splice(0)).toEqual([]);
    expect(await codeOf(storeFiles(sink(0), manifest, content))).toBe('row-count');
    expect(dropped.splice(0)).toEqual(['reports']);
  });

  test('drops a table of which the engine took a part', async () => {
    const { files } = manifest.tables.reports;
    const content = { table: 'reports', files, parts: [{ ipc: new Uint8Array(), rows: 1 }] } as const;
    const refused = sink(0, () => Promise.reject(new Error('no room')));
    expect(await codeOf(storeFiles(refused, manifest, content))).toBe('Error: no room');
    expect(dropped.splice(0)).toEqual(['reports']);
  });
});
