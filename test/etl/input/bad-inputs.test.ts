/** What users really drop into the folder, through the real readers and the real parser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run, temporaryFolder, writeFiles } from '../reports.ts';

const TITLE = '青岚市统计局2022年政府信息公开工作年度报告';
const PARTS = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];

const OLD = `青岚市统计局2015年政府信息公开工作年度报告
一、概述
2015年，我局认真执行政府信息公开条例。
二、主动公开政府信息情况
全年主动公开政府信息120条。
三、依申请公开政府信息情况
共收到申请3件。
`;

/** Two-byte GB18030, the encoding of old government sites; Node only decodes it. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Uint8Array.from([...text].flatMap((character) => codes.get(character) ?? [character.charCodeAt(0)]));
}

/** A whole PDF of one line; readers mend the missing cross-reference table. */
const PAGE = [
  '%PDF-1.4',
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
  '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
  '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R',
  '/Resources << /Font << /F 5 0 R >> >> >> endobj',
  '4 0 obj << /Length 50 >> stream',
  'BT /F 12 Tf 20 200 Td (Minutes of the weather) Tj ET   ',
  'endstream endobj',
  '5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
  'trailer << /Root 1 0 R >>',
  '%%EOF',
].join('\n');

const INPUTS = {
  'binary.txt': Uint8Array.from({ length: 4096 }, (_, index) => (index * 73) % 256),
  'empty.html': '',
  'blank.md': ' \n\n\t\n',
  'gb18030.txt': gb18030(OLD.replaceAll('2015', '2016')),
  'not-a.docx': 'this is no zip',
  'not-a.pdf': '%PDF-1.7\nbroken',
  'old.txt': OLD,
  'page.pdf': PAGE,
  'truncated.html': `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${PARTS.join('</p><p>')}</p><table><tr><td>信息内容</td><td>本年制`,
  'unrelated.html': '<html><body><h1>青岚市天气</h1><p>今天晴，适合散步。</p><a href="/">首页</a></body></html>',
};

describe('bad inputs', { timeout: 60_000 }, () => {
  it('end as reports without numbers or as rejects with a reason, and never stop the run', async () => {
    const folder = await writeFiles(await temporaryFolder(), INPUTS);
    const { query, quality } = await run({ inputs: [folder] });
    const rejects = await query('SELECT * FROM {rejects}');
    const codes = Object.fromEntries(rejects.map((row) => [String(row['file']), row['code']]));
    expect(codes).toMatchObject({
      'binary.txt': 'binary',
      'empty.html': 'empty',
      'blank.md': 'empty',
      'not-a.docx': expect.any(String),
      'not-a.pdf': expect.any(String),
      'page.pdf': 'not-a-report',
      'unrelated.html': 'not-a-report',
    });
    for (const row of rejects) expect(row['text']).not.toBe('');
    expect(await query('SELECT file, agency, year, form, new FROM {reports} ORDER BY file')).toEqual([
      { file: 'gb18030.txt', agency: '青岚市统计局', year: 2016, form: 'pre2019', new: null },
      { file: 'old.txt', agency: '青岚市统计局', year: 2015, form: 'pre2019', new: null },
      { file: 'truncated.html', agency: '青岚市统计局', year: 2022, form: null, new: null },
    ]);
    expect(quality.documents).toBe(Object.keys(INPUTS).length);
    expect(quality.reports + quality.rejects).toBe(quality.documents);
  });

  it('give the same bytes in one process and in several', async () => {
    const folder = await writeFiles(await temporaryFolder(), INPUTS);
    const [one, three] = [await run({ inputs: [folder], jobs: 1 }), await run({ inputs: [folder], jobs: 3 })];
    for (const name of ['reports', 'cells', 'texts', 'rejects']) {
      const file = `${name}.parquet`;
      expect(await readFile(join(three.out, file))).toEqual(await readFile(join(one.out, file)));
    }
    expect(three.manifest).toEqual(one.manifest);
    expect(three.quality).toEqual(one.quality);
  });
});
