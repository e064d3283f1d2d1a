/** Tables as a browser prints them: no lines, figures and headings set each on its own, cells close together. */
import { expect, test } from 'vitest';
import { readPdfXml } from '../../pdf-tools/pdf-xml.ts';

type Piece = readonly [top: number, left: number, width: number, text: string];

/** The cells of each row, `null` for running text. */
function rowsOf(...pieces: readonly Piece[]): (string[] | null)[] {
  const texts = pieces.map(
    ([top, left, width, text]) =>
      `<text top="${top}" left="${left}" width="${width}" height="14" font="1">${text}</text>`,
  );
  const read = readPdfXml(
    `<pdf2xml><page width="600" height="800"><fontspec id="1" size="10"/>${texts.join('')}</page></pdf2xml>`,
  );
  if (!read.ok) throw new Error(read.text);
  return read.doc.rows.map((row) => (row.kind === 'line' ? null : row.cells.map((cell) => cell.text)));
}

const label = (top: number, text: string): Piece => [top, 20, 10 * text.length, text];

test('headings in the middle of a column and figures at its left make one column', () => {
  const rows = rowsOf(
    [100, 118, 20, '维持'],
    [100, 168, 20, '纠正'],
    [100, 218, 20, '总计'],
    [130, 105, 5, '3'],
    [130, 155, 5, '0'],
    [130, 205, 5, '3'],
  );
  expect(rows.at(-1)).toEqual(['3', '0', '3']);
});

test('a heading over nothing stays a blank column', () => {
  const rows = rowsOf(
    [100, 100, 20, '维持'],
    [100, 150, 20, '纠正'],
    [100, 200, 20, '总计'],
    label(130, '一审'),
    [130, 107, 5, '3'],
    [130, 207, 5, '3'],
    label(160, '二审'),
    [160, 107, 5, '1'],
    [160, 207, 5, '1'],
  );
  expect(rows.slice(-2)).toEqual([
    ['一审', '3', '', '3'],
    ['二审', '1', '', '1'],
  ]);
});

test('a wide figure shows that narrow ones at its left and right stand in one column', () => {
  const rows = rowsOf(
    label(100, '规章'),
    [100, 100, 5, '7'],
    [100, 200, 5, '1'],
    label(130, '规范性文件'),
    [130, 120, 5, '4'],
    [130, 200, 5, '2'],
    label(160, '许可'),
    [160, 98, 30, '12,345'],
    [160, 200, 5, '3'],
  );
  expect(rows).toEqual([
    ['规章', '7', '1'],
    ['规范性文件', '4', '2'],
    ['许可', '12,345', '3'],
  ]);
});

test('figures of two columns set close together are two cells', () => {
  const rows = rowsOf(
    label(100, '规章'),
    [100, 110, 5, '7'],
    [100, 145, 5, '1'],
    label(130, '规范性文件'),
    [130, 100, 25, '5,431'],
    [130, 129, 25, '4,708'],
  );
  expect(rows).toEqual([
    ['规章', '7', '1'],
    ['规范性文件', '5,431', '4,708'],
  ]);
});

test('the number of the page once printed is no row', () => {
  const rows = rowsOf(
    label(300, '规章'),
    [300, 100, 5, '7'],
    [300, 150, 5, '1'],
    [330, 102, 30, '— 2 —'],
    label(360, '许可'),
    [360, 100, 5, '3'],
    [360, 150, 5, '0'],
  );
  expect(rows).toEqual([
    ['规章', '7', '1'],
    ['许可', '3', '0'],
  ]);
});

test('the heading of another year ends a table', () => {
  const rows = rowsOf(
    label(300, '（七）总计'),
    [300, 100, 5, '7'],
    [300, 150, 5, '1'],
    [330, 20, 30, '（二）'],
    [330, 60, 20, '2019'],
    [330, 90, 40, '年度情况'],
    label(360, '一、本年新收'),
    [360, 100, 5, '3'],
    [360, 150, 5, '0'],
  );
  expect(rows).toEqual([['（七）总计', '7', '1'], null, ['一、本年新收', '3', '0']]);
});
