/** Corpora with a text and a page of one report, with texts as bytes, and as tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder, writeFiles } from '../reports.ts';

const PANEL = join(import.meta.dirname, '../../../data/reports/panel/p000');
const PAGE = readFileSync(join(PANEL, 'p00001-2020.html'), 'utf8');
const TEXT = readFileSync(join(PANEL, 'p00001-2021.txt'), 'utf8');
const FIGURES = 'SELECT agency, year, new, carried_out, cells_stated FROM {reports} ORDER BY file';

async function figures(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly unknown[]> {
  const { query } = await run({ inputs: [await writeFiles(await temporaryFolder(), files)] });
  return query(FIGURES);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

describe('a corpus', { timeout: 120_000 }, () => {
  it('with text and page reads both, and keeps the fuller reading', async () => {
    const page = await figures({ 'a.html': PAGE });
    const text = await figures({ 'a.txt': TEXT });
    const rows = [
      { text: '链接已失效', html: PAGE },
      { text: TEXT, html: '<p>链接已失效</p>' },
      { text: '链接已失效', html: '<p>页面不存在</p>' },
      { text: '政府信息公开工作年度报告（见附件）', html: PAGE },
    ];
    const found = await figures({ 'c.jsonl': rows.map((row) => JSON.stringify(row)).join('\n') });
    expect(found).toEqual([...page, ...text, ...page]);
  });

  it('in Parquet may keep its texts as bytes, in any encoding', async () => {
    const folder = await temporaryFolder();
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await writeFiles(folder, { 'in/a.txt': TEXT });
    const file = join(folder, 'in/a.txt').replaceAll("'", "''");
    await connection.run(`COPY (SELECT content AS text FROM read_blob('${file}')) TO '${folder}/c.parquet'`);
    connection.closeSync();
    const { query } = await run({ inputs: [join(folder, 'c.parquet')] });
    expect(await query(FIGURES)).toEqual(await figures({ 'a.txt': TEXT }));
  });

  it.each([
    ['c.csv', ',', 'utf-8'],
    ['c.csv', ';', 'bom'],
    ['c.tsv', '\t', 'utf-8'],
  ])('%s parted by %j, in %s', async (name, separator, encoding) => {
    const lines = [
      ['URL', 'Text', 'year'].join(separator),
      ['https://example.org/1', quoted(TEXT), '2021'].join(separator),
      ['https://example.org/2', quoted('今天天气很好'), ''].join(separator),
    ];
    const table = `${encoding === 'bom' ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
    const { query } = await run({ inputs: [await writeFiles(await temporaryFolder(), { [name]: table })] });
    expect(await query(FIGURES)).toEqual(await figures({ 'a.txt': TEXT }));
    expect(await query('SELECT file, url FROM {reports}')).toEqual([
      { file: `${name}#1`, url: 'https://example.org/1' },
    ]);
    expect(await query('SELECT file, code FROM {rejects}')).toEqual([{ file: `${name}#2`, code: 'not-a-report' }]);
  });

  it('is no table of the form: that is a document, in GBK as well', async () => {
    const table = '信息内容,本年处理决定数量\n行政处罚,3\n行政强制,0\n';
    // 信息内容 … in GBK is what a system of old saves; here each character stands in it as its bytes.
    const gbk = Uint8Array.from(
      Buffer.from(
        'd0c5cfa2c4dac8dd2cb1bec4eab4a6c0edbef6b6a8cafdc1bf0ad0d0d5feb4a6b7a32c330ad0d0d5fec7bfd6c62c300a',
        'hex',
      ),
    );
    for (const bytes of [table, gbk]) {
      const { query } = await run({ inputs: [await writeFiles(await temporaryFolder(), { 'a.csv': bytes })] });
      expect(await query('SELECT file, cells_stated FROM {reports}')).toEqual([{ file: 'a.csv', cells_stated: 2 }]);
    }
  });
});
