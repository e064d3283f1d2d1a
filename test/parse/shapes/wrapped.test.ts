/** Pages inside something else: JSON, scripts, feeds, fields of forms. */
import { expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import { unwrapped } from '../../../src/parse/1-read/html/wrapped.ts';
import { APPLICANTS, MATRIX_ROWS } from '../tables.ts';

const TITLE = '某县审计局2021年政府信息公开工作年度报告';
const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const TABLE = `<table>${row(['申请人情况', ...APPLICANTS])}${MATRIX_ROWS.map(({ label, figures }) => row([label, ...figures])).join('')}</table>`;
const PAGE = `<h1>${TITLE}</h1><p>三、收到和处理政府信息公开申请情况</p>${TABLE}`;
const escaped = PAGE.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const WRAPPED: Readonly<Record<string, string>> = {
  JSON: JSON.stringify({ code: 0, data: { title: TITLE, content: PAGE } }),
  'JSON of plain characters': JSON.stringify({ data: [{ content: PAGE }] }).replace(
    /[\u0080-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ),
  'a script': `<html><head><title>${TITLE}</title></head><body><div id="app"></div><script>window.page = {"content":${JSON.stringify(PAGE).replaceAll('</', '<\\/')}};</script></body></html>`,
  CDATA: `<?xml version="1.0"?><rss><item><title>${TITLE}</title><description><![CDATA[${PAGE}]]></description></item></rss>`,
  entities: `<?xml version="1.0"?><rss><item><title>${TITLE}</title><description>${escaped}</description></item></rss>`,
  'a field of a form': `<html><body><textarea>${escaped}</textarea></body></html>`,
};

test.each(Object.entries(WRAPPED))('a page in %s', (_, text) => {
  const read = readText(text);
  const parsed = parseReport(read, { file: 'a', url: null, sha256: '' });
  if (!parsed.ok) throw new Error(parsed.rejected.text);
  const [report] = parsed.reports;
  expect(report?.title).toBe(TITLE);
  const cell = report?.cells['requests.total.total'];
  expect(cell?.value).toBe(26);
  expect(parsed.text.slice(cell?.at?.[0], cell?.at?.[1])).toBe('26');
});

test.each([
  [
    'a page with a script that holds a table',
    `<html><body>${PAGE}<script>var t = "${'<td>1<\\/td>'.repeat(99)}";</script></body></html>`,
  ],
  ['JSON without a page', JSON.stringify({ title: TITLE, rows: APPLICANTS })],
  ['running text', `${TITLE}\n[1] 一、总体情况`],
])('%s stays as it is', (_, text) => {
  expect(unwrapped(text)).toBe(text);
});

test.each([['<script'], ['"'], ['["'], ['[['], ['<![CDATA['], ['&lt;td'], ['{"a":"'], ['\\u003ctd<script']])(
  'a large text of nothing but %s ends',
  (piece) => {
    expect(readText(piece.repeat(300_000)).ok).toBeDefined();
  },
);
