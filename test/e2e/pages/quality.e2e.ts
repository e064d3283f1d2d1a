/** What 数据质量 says of the run is what `quality.json` and the tables say. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isQuality } from '../../../src/schema/quality.ts';
import { setStage } from '../harness/stage.ts';
import { readTable } from '../numbers/read.ts';

const stage = setStage();
const summary: unknown = JSON.parse(readFileSync('data/parquet/quality.json', 'utf8'));

describe('data quality', () => {
  it('says nothing of who should have published where there is no roster', async () => {
    if (!isQuality(summary)) throw new Error('no summary');
    expect(summary.expected).toBeNull();
    const { page, complaints, close } = await stage.open('#/quality?p.tab=absent');
    await page.locator('[data-no-roster]').waitFor({ timeout: 60_000 });
    expect(await page.locator('[data-no-roster]').innerText()).toContain('没有应公布机关名录');
    for (const tab of ['', 'reports', 'absent', 'same', 'rejects']) {
      await page.goto(`${stage.site.url}#/quality?p.tab=${tab}`);
      await page.locator('main h2').first().waitFor();
      await expect.poll(() => page.locator('main [aria-busy="true"]').count(), { timeout: 30_000 }).toBe(0);
      expect(await page.locator('main').innerText(), tab).not.toMatch(/应有|无报告/);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('lists every file that was not read, skipped ones too, with reason and advice in Chinese', async () => {
    if (!isQuality(summary)) throw new Error('no summary');
    const { page, complaints, close } = await stage.open('#/quality?p.tab=rejects');
    await page.locator('main table').first().waitFor({ timeout: 60_000 });
    const { rows } = await readTable(page, 'main table');
    const expected = await stage.native.rows(
      `select file, reason, advice, code from read_parquet('data/parquet/rejects.parquet') order by file`,
    );
    expect(rows).toEqual(expected.map((row) => row.map(String)));
    const files = rows.map(([file]) => file);
    // What needs no word, such as a README, is in the summary alone.
    for (const { file, reason } of summary.skipped_files)
      if (reason === 'unknown extension') expect(files).toContain(file);
    for (const [, reason, advice] of rows) expect([reason, advice].join(' ')).toMatch(/\p{Script=Han}/u);
    expect(complaints).toEqual([]);
    await close();
  });

  it('lists the agencies that may be the same, as the summary has them', async () => {
    if (!isQuality(summary)) throw new Error('no summary');
    const { page, close } = await stage.open('#/quality?p.tab=same');
    await expect.poll(() => page.locator('main [aria-busy="true"]').count(), { timeout: 30_000 }).toBe(0);
    const shown = await page.locator('main tbody tr').count();
    expect(shown).toBe(summary.maybe_same.length);
    await close();
  });

  it('gives the reports to verify to the organ above each, as a workbook and as a document', async () => {
    const { page, complaints, close } = await stage.open('#/quality?from=2024&to=2025&p.tab=failing');
    await page.locator('[data-verify="xlsx"]').waitFor({ timeout: 60_000 });
    const reports = await stage.native.rows(
      `select distinct agency, year from checks join reports using (report_id)
       where superseded_by is null and counts is not false and year between 2024 and 2025`,
    );
    expect(reports.length).toBeGreaterThan(5);
    const parts = async (type: 'xlsx' | 'docx'): Promise<string> => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-verify="${type}"]`).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^需核实清单_.*\.(?:xlsx|docx)$/u);
      const files = unzipSync(new Uint8Array(readFileSync(await file.path())));
      return Object.entries(files)
        .filter(([name]) => name.endsWith('.xml'))
        .map(([, bytes]) => strFromU8(bytes))
        .join('');
    };
    const [workbook, document] = [await parts('xlsx'), await parts('docx')];
    for (const [agency] of reports) {
      expect(workbook).toContain(String(agency));
      expect(document).toContain(String(agency));
    }
    expect(document).toMatch(/省人民政府|市人民政府|县人民政府/u);
    await page.locator('[data-choice="agency"]').click();
    await page.locator('[data-count]').waitFor();
    const organs = await stage.native.rows(
      `select count(distinct agency_id) from checks join reports using (report_id)
       where superseded_by is null and counts is not false and year between 2024 and 2025 and severity = 'error'`,
    );
    expect(await page.locator('[data-count]').getAttribute('data-count')).toBe(String(organs[0]?.[0]));
    expect(complaints).toEqual([]);
    await close();
  });
});
