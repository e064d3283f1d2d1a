/** A large output has its tables in files by report: a page of one report loads the files with its rows, a statement loads all. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TABLE_NAMES } from '../../../src/schema/tables.ts';
import { writeParquetFolder } from '../../queries/fixtures/parquet.ts';
import { openPage } from '../harness/browser.ts';
import { serveSite, type Site } from '../harness/site.ts';
import { runLinked } from '../harness/statement.ts';
import { setStage } from '../harness/stage.ts';

const stage = setStage();
const SETUP = TABLE_NAMES.filter((table) => table !== 'totals').map(
  (table) => `insert into ${table} by name select * from 'data/parquet/${table}.parquet'`,
);

let folder: string;
let site: Site;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'partitions-'));
  await writeParquetFolder(folder, SETUP, [
    [1, 100],
    [101, 200],
    [201, 9999],
  ]);
  const file = path.join(folder, 'manifest.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('2026-01-01T00:00:00Z', '2030-01-02T00:00:00Z'));
  site = await serveSite(async (dir) => {
    await rm(path.join(dir, 'data'), { recursive: true });
    await cp(folder, path.join(dir, 'data'), { recursive: true });
  });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

it(
  'loads the files of the report, then of the next one, and the rest for a statement',
  { timeout: 60_000 },
  async () => {
    const answers = await stage.native.rows(
      `select file from reports where report_id = 150
     union all select file from reports where report_id = 250
     union all select cast(count(*) as varchar) from cells`,
    );
    const [first, second, all] = answers.map(([value]) => String(value));
    const asked: string[] = [];
    const { page, complaints, close } = await openPage(stage.browser, `${site.url}#/source?p.file=${String(first)}`, {
      expected: /404 \(Not Found\)/,
      before: async (opened) => {
        opened.on('response', (response) => {
          const file = /(?:cells|texts)\/part-\d/.exec(response.url())?.[0];
          if (file !== undefined && response.ok()) asked.push(file);
        });
        return Promise.resolve();
      },
    });
    const open = (hash: string): Promise<void> => page.evaluate((to) => void (window.location.hash = to), hash);
    await page.locator('.facts code', { hasText: String(first) }).waitFor();
    await page.locator('#cells-heading').waitFor();
    expect([...new Set(asked)].sort()).toEqual(['cells/part-1', 'texts/part-1']);
    await open(`#/source?p.file=${String(second)}`);
    await page.locator('.facts code', { hasText: String(second) }).waitFor();
    expect([...new Set(asked)].sort()).toEqual(['cells/part-1', 'cells/part-2', 'texts/part-1', 'texts/part-2']);
    await open(`#/explore?p.sql=${encodeURIComponent('select count(*) as n from cells')}`);
    await runLinked(page);
    await page.locator('tr[data-row] .cell', { hasText: String(all) }).waitFor();
    expect(asked.filter((file) => file.startsWith('cells'))).toEqual(['cells/part-1', 'cells/part-2', 'cells/part-0']);
    expect(complaints).toEqual([]);
    await close();
  },
);
