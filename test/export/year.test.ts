/** The yearly analysis of the embedded data: every section, its sentences against SQL, and the command that writes it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTables, sourceOf, type Tables } from '../../scripts/brief/data.ts';
import {
  appended,
  fillYear,
  titleOfYear,
  type Filling,
  type LooseItem,
} from '../../src/app/briefing/templates/fill.ts';
import { fillingOf } from '../../src/app/briefing/templates/filling.ts';
import { YEAR_SECTIONS } from '../../src/app/briefing/templates/year.ts';
import { parseHash } from '../../src/app/url/link.ts';
import { readBriefing, briefingText } from '../../src/export/briefing/file.ts';
import { DEFAULT_TEMPLATE } from '../../src/export/briefing/template.ts';
import type { Lang } from '../../src/words/lang.ts';
import { loadDictionary } from '../../src/words/site/index.ts';
import { packageFaults, partsOf, xmlOf } from './packages.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
let tables: Tables;
beforeAll(async () => {
  tables = await openTables(path.join(ROOT, 'data/parquet'));
});
afterAll(() => tables.db.close());

async function filling(hash: string, lang: Lang = 'zh'): Promise<Filling> {
  const { link } = parseHash(hash);
  const source = await sourceOf(tables, link);
  if (source === null) throw new Error('no data');
  return fillingOf(source, link, { lang, t: await loadDictionary(lang) }, () => Promise.resolve());
}

const texts = (items: readonly LooseItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));

describe('the yearly analysis of a province', () => {
  it('has every section with something said in it, and each chart on its plan', async () => {
    const filled = await filling('#/?province=云岫省');
    const items = await fillYear(filled);
    expect(titleOfYear(filled)).toBe('云岫省政府信息公开年度分析报告（2019–2025 年）');
    expect(texts(items)).toHaveLength(YEAR_SECTIONS.length);
    expect(texts(items).filter((text) => text.trim() === '')).toEqual([]);
    const charts = items.flatMap((item) => (item.kind === 'chart' ? [item.card] : []));
    expect(charts).toEqual(YEAR_SECTIONS.flatMap(({ cards }) => cards.map(({ card }) => card)));
    // A briefing that the site itself would take.
    const briefing = { template: DEFAULT_TEMPLATE, items: appended([], items) };
    expect(readBriefing(briefingText(briefing))).toMatchObject({ ok: true });
  });

  it('says what SQL says, of how many, and no figure of another selection', async () => {
    const [row] = await tables.db.query(
      `select sum("new")::int as received, count("new")::int as stated from reports
        where superseded_by is null and counts is not false and year = 2025 and province = '云岫省'`,
      [],
      { received: 'num', stated: 'num' },
    );
    const said = texts(await fillYear(await filling('#/?province=云岫省'))).join('\n');
    const received = new Intl.NumberFormat('zh-CN').format(row?.received ?? Number.NaN);
    expect(said).toContain(`2025 年本年新收为 ${received} 件（${String(row?.stated)}/40 个机关有数据）`);
    expect(said.match(/（云岫省 · 2019–2025 年/g)?.length).toBeGreaterThan(10);
    expect(said).not.toContain('undefined');
    expect(said).not.toContain('NaN');
  });

  it('says that there is nothing where the form has no such figure', async () => {
    const items = await fillYear(await filling('#/?province=云岫省&from=2022'));
    expect(texts(items).join('\n')).toMatch(/^政府集中采购总金额：.*格式/m);
    expect(items.some((item) => item.kind === 'chart' && item.card === 'procurement-by-year')).toBe(false);
  });

  it('is written in English, too', async () => {
    const said = texts(await fillYear(await filling('#/?province=云岫省', 'en'))).join('\n');
    expect(said).toContain('All figures are from the tables');
    expect(said).toMatch(/2,111 requests/);
  });

  it('ends when it is cancelled', async () => {
    const signal = AbortSignal.abort();
    await expect(fillYear(await filling('#/'), { signal })).rejects.toThrow('cancelled');
  });
});

describe('npm run brief', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'brief-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const brief = (...args: readonly string[]): { readonly status: number | null; readonly stderr: string } =>
    spawnSync('node', ['--import', 'tsx', 'scripts/brief.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

  it.each(['docx', 'pptx'] as const)(
    'writes a sound %s',
    async (type) => {
      const out = path.join(folder, `year.${type}`);
      const { status, stderr } = brief('--select', 'province=云岫省', '--out', out);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const parts = partsOf(new Uint8Array(readFileSync(out)));
      expect(packageFaults(parts)).toEqual([]);
      if (type === 'docx') expect(xmlOf(parts, 'word/document.xml')).toContain('六、行政复议与行政诉讼');
    },
    120_000,
  );

  it.each([
    [['--out', 'year.txt'], 'not a .docx or .pptx'],
    [['--select', 'province=没有的省', '--out', 'x.docx'], 'the data lack province=没有的省'],
    [['--select', 'colour=red', '--out', 'x.docx'], 'nobody understands colour=red'],
  ])(
    'refuses %j',
    (args, reason) => {
      const { status, stderr } = brief(...args);
      expect(status).toBe(2);
      expect(stderr).toContain(reason);
    },
    60_000,
  );
});
