/** One cell a line, a blank cell as an empty line, and applicants' columns that are blank in every row: only the gaps tell the columns. */
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../../src/parse/index.ts';
import { readText } from '../../../src/parse/1-read/index.ts';
import { APPLICANTS } from '../../../src/schema/form.ts';
import { requestPath } from '../../../src/schema/paths.ts';
import type { Report } from '../../../src/schema/report.ts';
import { APPLICANTS as NAMES, MATRIX_ROWS } from '../tables.ts';

/** The matrix with all requests in column `at` and the total, the rest blank. */
function rowsWith(at: number): readonly { readonly label: string; readonly figures: readonly string[] }[] {
  return MATRIX_ROWS.map(({ label, figures }) => ({
    label,
    figures: NAMES.map((_, i) => ((i === at || i === 6) && figures[6] !== '0' ? (figures[6] ?? '') : '')),
  }));
}

function read(at: number, between: string): Report {
  const lines = ['申请人情况', ...NAMES, ...rowsWith(at).flatMap(({ label, figures }) => [label, ...figures])];
  const head = ['青岚市财政局2020年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况'];
  const text = [...head, lines.join(between), '四、其他'].join('\n');
  const parsed = parseReport(readText(text, 'text'), { file: 't.txt', url: null, sha256: '' });
  const report = parsed.ok ? parsed.reports[0] : undefined;
  if (report === undefined) throw new Error('no report');
  return report;
}

describe.each([0, 1, 2, 3, 4, 5])('all requests in column %i', (at) => {
  test.each([
    ['one below the other', '\n'],
    ['with a line between', '\n\n'],
  ])('cells %s', (_, between) => {
    const report = read(at, between);
    let found = 0;
    rowsWith(at).forEach(({ figures }, i) => {
      APPLICANTS.forEach((_who, column) => {
        const cell = report.cells[MATRIX_ROWS[i]?.paths[column] ?? requestPath('new', 'natural')];
        if (cell?.state !== 'stated' && cell?.state !== 'derived') return;
        expect(String(cell.value)).toBe(figures[column]);
        found += 1;
      });
    });
    expect(found).toBe(14);
  });
});
