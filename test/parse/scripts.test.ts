/** Reports in traditional script, and with the sounds of their characters beside them, read as the same report without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { readBytes } from '../../src/parse/1-read/index.ts';
import { parseReport } from '../../src/parse/index.ts';
import type { Report } from '../../src/schema/report.ts';

const PANEL = join(import.meta.dirname, '../../data/reports/panel/p000');
const FILES = ['p00001-2020.html', 'p00001-2022.html', 'p00001-2023.md', 'p00001-2021.txt'];
const SCRIPTS = ['t', 'tw', 'hk'] as const;

async function reportOf(text: string, file: string): Promise<Report> {
  const parsed = parseReport(await readBytes(new TextEncoder().encode(text), file), { file, url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  if (report === undefined) throw new Error(`no report: ${parsed.ok ? '' : parsed.rejected.code}`);
  return report;
}

function said({ agency, year, form, kind, province, cells, money, checks }: Report): unknown {
  const values = Object.entries(cells).map(([path, { state, value }]) => [path, state, value]);
  const failed = checks.filter(({ holds }) => !holds).map(({ code, path }) => [code, path]);
  return { agency, year, form, kind, province, values, money, failed };
}

function source(file: string): string {
  return readFileSync(join(PANEL, file), 'utf8');
}

test.each(FILES.flatMap((file) => SCRIPTS.map((script) => [file, script] as const)))(
  '%s in the script of %s',
  async (file, script) => {
    const text = source(file);
    const traditional = Converter({ from: 'cn', to: script })(text);
    expect(traditional).not.toBe(text);
    expect(said(await reportOf(traditional, file))).toEqual(said(await reportOf(text, file)));
  },
);

/** Text outside of tags, each Han character with what `beside` writes for its sound. */
function sounded(page: string, beside: (char: string, sound: string) => string): string {
  return page.replace(/(<[^>]*>)|\p{Script=Han}/gu, (found, tag: string | undefined) =>
    tag === undefined ? beside(found, pinyin(found)) : found,
  );
}

const WAYS = {
  ruby: (char: string, sound: string) => `<ruby>${char}<rp>(</rp><rt>${sound}</rt><rp>)</rp></ruby>`,
  'ruby without ends': (char: string, sound: string) => `<ruby>${char}<rt>${sound}</ruby>`,
  letters: (char: string, sound: string) => `${char}${sound}`,
  brackets: (char: string, sound: string) => `${char}（${sound}）`,
};

test.each(Object.entries(WAYS))('a page with the sound of each character as %s', async (_, beside) => {
  const page = source('p00001-2022.html').replace(/<title>.*?<\/title>/su, '');
  expect(said(await reportOf(sounded(page, beside), 'a.html'))).toEqual(said(await reportOf(page, 'a.html')));
});

test('sounds of characters do not hide a font without a proper map', async () => {
  const page = source('p00001-2022.html').replaceAll('公', '公é');
  expect((await reportOf(page, 'a.html')).messages.map(({ code }) => code)).toContain('glyphs-damaged');
});
