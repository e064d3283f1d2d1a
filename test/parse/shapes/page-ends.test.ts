/** Numbers of pages amid a table of one cell a line: no figures, and no gaps for blank cells. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import { APPLICANTS, MATRIX_ROWS } from '../tables.ts';

const STYLES: Readonly<Record<string, (page: number) => string>> = {
  'a bare number': (page) => String(page),
  'a number between dashes': (page) => `- ${page} -`,
  'a number with its word': (page) => `第${page}页`,
  'a number of so many': (page) => `Page ${page} of 9`,
};
const PAGE = 31;

/** The table with blanks dropped, or written as noughts, and a page's number between empty lines after so many. */
function lines(numberOf: (page: number) => string, blank: '' | '0'): readonly string[] {
  const table = MATRIX_ROWS.flatMap(({ label, figures }) => [label, ...figures.map((text) => text || blank)]);
  const cells = [...APPLICANTS, ...table].filter((text) => text !== '');
  return cells.flatMap((text, i) => (i > 0 && i % PAGE === 0 ? ['', numberOf(i / PAGE), '', text] : [text]));
}

function numbersOf(own: readonly string[]): Readonly<Record<string, number | null>> {
  const source = ['砚浦市审计局2020年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...own].join(
    '\n',
  );
  const parsed = parseReport(readText(source), { file: 'case', url: null, sha256: '' });
  const cells = Object.entries(parsed.ok ? (parsed.reports[0]?.cells ?? {}) : {});
  return Object.fromEntries(
    cells.flatMap(([path, { state, value }]) => (state === 'stated' || state === 'derived' ? [[path, value]] : [])),
  );
}

describe.each(Object.entries(STYLES))('%s', (_, numberOf) => {
  test('takes nothing from a full table', () => {
    const truth = MATRIX_ROWS.flatMap(({ paths, figures }) =>
      paths.map((path, i) => [path, Number(figures[i] || '0')]),
    );
    expect(numbersOf(lines(numberOf, '0'))).toMatchObject(Object.fromEntries(truth));
  });

  test('gives no figure to a table without its blanks', () => {
    const numbers = numbersOf(lines(numberOf, ''));
    const wrong = MATRIX_ROWS.flatMap(({ paths, figures }) =>
      paths.filter((path, i) => {
        const given = numbers[path];
        return given !== undefined && given !== null && figures[i] !== '' && given !== Number(figures[i]);
      }),
    );
    expect(wrong).toEqual([]);
  });
});
