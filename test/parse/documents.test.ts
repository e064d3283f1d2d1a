/** Documents that are no plain report: other orders, repeated headers, two reports, headings without their numbers. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse/index.ts';
import { readBytes, readText } from '../../src/parse/1-read/index.ts';
import type { Read } from '../../src/parse/1-read/document.ts';
import { REQUEST_ROWS } from '../../src/schema/form.ts';
import type { Report } from '../../src/schema/report.ts';

const HEADER = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const ROWS = REQUEST_ROWS.filter(({ forms }) => forms.some((form) => form === '2021'));
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

type Table = readonly (readonly string[])[];

/** Row `i` of the matrix has `i` natural persons and one business; nothing adds up, which is no matter of the layout. */
const MATRIX: Table = ROWS.map(({ label }, i) => [label, String(i), '1', '0', '0', '0', '0', String(i + 1)]);
const DISPUTE: Table = [
  ['行政复议', '行政诉讼'],
  [...OUTCOMES, ...OUTCOMES, ...OUTCOMES],
  ['1', '0', '0', '0', '1', '2', '0', '0', '0', '2', '0', '0', '0', '0', '0'],
];
const LICENSING: Table = [
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '5'],
];

const pipes = (table: Table): string[] => table.map((cells) => `| ${cells.join(' | ')} |`);

function reports(read: Read): readonly Report[] {
  const parsed = parseReport(read, { file: 'a.txt', url: null, sha256: '' });
  return parsed.ok ? parsed.reports : [];
}

const text = (...lines: readonly string[]): readonly Report[] => reports(readText(lines.join('\n'), 'text'));
const value = (report: Report | undefined, path: keyof Report['cells']): number | null | undefined =>
  report?.cells[path]?.value;
const naturals = (report: Report | undefined): (number | null | undefined)[] =>
  ROWS.map(({ code }) => value(report, `requests.${code}.natural`));

test('tables in another order', () => {
  const [report] = text(
    '某县审计局2022年政府信息公开工作年度报告',
    '四、政府信息公开行政复议、行政诉讼情况',
    ...pipes(DISPUTE),
    '三、收到和处理政府信息公开申请情况',
    ...pipes([HEADER, ...MATRIX]),
    '二、主动公开政府信息情况',
    ...pipes(LICENSING),
  );
  expect(naturals(report)).toEqual(ROWS.map((_, i) => i));
  expect([value(report, 'litigation_direct.total'), value(report, 'proactive.licensing.decisions')]).toEqual([2, 5]);
});

test('a matrix cut by page breaks, its header repeated on each page', () => {
  const [report] = text(
    '某县审计局2022年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...pipes([HEADER, ...MATRIX.slice(0, 9)]),
    '',
    '— 3 —',
    '',
    ...pipes([HEADER, ...MATRIX.slice(9, 17)]),
    '',
    '第 4 页 共 6 页',
    '',
    ...pipes([HEADER, ...MATRIX.slice(17)]),
  );
  expect(naturals(report)).toEqual(ROWS.map((_, i) => i));
});

test('an organ and its office in one file', () => {
  const one = (agency: string): string[] => [
    `${agency}2022年政府信息公开工作年度报告`,
    '一、总体情况',
    '三、收到和处理政府信息公开申请情况',
    ...pipes([HEADER, ...MATRIX]),
  ];
  const found = text(...one('青岚市人民政府'), ...one('青岚市人民政府办公室'));
  expect(found.map(({ agency, year }) => [agency, year])).toEqual([
    ['青岚市人民政府', 2022],
    ['青岚市人民政府办公室', 2022],
  ]);
  expect(found.map(naturals)).toEqual([ROWS.map((_, i) => i), ROWS.map((_, i) => i)]);
});

test('Word numbers headings and labels by itself: they are found without their numbers', async () => {
  const paragraph = (content: string, numbered = false): string =>
    `<w:p>${numbered ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ''}<w:r><w:t>${content}</w:t></w:r></w:p>`;
  const table = (rows: Table): string =>
    `<w:tbl>${rows
      .map((cells) => `<w:tr>${cells.map((cell, i) => `<w:tc>${paragraph(cell, i === 0)}</w:tc>`).join('')}</w:tr>`)
      .join('')}</w:tbl>`;
  const body = [
    paragraph('某县审计局2022年政府信息公开工作年度报告'),
    paragraph('总体情况', true),
    paragraph('主动公开政府信息情况', true),
    table(LICENSING),
    paragraph('收到和处理政府信息公开申请情况', true),
    table([HEADER, ...MATRIX]),
    paragraph('政府信息公开行政复议、行政诉讼情况', true),
    table(DISPUTE),
  ].join('');
  const docx = zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
  const [report] = reports(await readBytes(docx, 'a.docx'));
  expect(naturals(report)).toEqual(ROWS.map((_, i) => i));
  expect([value(report, 'litigation_direct.total'), value(report, 'proactive.licensing.decisions')]).toEqual([2, 5]);
  expect([report?.agency, report?.year, report?.form]).toEqual(['某县审计局', 2022, '2021']);
});

test('rows in lines of a page, taken apart by markup, entities and a page number, with every figure at its place', () => {
  const entities = (label: string): string => [...label].map((c) => `&#${String(c.codePointAt(0))};`).join('');
  const lines = MATRIX.map(
    ([label = '', ...figures]) => `<p><b>${entities(label)}</b> <span>${figures.join(' ')}</span></p>`,
  );
  const page = [
    '<html><body><h1>某县审计局2022年政府信息公开工作年度报告</h1>',
    '<h2>三、收到和处理政府信息公开申请情况</h2>',
    `<p>${HEADER.join('</p><p>')}</p>`,
    ...lines.slice(0, 9),
    '<p>— <b>2</b> —</p>',
    ...lines.slice(9),
    '</body></html>',
  ].join('\n');
  const [report] = reports(readText(page));
  expect(naturals(report)).toEqual(ROWS.map((_, i) => i));
  const cells = Object.entries(report?.cells ?? {});
  expect(cells.filter(([, { at, raw }]) => at !== null && page.slice(at[0], at[1]) !== raw)).toEqual([]);
});
