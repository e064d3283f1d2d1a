import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Doc } from '../document.ts';
import { readBytes } from '../index.ts';
import { readPdf } from './index.ts';
import { pdf } from '../../../../test/parse/files/pdf-file.ts';

function show(x: number, y: number, text: string, size = 10): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`;
}

function line(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S`;
}

/** A border as many producers draw it: a box half a point thick. */
function bar(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} ${Math.max(0.5, x1 - x0)} ${Math.max(0.5, y1 - y0)} re f`;
}

async function read(pages: readonly string[], extra = ''): Promise<Doc> {
  const answer = await readPdf(pdf(pages, extra));
  if (!answer.ok) throw new Error(answer.text);
  return answer.doc;
}

function shape(doc: Doc): unknown[] {
  return doc.rows.map((row) =>
    row.kind === 'line'
      ? row.cells[0]?.text
      : row.cells.map((cell) => [cell.text, cell.col, cell.colSpan, cell.rowSpan].join(' ')),
  );
}

/** Two columns under a merged heading, a merged label beside two rows. */
function merged(draw: typeof line): string {
  return [
    ...[700, 680, 640].map((y) => draw(100, y, 400, y)),
    draw(200, 660, 400, 660),
    ...[100, 200, 400].map((x) => draw(x, 640, x, 700)),
    draw(300, 640, 300, 680),
    show(230, 685, 'head'),
    show(120, 655, 'label'),
    show(240, 665, '1'),
    show(340, 665, '2'),
    show(340, 645, '4'),
  ].join('\n');
}

describe('readPdf', () => {
  test('drawn lines give merged cells, however they are drawn', async () => {
    const expected = [
      [' 0 1 1', 'head 1 2 1'],
      ['label 0 1 2', '1 1 1 1', '2 2 1 1'],
      [' 1 1 1', '4 2 1 1'],
    ];
    expect(shape(await read([merged(line)]))).toEqual(expected);
    expect(shape(await read([merged(bar)]))).toEqual(expected);
  });

  test('digits wrapped in a cell stay in it, one under the other', async () => {
    const page = [
      ...[700, 660, 640].map((y) => line(100, y, 300, y)),
      ...[100, 200, 220, 300].map((x) => line(x, 640, x, 700)),
      show(110, 688, 'label'),
      show(203, 688, '12'),
      show(203, 672, '34'),
      show(250, 688, '7'),
      show(110, 645, 'next'),
      show(203, 645, '0'),
      show(250, 645, '5'),
    ].join('\n');
    expect(shape(await read([page]))).toEqual([
      ['label 0 1 1', '12\n34 1 1 1', '7 2 1 1'],
      ['next 0 1 1', '0 1 1 1', '5 2 1 1'],
    ]);
  });

  test('a number that comes near the next cell stays whole', async () => {
    const page = [
      ...[700, 680].map((y) => line(100, y, 300, y)),
      ...[100, 130, 160, 300].map((x) => line(x, 680, x, 700)),
      show(101, 685, '12345'),
      show(131, 685, '678901'),
      show(100, 600, 'running text'),
    ].join('\n');
    expect(shape(await read([page]))).toEqual([['12345 0 1 1', '678901 1 1 1', ' 2 1 1'], 'running text']);
  });

  test('a table goes on over the page, without page number and repeated header', async () => {
    const half = (labels: readonly string[], number: string): string =>
      [
        ...labels.flatMap((label, index) => [
          show(110, 685 - 20 * index, label),
          ...(index === 0 ? [] : [show(220, 685 - 20 * index, String(index))]),
        ]),
        show(220, 685, 'count'),
        ...Array.from({ length: labels.length + 1 }, (_, index) => line(100, 700 - 20 * index, 300, 700 - 20 * index)),
        ...[100, 200, 300].map((x) => line(x, 700 - 20 * labels.length, x, 700)),
        show(300, 30, number),
      ].join('\n');
    const doc = await read([half(['item', 'a', 'b'], '1'), half(['item', 'c'], '2')]);
    expect(shape(doc)).toEqual([
      ['item 0 1 1', 'count 1 1 1'],
      ['a 0 1 1', '1 1 1 1'],
      ['b 0 1 1', '2 1 1 1'],
      ['c 0 1 1', '1 1 1 1'],
    ]);
    expect(new Set(doc.rows.map((row) => row.table))).toEqual(new Set([0]));
  });

  test('text drawn twice for boldness is read once', async () => {
    expect(shape(await read([[show(100, 700, '3 reports'), show(100.3, 700, '3 reports')].join('\n')]))).toEqual([
      '3 reports',
    ]);
  });

  test('a table without lines is read by its alignment, blanks as blanks', async () => {
    const row = (y: number, label: string, ...values: readonly string[]): string =>
      [show(100, y, label), ...values.map((value, index) => show(250 + 60 * index, y, value))].join('\n');
    const page = [
      show(100, 740, 'A paragraph of running text that goes over the whole width of the page'),
      row(700, 'item', 'new', 'old', 'sum'),
      row(680, 'rules', '1', '', '1'),
      row(660, 'others', '10', '2', '12'),
      show(100, 600, 'Another paragraph of running text that goes over the whole width'),
    ].join('\n');
    expect(shape(await read([page]))).toEqual([
      'A paragraph of running text that goes over the whole width of the page',
      ['item 0 1 1', 'new 1 1 1', 'old 2 1 1', 'sum 3 1 1'],
      ['rules 0 1 1', '1 1 1 1', ' 2 1 1', '1 3 1 1'],
      ['others 0 1 1', '10 1 1 1', '2 2 1 1', '12 3 1 1'],
      'Another paragraph of running text that goes over the whole width',
    ]);
  });

  test('turned pages read the same', async () => {
    const turned = `q 0 1 -1 0 600 0 cm\n${merged(line).replaceAll(/\b[67]\d\d\b/g, (y) => String(Number(y) - 300))}\nQ`;
    const upright = shape(await read([merged(line)]));
    expect(shape(await read([turned]))).toEqual(upright);
    expect(shape(await read([merged(line)], '/Rotate 180'))).toEqual(upright);
  });

  test('fonts that are named but not carried are read by the character maps', async () => {
    expect(shape(await read(['BT /F2 12 Tf 100 700 Td <D5FEB8AED0C5CFA2B9ABBFAA> Tj ET']))).toEqual(['政府信息公开']);
  });

  test('pictures of pages have no text layer, damage is unreadable', async () => {
    expect(await readPdf(pdf(['0 0 600 800 re f']))).toMatchObject({ code: 'no-text-layer' });
    expect(await readPdf(new TextEncoder().encode('%PDF-1.4 nothing'))).toMatchObject({ ok: false });
  });

  test('a file cut or changed anywhere gives a document or a reason', { timeout: 120_000 }, async () => {
    const folder = join(import.meta.dirname, '../../../../test/golden/readers');
    const files = ['pdf-torn-row/input.pdf', 'docx-dashes/input.docx'].map(
      (name) => new Uint8Array(readFileSync(join(folder, name))),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 255 }),
        async (file, at, byte) => {
          const place = Math.floor(at * (file.length - 1));
          const changed = Uint8Array.from(file);
          changed[place] = byte;
          for (const bytes of [file.subarray(0, place), changed]) {
            const answer = await readBytes(bytes, 'x');
            expect(typeof answer.ok).toBe('boolean');
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
