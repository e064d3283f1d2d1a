/** OFD files with the pages that an office suite printed: read like the PDF of the same pages. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../src/parse/1-read/index.ts';
import { loadPdf } from '../../../src/parse/1-read/pdf/draw/load.ts';
import type { Page } from '../../../src/parse/1-read/pdf/page.ts';
import { parseReport } from '../../../src/parse/index.ts';
import type { Report } from '../../../src/schema/report.ts';
import { ofdFile, PLAIN_STYLE, textObject, type OfdStyle } from './ofd-file.ts';

const READERS = join(import.meta.dirname, '../../golden/readers');
const PDFS = readdirSync(READERS).filter((name) => name.startsWith('pdf-'));

function pdfBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(READERS, name, 'input.pdf')));
}

async function reportsOf(bytes: Uint8Array): Promise<readonly Report[]> {
  const parsed = parseReport(await readBytes(bytes, 'a'), { file: 'a', url: null, sha256: '' });
  if (!parsed.ok) throw new Error(parsed.rejected.text);
  return parsed.reports;
}

function values(reports: readonly Report[]): unknown {
  return reports.map(({ agency, year, form, cells }) => ({
    ...{ agency, year, form },
    cells: Object.entries(cells).map(([path, { state, value }]) => [path, state, value]),
  }));
}

const STYLES: Readonly<Record<string, OfdStyle>> = {
  plain: PLAIN_STYLE,
  'places from the root, steps in groups': { ...PLAIN_STYLE, places: 'root', steps: 'grouped' },
  'characters scaled down': { ...PLAIN_STYLE, scaled: true },
  'lines in a template': { ...PLAIN_STYLE, ruled: 'template', places: 'root' },
  'lines as thin boxes': { ...PLAIN_STYLE, lines: 'filled' },
};

describe.each(PDFS)('%s', (name) => {
  test.each(Object.entries(STYLES))('as OFD, %s', async (_, style) => {
    const { pages } = await loadPdf(pdfBytes(name));
    const reports = await reportsOf(ofdFile(pages, style));
    expect(values(reports)).toEqual(values(await reportsOf(pdfBytes(name))));
  });
});

async function pagesOf(name: string): Promise<readonly Page[]> {
  return (await loadPdf(pdfBytes(name))).pages;
}

/** A digit right behind a figure in the middle of the first page. */
async function besideFigure(
  attributes: string,
  children: string,
): Promise<{ file: Uint8Array; pages: readonly Page[] }> {
  const pages = await pagesOf('pdf-form-2021');
  const figures = pages[0]?.words.filter(({ text }) => /^\d$/.test(text)) ?? [];
  const word = figures[Math.floor(figures.length / 2)];
  if (word === undefined) throw new Error('no figure');
  const beside = { ...word, text: '7', x0: word.x1, x1: 2 * word.x1 - word.x0 };
  return { file: ofdFile(pages, PLAIN_STYLE, textObject(beside, PLAIN_STYLE, { attributes, children })), pages };
}

test.each([
  ['white text', '', '<ofd:FillColor Value="255 255 255"/>'],
  ['text that is not visible', ' Visible="false"', ''],
  ['text without a fill', ' Fill="false"', ''],
  ['text with no opacity', ' Alpha="0"', ''],
])('%s does not count', async (_, attributes, children) => {
  const { file, pages } = await besideFigure(attributes, children);
  expect(values(await reportsOf(file))).toEqual(values(await reportsOf(ofdFile(pages, PLAIN_STYLE))));
});

test('text that shows counts', async () => {
  const { file, pages } = await besideFigure('', '');
  expect(values(await reportsOf(file))).not.toEqual(values(await reportsOf(ofdFile(pages, PLAIN_STYLE))));
});

test('pages without text, and packages without pages, say so', async () => {
  const [page] = await pagesOf('pdf-form-2021');
  if (page === undefined) throw new Error('no page');
  const blank = await readBytes(ofdFile([{ ...page, words: [] }], PLAIN_STYLE), 'a.ofd');
  expect(blank).toMatchObject({ ok: false, code: 'no-text-layer' });
  const broken = await readBytes(ofdFile([page], PLAIN_STYLE).slice(0, 3000), 'a.ofd');
  expect(broken.ok).toBe(false);
});
