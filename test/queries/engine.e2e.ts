/** The engine and the data as a reader's browser meets them: under a sub-path, on plain http, from servers that lie. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER_FLAGS, ensureBrowser } from '../../scripts/common/browser.ts';
import { siteAssets } from '../../scripts/vite/site-assets.ts';
import type { Manifest } from '../../src/schema/manifest.ts';
import { askEverything, type Answers } from './fixtures/everything.ts';
import { FIXTURE } from './fixtures/fixture.ts';
import { COMMANDS, REACHING, SMUGGLED } from './fixtures/hostile-sql.ts';
import { nativeDb } from './fixtures/native-db.ts';
import type { Opening, TestPage } from './page/main.ts';
import { writeParquetFolder } from './fixtures/parquet.ts';
import { roughServer, type Answer, type RoughServer } from './fixtures/rough-server.ts';

const HOST = 'intranet.test';
const BASE = '/gov/dash/';
const RESOLVE = `--host-resolver-rules=MAP ${HOST} 127.0.0.1`;

let work: string;
let manifest: Manifest;
let expected: Answers;
let server: RoughServer;
let browser: Browser;

beforeAll(async () => {
  work = mkdtempSync(path.join(tmpdir(), 'engine-'));
  manifest = await writeParquetFolder(path.join(work, 'data'), FIXTURE);
  const native = await nativeDb(FIXTURE);
  expected = await askEverything(native);
  await native.close();
  await build({
    configFile: false,
    logLevel: 'warn',
    root: path.join(import.meta.dirname, 'page'),
    base: './',
    plugins: [siteAssets({ data: path.join(work, 'data') })],
    build: { outDir: path.join(work, 'site'), target: 'chrome87' },
  });
  server = await roughServer(path.join(work, 'site'), BASE);
  browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...BROWSER_FLAGS, RESOLVE] });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(work, { recursive: true });
});
afterEach(() => {
  server.answer = () => 'as-is';
});

/** What pages may use of DuckDB: none of it may need an extension, or an export that the build has cut off. */
const CORE_SQL = [
  'select sum(n)::double as n from (select "new" as n, row_number() over (partition by agency_id order by year) from reports)',
  'select quantile_cont("new", 0.5) as n from reports',
  'select regr_slope("new", year) as n from reports',
  'select count(*) as n from (pivot reports on level using count(*) group by province)',
  "select length(strftime(date '2020-01-02', '%Y年%m月')) as n",
  "select levenshtein('甲乙', '甲丙') as n",
  "select length(regexp_replace('a1b2', '[0-9]', '', 'g')) as n",
  'with recursive t(n) as (select 1 union all select n + 1 from t where n < 9) select max(n) as n from t',
  "select len(list_sort(string_split('b,a', ','))) as n",
  "select length(format('{:,}', 1234567)) as n",
  'select count(*) as n from (describe reports)',
];

interface Visit {
  readonly page: Page;
  /** Hosts that were asked for anything, and what the page's console said of errors. */
  readonly hosts: Set<string>;
}

async function visit(from: Browser = browser): Promise<Visit> {
  const page = await from.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http')) hosts.add(url.hostname);
  });
  await page.goto(`http://${HOST}:${server.port}${BASE}`);
  return { page, hosts };
}

/** Calls a function of the page's `TestPage`; by text, for a function would have to be cloned into the page. */
async function inPage<K extends keyof TestPage>(
  page: Page,
  name: K,
  ...args: Parameters<TestPage[K]>
): Promise<Awaited<ReturnType<TestPage[K]>>> {
  const call = `window.queries.${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  return page.evaluate<Awaited<ReturnType<TestPage[K]>>>(call);
}

async function opening(from?: Browser): Promise<Opening> {
  const { page } = await visit(from);
  try {
    return await inPage(page, 'open');
  } finally {
    await page.close();
  }
}

function only(pattern: RegExp, answer: Answer): RoughServer['answer'] {
  return (file) => (pattern.test(file) ? answer : 'as-is');
}

describe.each(['eh', 'mvp'] as const)('bundle %s', (bundle) => {
  test('opens on plain http under a sub-path and answers as native DuckDB does', async ({ skip }) => {
    skip(bundle === 'eh' && Number.parseInt(browser.version()) < 95, 'no WebAssembly exceptions in this browser');
    const { page, hosts } = await visit();
    expect(await page.evaluate('isSecureContext')).toBe(false);
    expect(await inPage(page, 'open', bundle)).toEqual({
      code: 'ok',
      detail: '',
      phases: ['data', 'engine', 'tables'],
    });
    expect(await inPage(page, 'ask')).toEqual(expected);

    expect(await inPage(page, 'errorOf', 'select n from nowhere')).toMatch(/^engine: Catalog Error/);
    expect(await inPage(page, 'errorOf', "select json_extract('{}', 'a') as n")).toMatch(/^engine: Catalog Error/);
    expect(await inPage(page, 'errorOf', 'select 1 as m')).toMatch(/^shape: /);

    for (const statement of CORE_SQL)
      expect([statement, await inPage(page, 'errorOf', statement)]).toEqual([statement, 'no error']);

    for (const statement of [...SMUGGLED, ...REACHING, ...COMMANDS])
      expect([statement, await inPage(page, 'anyErrorOf', statement)]).toEqual([
        statement,
        expect.stringMatching(/^engine: /),
      ]);
    expect(await inPage(page, 'anyErrorOf', 'describe reports')).toBe('no error');
    expect(await inPage(page, 'anyErrorOf', 'select * from reports')).toBe('no error');
    expect(await inPage(page, 'count', 'reports')).toBe(manifest.tables.reports.rows);

    expect(await inPage(page, 'ensure', 'cells')).toBe('ok');
    expect(await inPage(page, 'count', 'cells')).toBe(manifest.tables.cells.rows);
    expect(await inPage(page, 'race')).toEqual(['first aborted', 'second aborted', 'third answered']);

    expect(await inPage(page, 'violations')).toEqual([]);
    expect([...hosts]).toEqual([HOST]);
    await page.close();
  });
});

test.each(['untyped', 'plain-text'] as const)('MIME types do not matter: %s', async (answer) => {
  server.answer = only(/\.bin$/, answer);
  expect(await opening()).toMatchObject({ code: 'ok' });
});

test('an output folder of the ETL can be put in as it is', async () => {
  const dropped = path.join(work, 'site', 'data');
  renameSync(dropped, `${dropped}-packed`);
  cpSync(path.join(work, 'data'), dropped, { recursive: true });
  try {
    expect(await opening()).toMatchObject({ code: 'ok' });
  } finally {
    rmSync(dropped, { recursive: true });
    renameSync(`${dropped}-packed`, dropped);
  }
});

function changed(change: (text: string) => string): Buffer {
  return Buffer.from(change(readFileSync(path.join(work, 'data', 'manifest.json'), 'utf8')));
}

describe('every failure has its code', () => {
  const cases: readonly (readonly [code: string, what: string, pattern: RegExp, answer: Answer | (() => Answer)])[] = [
    ['engine-assets-missing', 'no wasm', /\.wasm\.bin$/, 'missing'],
    ['engine-assets-missing', 'no worker', /\.worker\.bin$/, 'missing'],
    ['engine-not-an-asset', 'login page for the wasm', /\.wasm\.bin$/, 'login'],
    ['engine-not-an-asset', 'login page for the worker', /\.worker\.bin$/, 'login'],
    ['engine-not-an-asset', 'half a wasm', /\.wasm\.bin$/, 'half'],
    ['data-missing', 'no manifest', /manifest/, 'missing'],
    ['data-missing', 'no table', /reports\.parquet/, 'missing'],
    ['manifest-invalid', 'login page for the manifest', /manifest/, 'login'],
    ['data-not-parquet', 'login page for a table', /reports\.parquet/, 'login'],
    ['data-truncated', 'half a table', /reports\.parquet/, 'half'],
    ['unreachable', 'a line that breaks off within the manifest', /manifest/, 'broken-off'],
    ['unreachable', 'a line that breaks off within a table', /reports\.parquet/, 'broken-off'],
    ['unreachable', 'a line that breaks off within the engine', /\.wasm\.bin$/, 'broken-off'],
    [
      'schema-version',
      'data of another version',
      /manifest/,
      () => changed((text) => text.replace(/"schema_version": \d+/, '"schema_version": 99')),
    ],
    [
      'row-count',
      'fewer rows than promised',
      /manifest/,
      () => changed((text) => text.replaceAll(`"rows": ${manifest.tables.reports.rows},`, '"rows": 9999,')),
    ],
  ];
  test.each(cases)('%s: %s', async (code, _what, pattern, answer) => {
    server.answer = only(pattern, typeof answer === 'function' ? answer() : answer);
    expect(await opening()).toMatchObject({ code });
  });

  test('engine-out-of-memory: the browser refuses the memory', async () => {
    const small = await chromium.launch({
      executablePath: ensureBrowser(),
      args: [...BROWSER_FLAGS, RESOLVE, '--js-flags=--wasm-max-mem-pages=128'],
    });
    expect(await opening(small)).toMatchObject({ code: 'engine-out-of-memory' });
    await small.close();
  });
});
