/** 检查一份报告 in a real browser: what it reads is what `inspect` prints, and nothing leaves the page. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decode } from '../../../src/parse/1-read/decode.ts';
import { officeFiles } from '../../etl/faults/hostile/office.ts';
import { pageFiles } from '../../etl/faults/hostile/pages.ts';
import { pdfFiles } from '../../etl/faults/hostile/pdf.ts';
import { pdf } from '../../parse/files/pdf-file.ts';
import type { Guarded } from '../harness/browser.ts';
import { filesOf, printed } from '../harness/inspected.ts';
import { setStage } from '../harness/stage.ts';
import { go } from '../numbers/read.ts';

const REAL = 'data/reports/real';
const LAYOUTS = 'test/golden/layouts';
const READERS = 'test/golden/readers';

const stage = setStage();
let guarded: Guarded;
let page: Page;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-'));
  guarded = await stage.open('');
  ({ page } = guarded);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  expect(guarded.complaints).toEqual([]);
});

async function empty(): Promise<void> {
  await go(page, '#/check');
  await page.locator('[data-take]').waitFor();
  const clear = page.locator('[data-clear]');
  if ((await clear.count()) > 0) await clear.click();
}

async function choose(files: readonly string[]): Promise<void> {
  await empty();
  await page.locator('[data-files]').setInputFiles([...files]);
  await page.locator('[data-busy="false"]').waitFor({ timeout: 110_000 });
}

async function saved(): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save]').click()]);
  return readFile(await file.path(), 'utf8');
}

describe('what is read', () => {
  it('of the real reports and the public layouts is what inspect prints, with every request aborted', async () => {
    // The parser comes with the first file.
    await choose([`${REAL}/000_07b97f19a67ff91d.txt`]);
    await empty();
    const sent: string[] = [];
    await page.route('**/*', (route) => {
      const request = route.request();
      if (request.method() !== 'GET' || request.url().includes('?')) sent.push(request.url());
      return route.abort();
    });
    const files = [
      ...(await filesOf(REAL, (name) => name.endsWith('.txt'))),
      ...(await filesOf(LAYOUTS, (name) => name.startsWith('b02/'))),
    ];
    expect(files.length).toBeGreaterThanOrEqual(25);
    await page.locator('[data-files]').setInputFiles([...files]);
    await page.locator('[data-busy="false"]').waitFor({ timeout: 110_000 });
    expect(await saved()).toBe(await printed(files));
    await page.unroute('**/*');
    expect(sent).toEqual([]);
  });

  it('of Word, Excel, RTF, ODF and PDF is the same, too', async () => {
    const named = path.join(folder, 'named-font.pdf');
    await writeFile(named, pdf(['BT /F2 12 Tf 50 700 Td <D5FEB8AEB9A4D7F7> Tj ET']));
    const inputs = await filesOf(READERS, (name) => /input\.(?:docx?|rtf|od[st]|xlsx?|pdf|html?)$/u.test(name));
    // Under names of their own: a field for files takes each name once.
    const copies: string[] = [];
    for (const file of inputs) {
      const copy = path.join(folder, file.replaceAll(path.sep, '-'));
      await writeFile(copy, await readFile(file));
      copies.push(copy);
    }
    const files = [...copies, named];
    expect(files.length).toBeGreaterThan(10);
    await choose(files);
    expect(await saved()).toBe(await printed(files));
  });

  it('of an archive is the same, and a collection is told to go elsewhere', async () => {
    const archive = path.join(folder, 'all.zip');
    const report = new Uint8Array(await readFile(`${REAL}/000_07b97f19a67ff91d.txt`));
    await writeFile(archive, zipSync({ 'b/a.txt': report, 'c.zip': zipSync({ 'a.txt': report }), 'd.jpg': report }));
    await choose([archive]);
    expect(await saved()).toBe(await printed([archive]));
    const lines = path.join(folder, 'many.jsonl');
    await writeFile(lines, '{"text":"x"}\n');
    await choose([lines]);
    expect(await page.locator('[data-list]').innerText()).toContain('npm run etl');
  });
});

it('a folder is searched as inspect searches it', async () => {
  const root = path.join(folder, 'in');
  await mkdir(path.join(root, '甲', '乙'), { recursive: true });
  const report = await readFile(`${REAL}/001_95439e0558e6bde3.txt`);
  const word = await readFile(`${READERS}/doc/input.doc`);
  const files = {
    'b.txt': report,
    '甲/a.doc': word,
    '甲/乙/c.txt': report,
    '.hidden.txt': report,
    'README.md': report,
    'manifest.csv': 'file,year',
    'x.jpg': 'x',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(root, name), content);
  await empty();
  await page.locator('[data-folder]').setInputFiles(root);
  await page.locator('[data-busy="false"]').waitFor({ timeout: 60_000 });
  expect(await saved()).toBe(await printed([root]));
  expect(await page.locator('.said').allInnerTexts()).toEqual([expect.stringContaining('4')]);
});

describe('a report', () => {
  it('is shown as 报告原文 shows one, among its peers', async () => {
    const [row] = await stage.native.rows(
      `select file, agency from reports where file like 'panel/%' and year >= 2021 and checks_failed > 0 and kind is not null and level is not null
       order by all limit 1`,
    );
    await choose([path.join('data/reports', String(row?.[0]))]);
    expect(await page.locator('[data-inspected] h2').innerText()).toBe(String(row?.[1]));
    expect(await page.locator('[data-equation]').count()).toBeGreaterThan(0);
    await page.locator('[data-shown] [data-term]').first().click();
    await page.locator('mark[data-tone="chosen"]').waitFor();
    await page.locator('[data-peers] [data-measure="received"]').waitFor();
    expect(await page.locator('[data-before]').innerText()).toMatch(/衔接|核对/u);
  });

  it('dropped on another page is read, and stays when the page is left', async () => {
    await empty();
    await go(page, '#/requests');
    const text = await readFile(`${REAL}/001_95439e0558e6bde3.txt`, 'utf8');
    const transfer = await page.evaluateHandle((content) => {
      const held = new DataTransfer();
      held.items.add(new File([content], '001.txt'));
      return held;
    }, text);
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await page.locator('[data-inspected]').waitFor();
    await go(page, '#/requests');
    await go(page, '#/check');
    await page.locator('[data-inspected]').waitFor();
  });
});

/** A report of the panel without any fault or blank, whose agency has one of the year before, and what stands where in it. */
async function soundReport(): Promise<{
  readonly text: string;
  readonly at: (path: string) => readonly [number, number];
}> {
  const [row] = await stage.native.rows(
    `select p.file, p.report_id from reports p join reports q on q.agency_id = p.agency_id and q.year = p.year - 1 and q.counts
     where p.file like 'panel/%.txt' and p.form = '2021' and p.counts and p.cells_unsure = 0 and p."new" > 5
       and p.report_id not in (select report_id from checks)
       and p.report_id not in (select report_id from cells where state <> 'stated')
       and (select count(*) from cells c where c.report_id = p.report_id) =
         (select max(n) from (select count(*) as n from cells join reports using (report_id) where form = '2021' group by report_id))
     order by all limit 1`,
  );
  const cells = new Map(
    (await stage.native.rows(`select path, start, "end" from cells where report_id = ${String(row?.[1])}`)).map(
      ([path, start, end]) => [String(path), [Number(start), Number(end)] as const],
    ),
  );
  const decoded = decode(await readFile(path.join('data/reports', String(row?.[0]))));
  if (!decoded.ok) throw new Error(decoded.text);
  const { text } = decoded;
  return { text, at: (name) => cells.get(name) ?? [-1, -1] };
}

describe('a draft', () => {
  it('with three planted faults lists just these, on the page and in files', async () => {
    const { text, at } = await soundReport();
    const draft = path.join(folder, 'draft.txt');
    await writeFile(draft, text);
    await choose([draft]);
    await page.locator('[data-before]').waitFor();
    expect(await page.locator('[data-draft]').getAttribute('data-draft')).toBe('0');
    expect(await page.locator('[data-nothing]').count()).toBe(1);
    // One request moved from the new ones to those of last year: every sum holds; the words and last year's report say otherwise.
    const steps: Readonly<Record<string, number>> = {
      'requests.new.natural': -1,
      'requests.new.total': -1,
      'requests.carried_in.natural': 1,
      'requests.carried_in.total': 1,
      'review.upheld': 3,
    };
    let spoiled = text;
    for (const name of Object.keys(steps).sort((a, b) => at(b)[0] - at(a)[0])) {
      const [start, end] = at(name);
      const figure = Number(text.slice(start, end)) + (steps[name] ?? Number.NaN);
      spoiled = spoiled.slice(0, start) + String(figure) + spoiled.slice(end);
    }
    await writeFile(draft, spoiled);
    await choose([draft]);
    await page.locator('[data-part="years"]').waitFor();
    const found: Record<string, readonly string[]> = {};
    for (const part of await page.locator('[data-draft] [data-part]').all()) {
      found[(await part.getAttribute('data-part')) ?? ''] = await part.locator('tbody th').allInnerTexts();
    }
    expect(found).toEqual({
      sums: ['行政复议·各项'],
      years: ['上年结转·自然人', '上年结转·总计'],
      prose: ['本年新收·总计'],
    });
    const [document] = await Promise.all([page.waitForEvent('download'), page.locator('[data-sheet="docx"]').click()]);
    const xml = strFromU8(
      unzipSync(new Uint8Array(await readFile(await document.path())))['word/document.xml'] ?? new Uint8Array(),
    );
    for (const words of ['行政复议·各项', '上年结转·自然人', '上年结转·总计', '本年新收·总计'])
      expect(xml).toContain(words);
    expect(xml).not.toContain('w:pageBreakBefore');
    const [workbook] = await Promise.all([page.waitForEvent('download'), page.locator('[data-sheet="xlsx"]').click()]);
    const strings = Object.entries(unzipSync(new Uint8Array(await readFile(await workbook.path()))))
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('');
    for (const words of ['行政复议·各项', '本年新收·总计']) expect(strings).toContain(words);
    await page.locator('[data-part="sums"] tbody a').first().click();
    await page.locator('[data-shown^="channel-sum review"]').waitFor();
  });

  it('prints as its sheet alone', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-draft]').isVisible()).toBe(true);
    expect(await page.locator('[data-take]').isVisible()).toBe(false);
    expect(await page.locator('[data-peers]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('with blanks and missing rows says which', async () => {
    const { text, at } = await soundReport();
    const [start, end] = at('requests.granted.ngo');
    const draft = path.join(folder, 'blank.txt');
    await writeFile(draft, `${text.slice(0, start)}/${text.slice(end)}`);
    await choose([draft]);
    await page.locator('[data-part="blank"]').waitFor();
    expect(await page.locator('[data-part="blank"] tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/予以公开\s+未填报\s+社会公益组织/u),
    ]);
  });
});

describe('many files', () => {
  it('can be stopped, and the page goes on', async () => {
    await empty();
    const files = (await filesOf('data/reports/panel', (name) => name.endsWith('.txt'))).slice(0, 150);
    await page.locator('[data-files]').setInputFiles([...files]);
    await page.locator('[data-stop]').click();
    await page.locator('[data-busy="false"]').waitFor();
    expect(await page.locator('[data-list]').innerText()).toContain('已停止');
    await choose(files.slice(0, 2));
    expect((await saved()).trim().split('\n').length).toBe(2);
  });

  it('that are hostile are sentences, one by one, and the page lives', { timeout: 600_000 }, async () => {
    const hostile = [...officeFiles(), ...pdfFiles(), ...pageFiles()];
    const files: string[] = [];
    for (const [at, [name, content]] of hostile.entries()) {
      const file = path.join(folder, `${String(at).padStart(3, '0')}-${path.basename(name)}`);
      await writeFile(file, content);
      files.push(file);
    }
    await empty();
    await page.locator('[data-files]').setInputFiles(files);
    await page.locator('[data-busy="false"]').waitFor({ timeout: 580_000 });
    const read = (await saved()).trim().split('\n');
    const named = new Set(read.map((line) => /"file":"(\d+)-/u.exec(line)?.[1]));
    expect(named.size).toBe(files.length);
    await choose([`${REAL}/000_07b97f19a67ff91d.txt`]);
    await page.locator('[data-inspected]').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBe(undefined);
  });
});
