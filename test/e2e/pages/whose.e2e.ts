/** Data of the ETL with a consolidated report and a roster: no whole is added to its parts, and the lists say who is missing. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isQuality, type Quality } from '../../../src/schema/quality.ts';
import { packageFaults, partsOf, xmlOf } from '../../export/packages.ts';
import { openPage, type Guarded } from '../harness/browser.ts';
import { serveSite, type Site } from '../harness/site.ts';
import { setStage } from '../harness/stage.ts';
import { go, readTable } from '../numbers/read.ts';

const stage = setStage();

function reportText(organ: string, received: number, lead: string, signed: string): string {
  const row = (label: string, figure: number): string => `| ${label} |${` ${figure} |${' 0 |'.repeat(5)}`} ${figure} |`;
  return [
    `# ${organ}2022年政府信息公开工作年度报告`,
    `根据《中华人民共和国政府信息公开条例》编制本报告。${lead}`,
    '三、收到和处理政府信息公开申请情况',
    '| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '|---|---|---|---|---|---|---|---|',
    row('一、本年新收政府信息公开申请数量', received),
    row('二、上年结转政府信息公开申请数量', 0),
    row('（一）予以公开', received),
    row('（七）总计', received),
    row('四、结转下年度继续办理', 0),
    organ,
    signed,
  ].join('\n');
}

const FILES = {
  '政府.md': reportText('青岚市人民政府', 30, '本报告数据汇总全市各部门情况。', '2023年3月20日'),
  '教育局.md': reportText('青岚市教育局', 20, '', '2023年1月20日'),
  '财政局.md': reportText('青岚市财政局', 12, '', '2023年2月20日'),
};
const ROSTER = 'agency,region_code,from,to\n青岚市教育局,,,\n青岚市财政局,,,\n青岚市审计局,,,\n';

let folder: string;
let site: Site;
let quality: Quality;
let guarded: Guarded;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'whose-'));
  await mkdir(path.join(folder, 'in'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(folder, 'in', name), text);
  await writeFile(path.join(folder, 'expected.csv'), ROSTER);
  const [input, out, roster] = ['in', 'out', 'expected.csv'].map((name) => path.join(folder, name));
  const options = ['--in', String(input), '--out', String(out), '--expected', String(roster)];
  execFileSync('node', ['--import', 'tsx', 'scripts/etl.ts', ...options], { stdio: 'pipe' });
  const summary: unknown = JSON.parse(await readFile(path.join(folder, 'out', 'quality.json'), 'utf8'));
  if (!isQuality(summary)) throw new Error('no summary');
  quality = summary;
  site = await serveSite(async (dir) => {
    await rm(path.join(dir, 'data'), { recursive: true });
    await cp(path.join(folder, 'out'), path.join(dir, 'data'), { recursive: true });
  });
  guarded = await openPage(stage.browser, site.url, { width: 1600, expected: /404 \(Not Found\)/ });
});
afterAll(async () => {
  expect(guarded.complaints).toEqual([]);
  await guarded.close();
  await site.close();
  await rm(folder, { recursive: true });
});

async function main(hash: string): Promise<string> {
  await go(guarded.page, hash);
  return guarded.page.locator('main').innerText();
}

it('shows one kind of report or the other, and says which', async () => {
  const { page } = guarded;
  const reports = async (hash: string): Promise<readonly unknown[]> => {
    await main(hash);
    return (await readTable(page, 'main table')).rows.map((row) => [row[0], row[3]]);
  };
  expect(await reports('#/quality?p.tab=reports')).toEqual([
    ['青岚市教育局', '20'],
    ['青岚市财政局', '12'],
  ]);
  expect(await reports('#/quality?scope=consolidated&p.tab=reports')).toEqual([['青岚市人民政府', '30']]);

  const subtitles = (): Promise<readonly string[]> => page.locator('[data-card] .subtitle').allInnerTexts();
  expect(await main('#/requests')).toContain('32');
  for (const subtitle of await subtitles()) expect(subtitle).toContain('本级口径');
  await page.locator('#filter-scope').selectOption('consolidated');
  await expect.poll(() => page.evaluate(() => window.location.hash)).toContain('scope=consolidated');
  await expect.poll(() => page.locator('[data-card] .subtitle').first().innerText()).toContain('汇总口径');
  await go(page, await page.evaluate(() => window.location.hash));
  const shown = await subtitles();
  expect(shown.length).toBeGreaterThan(2);
  for (const subtitle of shown) expect(subtitle).toContain('汇总口径');
  expect(await page.locator('main').innerText()).not.toContain('青岚市教育局');
});

it('sets the consolidated report beside the sum of its parts, as the summary has it', async () => {
  const [whole] = quality.consolidated;
  expect(whole).toMatchObject({ received: [30, 32], parts: 2, members: ['青岚市教育局', '青岚市财政局'] });
  await main('#/quality?p.tab=consolidated');
  const { rows } = await readTable(guarded.page, 'main table >> nth=1');
  expect(rows.map((row) => [row[0], row[3], row[4], row[5], row[6]])).toEqual(
    whole?.differences.map(({ own, parts, stated }) => [
      '青岚市人民政府',
      String(own),
      String(parts),
      `−${parts - own}`,
      `${stated}/2`,
    ]),
  );
  const profile = await main('#/profile?agency=青岚市人民政府&scope=consolidated');
  expect(profile).toContain('以下各表为汇总口径');
  expect(await main('#/source?p.file=政府.md')).toContain('不与各机关的报告相加');
});

it('says by the roster who is missing and who came late, and writes the lists by the organ to be told', async () => {
  const { page } = guarded;
  expect(quality.expected?.by_year).toEqual([{ year: 2022, expected: 3, reported: 2, late: 1, undated: 0 }]);
  await main('#/quality?p.tab=absent');
  expect(await page.locator('[data-punctual] li').allInnerTexts()).toEqual([
    '2022 年：名录 3 个机关，已收录 2 个，其中逾期公布 1 个，公布日期不详 0 个。',
  ]);
  const [missing, late] = await Promise.all(
    ['main table >> nth=0', 'main table >> nth=1'].map((table) => readTable(page, table)),
  );
  expect(missing?.rows.map((row) => row[1])).toEqual(quality.expected?.missing_reports.map(({ agency }) => agency));
  expect(late?.rows.map((row) => row[1])).toEqual(['青岚市财政局']);
  for (const [type, part] of [
    ['xlsx', 'xl/sharedStrings.xml'],
    ['docx', 'word/document.xml'],
  ] as const) {
    const waiting = page.waitForEvent('download');
    await page.locator(`[data-follow="${type}"]`).click();
    const file = await waiting;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^督促公布清单.*\\.${type}$`));
    const parts = partsOf(await readFile(await file.path()));
    expect(packageFaults(parts)).toEqual([]);
    const text = xmlOf(parts, part);
    for (const word of ['青岚市人民政府', '青岚市审计局', '没有文件', '2023-01-31']) expect(text, type).toContain(word);
    expect(text).not.toContain('青岚市教育局');
  }
});
