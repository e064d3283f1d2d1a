/** The same report as an office suite writes it in each format, under its own name, a wrong one and none. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readBytes } from '../../../src/parse/1-read/index.ts';
import type { Report } from '../../../src/schema/report.ts';

const ROOT = join(import.meta.dirname, '../../..');
const PAGE = readFileSync(join(ROOT, 'data/reports/panel/p000/p00001-2020.html'));
const FOLDERS = readdirSync(join(ROOT, 'test/golden/readers')).filter((name) => name.startsWith('office-'));

async function reportOf(bytes: Uint8Array, file: string): Promise<Report> {
  const parsed = parseReport(await readBytes(new Uint8Array(bytes), file), { file, url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  if (report === undefined) throw new Error('no report');
  return report;
}

const values = ({ cells }: Report): (readonly [string, number | null])[] =>
  Object.entries(cells)
    .map(([path, { value }]) => [path, value] as const)
    .sort();

const page = await reportOf(PAGE, 'a.html');

test.each(FOLDERS.flatMap((folder) => ['own', 'pdf', 'txt', 'none'].map((name) => [folder, name] as const)))(
  '%s under the ending %s gives every figure of the page it was made of',
  async (folder, name) => {
    const ending = folder.slice('office-'.length);
    const file = name === 'none' ? 'report' : `report.${name === 'own' ? ending : name}`;
    const report = await reportOf(readFileSync(join(ROOT, 'test/golden/readers', folder, `input.${ending}`)), file);
    expect(values(report)).toEqual(values(page));
    expect([report.agency, report.year, report.form]).toEqual([page.agency, page.year, page.form]);
  },
);

test.each(['a.pdf', 'a.doc', 'a.txt', 'a.shtml', 'a'])('a web page named %s is a web page', async (name) => {
  expect(values(await reportOf(PAGE, name))).toEqual(values(page));
});

test.each(['xlsx', 'xls', 'ods'] as const)(
  'a table in .%s is as wide as what is filled in it, not as its sheet',
  async (bookType) => {
    const rows = [['一', '二', '三', '四'], ['1', '2', '3', '4'], ['一段文字。'], ['甲', '乙'], ['5', '']];
    const merges = [{ s: { r: 2, c: 0 }, e: { r: 2, c: 3 } }];
    const sheet = { ...utils.aoa_to_sheet(rows), '!merges': merges };
    const bytes: unknown = write({ SheetNames: ['a'], Sheets: { a: sheet } }, { type: 'array', bookType });
    if (!(bytes instanceof ArrayBuffer)) throw new Error('no workbook');
    const book = await readBytes(new Uint8Array(bytes), `a.${bookType}`);
    const found = book.ok ? book.doc.rows.map(({ cells }) => cells.map(({ text }) => text)) : [];
    expect(found).toEqual([['一', '二', '三', '四'], ['1', '2', '3', '4'], ['一段文字。'], ['甲', '乙'], ['5', '']]);
  },
);

const MAIL =
  'From: a@example.invalid\r\nSubject: =?utf-8?B?5bm05oql?=\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n';

test('a mail gives the page in it', async () => {
  expect(values(await reportOf(Buffer.concat([strToU8(MAIL), PAGE]), 'a.eml'))).toEqual(values(page));
});

const RTF_HEAD = '{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}';
/** Characters as bytes of GBK, as Word writes them. */
const RTF_PAGE = `${RTF_HEAD}\\f0 \\'b9\\'e6\\'d5\\'c2\\par
\\trowd\\cellx2000\\clvmgf\\cellx3000\\cellx4000\\intbl \\'b9\\'e6\\'d5\\'c2\\cell 26{\\super 1}\\cell {\\strike 9}3\\cell\\row
\\trowd\\cellx2000\\clvmrg\\cellx3000\\cellx4000\\intbl \\u35268?\\u31456?\\cell \\cell {\\v 7}4\\cell\\row\\pard ok\\par}`;

test('RTF: bytes of GBK, characters by number, merged cells, marks and hidden text', async () => {
  const read = await readBytes(strToU8(RTF_PAGE), 'a.rtf');
  const rows = read.ok
    ? read.doc.rows.map(({ cells }) => cells.map(({ text, col, rowSpan }) => [text, col, rowSpan]))
    : [];
  expect(rows.slice(0, 3)).toEqual([
    [['规章', 0, 1]],
    [
      ['规章', 0, 1],
      ['26[1]', 1, 2],
      ['3', 2, 1],
    ],
    [
      ['规章', 0, 1],
      ['4', 2, 1],
    ],
  ]);
  expect(rows.at(-1)).toEqual([['ok', 0, 1]]);
});
