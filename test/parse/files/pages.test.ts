/** Pages as editors of sites leave them: whatever happens to the markup around a matrix, its figures are read or left unread. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import { APPLICANT_PARTS, APPLICANTS, REQUEST_ROWS, requestRowsOf, type RequestRow } from '../../../src/schema/form.ts';
import { requestPath } from '../../../src/schema/paths.ts';

const ROWS = requestRowsOf('2021');
const OUTCOMES = REQUEST_ROWS.filter(({ code, group }) => ROWS.includes(code) && !['in', 'sum', 'out'].includes(group));
type Matrix = ReadonlyMap<RequestRow, readonly number[]>;

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

/** A matrix whose sums hold. */
const matrices: fc.Arbitrary<Matrix> = fc
  .array(fc.array(fc.constantFrom(0, 0, 0, 1, 2, 7, 16, 205), { minLength: 6, maxLength: 6 }), {
    minLength: OUTCOMES.length,
    maxLength: OUTCOMES.length,
  })
  .map((parts) => {
    const totals = APPLICANT_PARTS.map((_, column) => sum(parts.map((row) => row[column] ?? 0)));
    const none = APPLICANT_PARTS.map(() => 0);
    const rows: (readonly [RequestRow, readonly number[]])[] = [
      ['new', totals],
      ['carried_in', none],
      ...OUTCOMES.map(({ code }, i): readonly [RequestRow, readonly number[]] => [code, parts[i] ?? none]),
      ['total', totals],
      ['carried_out', none],
    ];
    return new Map(rows.map(([code, row]) => [code, [...row, sum(row)]]));
  });

/** How an editor writes a cell. */
const CELLS: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => `<p align="center"><span lang="EN-US">${value}<o:p>${value === '' ? '&nbsp;' : ''}</o:p></span></p>`,
  (value) => `<p>&nbsp;</p><p>${value}</p>`,
  (value) => `&nbsp;${value}&#12288;`,
  (value) => [...value].map((digit) => `<span>${digit}</span>`).join(''),
  (value) => `<span style="display:none">8</span>${value}<br>`,
];
const LABELS: readonly ((label: string) => string)[] = [
  (label) => label,
  (label) => `<p>${label.slice(0, 4)}</p><p>${label.slice(4)}</p>`,
  (label) => `${label.slice(0, 5)}<br>${label.slice(5)}`,
];
/** What becomes of the rows of a table. */
const TABLES: Readonly<Record<string, (rows: readonly (readonly [label: string, cells: string])[]) => string>> = {
  plain: (rows) => rows.map(([label, cells]) => `<tr><td colspan="3">${label}</td>${cells}</tr>`).join(''),
  'spans wrongly counted': (rows) =>
    rows.map(([label, cells], i) => `<tr><td colspan="${2 + (i % 3)}">${label}</td>${cells}</tr>`).join(''),
  'ends left out': (rows) => rows.map(([label, cells]) => `<tr><td>${label}${cells.replaceAll('</td>', '')}`).join(''),
  'stray ends': (rows) => rows.map(([label, cells]) => `<tr><td>${label}</td></td></div>${cells}</tr>`).join(''),
  'numbered rows': (rows) =>
    rows.map(([label, cells], i) => `<tr><td>${i + 1}</td><td>${label}</td>${cells}</tr>`).join(''),
  'a column too many': (rows) => rows.map(([label, cells]) => `<tr><td>${label}</td>${cells}<td></td></tr>`).join(''),
  'two tables': (rows) =>
    rows
      .map(([label, cells], i) => `${i === 9 ? '</table><p>&nbsp;</p><table>' : ''}<tr><td>${label}</td>${cells}</tr>`)
      .join(''),
};

function page(matrix: Matrix, blank: boolean, cell: number, label: number, table: string): string {
  const rows = REQUEST_ROWS.filter(({ code }) => ROWS.includes(code)).map((row): readonly [string, string] => {
    const values = (matrix.get(row.code) ?? []).map((value) => (blank && value === 0 ? '' : String(value)));
    const written = values.map((value) => `<td>${CELLS[cell]?.(value) ?? value}</td>`).join('');
    return [LABELS[label]?.(row.label) ?? row.label, written];
  });
  return `<html><body><table><tr><td><p>2021年度报告</p><p>三、收到和处理政府信息公开申请情况</p>
    <table>${TABLES[table]?.(rows) ?? ''}</table></td></tr></table></body></html>`;
}

describe('matrices in pages', () => {
  test.each(Object.keys(TABLES))('%s', (table) => {
    const styles = [fc.boolean(), fc.nat(CELLS.length - 1), fc.nat(LABELS.length - 1)] as const;
    fc.assert(
      fc.property(matrices, ...styles, (matrix, blank, cell, label) => {
        const parsed = parseReport(readText(page(matrix, blank, cell, label, table)), {
          file: 'a',
          url: null,
          sha256: '',
        });
        const cells = parsed.ok ? (parsed.reports[0]?.cells ?? {}) : {};
        const read = (row: RequestRow): readonly unknown[] =>
          APPLICANTS.map((applicant) => cells[requestPath(row, applicant)]?.value ?? null);
        const wanted = (row: RequestRow): readonly (number | null)[] =>
          (matrix.get(row) ?? []).map((value) => (blank && value === 0 ? null : value));
        expect(ROWS.map(read)).toEqual(ROWS.map(wanted));
      }),
      { numRuns: 30 },
    );
  });
});
