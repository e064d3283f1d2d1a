import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../index.ts';
import { readText } from '../../1-read/index.ts';
import { DISPUTE_PATHS } from './index.ts';

const NAMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const CHANNELS = ['行政复议', '未经复议直接起诉', '复议后起诉'];

const row = (cells: readonly (string | number | null)[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`;
type Figures = readonly (readonly (number | null)[])[];

const ARRANGED: Readonly<Record<string, (figures: Figures) => string>> = {
  'a row a channel': (figures) =>
    `<table>${row(['类别', ...NAMES])}${figures.map((five, i) => row([CHANNELS[i] ?? '', ...five])).join('')}</table>`,
  'a table a channel': (figures) =>
    figures.map((five, i) => `<table>${row([CHANNELS[i] ?? ''])}${row(NAMES)}${row(five)}</table>`).join(''),
  'reviews and lawsuits apart': ([review = [], ...lawsuits]) =>
    `<table>${row(['行政复议'])}${row(NAMES)}${row(review)}</table><table>${row(['行政诉讼'])}${row(CHANNELS.slice(1))}${row(
      [...NAMES, ...NAMES],
    )}${row(lawsuits.flat())}</table>`,
};

function read(table: string): readonly (number | null | undefined)[] {
  const page = `<html><body><h1>霁月县审计局2020年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>二、主动公开政府信息情况</p>
    <p>四、政府信息公开行政复议、行政诉讼情况</p>${table}<p>五、存在的主要问题及改进情况</p></body></html>`;
  const parsed = parseReport(readText(page), { file: 'a', url: null, sha256: '' });
  const cells = parsed.ok ? parsed.reports[0]?.cells : undefined;
  return DISPUTE_PATHS.map((path) => cells?.[path]?.value);
}

const five = fc
  .array(fc.option(fc.integer({ min: 0, max: 40 })), { minLength: 4, maxLength: 4 })
  .map((parts) => [...parts, parts.reduce((sum: number, part) => (part === null ? sum : sum + part), 0)]);

describe('part four in pieces', () => {
  test.each(Object.entries(ARRANGED))('%s', (_, arrange) => {
    fc.assert(
      fc.property(fc.tuple(five, five, five), (figures) => {
        expect(read(arrange(figures))).toEqual(figures.flat());
      }),
      { numRuns: 50 },
    );
  });

  test('a channel that is lost, told twice or has other outcomes leaves all of it unread', () => {
    const some = [
      [1, 0, 0, 0, 1],
      [2, 0, 0, 0, 2],
      [3, 0, 0, 0, 3],
    ];
    const rows = (names: readonly string[], channels: readonly string[]): string =>
      `<table>${row(['类别', ...names])}${channels.map((channel, i) => row([channel, ...(some[i] ?? [])])).join('')}</table>`;
    const nothing = DISPUTE_PATHS.map(() => undefined);
    expect(read(rows(NAMES, CHANNELS.slice(0, 2)))).toEqual(nothing);
    expect(read(rows(NAMES, ['行政复议', '行政复议', '复议后起诉']))).toEqual(nothing);
    expect(read(rows(NAMES.toReversed(), CHANNELS))).toEqual(nothing);
    expect(read(rows(NAMES, CHANNELS))).toEqual(some.flat());
  });
});
