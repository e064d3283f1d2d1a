/** The manifest as people save it: every encoding, separator, header and date that Excel and WPS write. */
import { utils, write } from '@e965/xlsx';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report, runReports, temporaryFolder, writeFiles } from '../reports.ts';

const HEADER = ['file', 'agency', 'year', 'published', 'region_code'];
const CHINESE = ['文件名', '机关名称', '年度', '发布日期', '行政区划代码'];
const ROW = ['a.txt', '青岚市水务局', '2023', '2024-01-18', '990100'];

const csv = (rows: readonly (readonly string[])[], separator = ','): string =>
  rows.map((row) => `${row.join(separator)}\r\n`).join('');

/** 青岚市水务局 in GBK. */
const GBK = Uint8Array.of(0xc7, 0xe0, 0xe1, 0xb0, 0xca, 0xd0, 0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6);

function workbook(rows: readonly (readonly (string | number | Date)[])[]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { cellDates: false },
    ),
    'Sheet1',
  );
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

const FORMS: readonly (readonly [name: string, file: string, content: string | Uint8Array])[] = [
  ['UTF-8', 'm.csv', csv([HEADER, ROW])],
  ['UTF-8 with a mark', 'm.csv', `\uFEFF${csv([HEADER, ROW])}`],
  ['UTF-16 with tabs, as "Unicode text"', 'm.txt', Buffer.from(`\uFEFF${csv([HEADER, ROW], '\t')}`, 'utf16le')],
  ['UTF-16, the other end first', 'm.csv', Buffer.from(`\uFEFF${csv([HEADER, ROW])}`, 'utf16le').swap16()],
  [
    'GBK',
    'm.csv',
    Buffer.concat([Buffer.from(`${HEADER.join(',')}\na.txt,`), GBK, Buffer.from(',2023,2024-01-18,990100\n')]),
  ],
  ['semicolons', 'm.csv', csv([HEADER, ROW], ';')],
  ['tabs', 'm.tsv', csv([HEADER, ROW], '\t')],
  ['a first line that tells the separator', 'm.csv', `sep=;\n${csv([HEADER, ROW], ';')}`],
  ['Chinese headers', 'm.csv', csv([CHINESE, ROW])],
  ['headers in capitals and with spaces', 'm.csv', csv([HEADER.map((name) => ` ${name.toUpperCase()} `), ROW])],
  [
    'lines and columns left empty',
    'm.csv',
    csv([
      [...HEADER, '', ''],
      [...ROW, '', ''],
      ['', '', '', '', '', '', ''],
    ]),
  ],
  ['marks of zero width', 'm.csv', csv([HEADER, ROW.map((text) => text.replace('市', '市\u200B'))])],
  [
    'a line end inside a cell',
    'm.csv',
    csv([HEADER, ROW.map((text) => text.replace('市', '市\n')).map((text) => `"${text}"`)]),
  ],
  ['a day as Excel writes it', 'm.csv', csv([HEADER, ROW.map((text) => text.replace('2024-01-18', '2024/1/18'))])],
  ['a day in Chinese', 'm.csv', csv([HEADER, ROW.map((text) => text.replace('2024-01-18', '2024年1月18日'))])],
  ['a day as its number', 'm.csv', csv([HEADER, ROW.map((text) => text.replace('2024-01-18', '45309'))])],
  ['a year with its word', 'm.csv', csv([HEADER, ROW.map((text) => text.replace(/^2023$/u, '2023年度'))])],
  ['a code of twelve digits', 'm.csv', csv([HEADER, ROW.map((text) => text.replace('990100', '990100000000'))])],
  ['a workbook', 'm.xlsx', workbook([CHINESE, ['a.txt', '青岚市水务局', 2023, '2024/1/18', 990100]])],
  [
    'a workbook with a day',
    'm.xlsx',
    workbook([HEADER, ['a.txt', '青岚市水务局', 2023, new Date(2024, 0, 18), 990100]]),
  ],
];

const NAMED = `SELECT agency, year, published::VARCHAR AS published, region_code FROM {reports}`;
const KNOWN = { agency: '青岚市水务局', year: 2023, published: '2024-01-18', region_code: 990100 };

describe('a manifest', { timeout: 60_000 }, () => {
  it.each(FORMS)('in %s is read', async (_, file, content) => {
    const folder = await writeFiles(await temporaryFolder(), { [file]: content });
    const { query } = await runReports([report('a.txt', { year: 2020, published: null })], {
      manifest: join(folder, file),
    });
    expect(await query(NAMED)).toEqual([KNOWN]);
  });

  it('lies in the input as a workbook, too, and once', async () => {
    const book = workbook([HEADER, ROW]);
    const { query } = await runReports([report('a.txt', {})], { files: { 'manifest.xlsx': book } });
    expect(await query(NAMED)).toEqual([KNOWN]);
    const both = { 'manifest.xlsx': book, 'manifest.csv': csv([HEADER, ROW]) };
    await expect(runReports([report('a.txt', {})], { files: both })).rejects.toThrow('manifest.csv and manifest.xlsx');
  });

  it('names the row of a workbook that is wrong', async () => {
    const book = workbook([HEADER, ['', '', '', '', ''], ['a.txt', '甲局', 2090, '', '']]);
    await expect(runReports([report('a.txt', {})], { files: { 'manifest.xlsx': book } })).rejects.toThrow(
      'manifest.xlsx:3: year is 2090',
    );
  });

  it('takes a province by its short name', async () => {
    const { query } = await runReports([report('a.txt', { agency: '某局', region_code: null, province: null })], {
      files: { 'manifest.csv': 'file,province\na.txt,浙江\n' },
    });
    expect(await query('SELECT province FROM {reports}')).toEqual([{ province: '浙江省' }]);
  });

  it('and the other lists may be workbooks or GBK as well', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'agencies.xlsx': workbook([
        ['别名', '机关', '区划代码'],
        ['市水务局', '青岚市水务局', 990100],
      ]),
    });
    const { query } = await runReports([report('a.txt', { agency: '市水务局', region_code: null })], {
      agencies: join(folder, 'agencies.xlsx'),
    });
    expect(await query('SELECT agency, region_code FROM {agencies}')).toEqual([
      { agency: '青岚市水务局', region_code: 990100 },
    ]);
  });
});
