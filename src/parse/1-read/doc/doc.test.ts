/** An old Word document as an office suite saves it, and what bears its name but is something else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Report } from '../../../schema/report.ts';
import { parseReport } from '../../index.ts';
import { readBytes } from '../index.ts';

const ROOT = join(import.meta.dirname, '../../../..');
/** The page that the document was made of. */
const PAGE = 'data/reports/panel/p000/p00001-2020.html';

async function reportOf(bytes: Uint8Array, file: string): Promise<Report> {
  const parsed = parseReport(await readBytes(bytes, file), { file, url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  if (report === undefined) throw new Error('no report');
  return report;
}

const values = ({ cells }: Report): (readonly [string, number | null])[] =>
  Object.entries(cells)
    .map(([path, cell]) => [path, cell.value] as const)
    .sort();

test('a .doc gives every figure of the page it was made of', async () => {
  const doc = readFileSync(join(ROOT, 'test/golden/readers/doc/input.doc'));
  const [old, page] = [await reportOf(doc, 'a.doc'), await reportOf(readFileSync(join(ROOT, PAGE)), 'a.html')];
  expect(values(old)).toEqual(values(page));
  expect([old.agency, old.year, old.form]).toEqual([page.agency, page.year, page.form]);
});

test('cells of a .doc keep their paragraphs, blanks and merges; struck out text and raised digits are no figures', async () => {
  const report = await reportOf(readFileSync(join(ROOT, 'test/golden/readers/doc-cells/input.doc')), 'a.doc');
  const read = Object.entries(report.cells).map(([path, { state, value }]) => [
    path.replace('proactive.', ''),
    state,
    value,
  ]);
  expect(read).toEqual([
    ['regulations.made', 'stated', 0],
    ['regulations.repealed', 'blank', null],
    ['regulations.valid', 'blank', null],
    ['normative.made', 'stated', 1],
    ['normative.repealed', 'blank', null],
    ['normative.valid', 'stated', 12],
    ['licensing.decisions', 'stated', 8],
    ['penalty.decisions', 'blank', null],
    ['coercion.decisions', 'stated', 3],
  ]);
});

test('a damaged .doc says so, wherever it is cut or changed', async () => {
  const whole = new Uint8Array(readFileSync(join(ROOT, 'test/golden/readers/doc-cells/input.doc')));
  for (let size = 512; size < whole.length; size += 512) {
    const read = await readBytes(whole.slice(0, size), 'a.doc');
    if (!read.ok) expect(['unreadable', 'empty', 'locked']).toContain(read.code);
  }
  for (let at = 512; at < whole.length; at += 97) {
    const bytes = whole.slice();
    bytes.fill(0xff, at, at + 8);
    const read = await readBytes(bytes, 'a.doc');
    if (!read.ok) expect(['unreadable', 'empty', 'locked', 'over-limit']).toContain(read.code);
  }
}, 120_000);

const HTML = '<html><body><p>一、总体情况</p><table><tr><td>规章</td><td>1</td></tr></table></body></html>';

test.each([
  ['a web page', strToU8(HTML)],
  [
    'a page as Word saves it',
    strToU8(`\ufeff<html xmlns:o="urn:schemas-microsoft-com:office:office">${HTML.slice(6)}`),
  ],
  [
    'a .docx',
    zipSync({
      'word/document.xml': strToU8(
        '<w:document><w:body><w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p></w:body></w:document>',
      ),
    }),
  ],
])('%s called .doc is read as what it is', async (_, bytes) => {
  expect(await readBytes(bytes, 'a.doc')).toMatchObject({ ok: true });
});

test('an archive of a page called .doc is read: the page in it', async () => {
  const encoded = Buffer.from(HTML, 'utf8').toString('base64');
  const archive = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="----=_Part"',
    '',
    '------=_Part',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    ...(encoded.match(/.{1,76}/g) ?? []),
    '------=_Part--',
    '',
  ].join('\r\n');
  const read = await readBytes(strToU8(archive), 'a.doc');
  if (!read.ok) throw new Error(read.text);
  expect(read.doc.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([['一、总体情况'], ['规章', '1']]);
});
