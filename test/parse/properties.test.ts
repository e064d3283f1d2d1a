/**
 * What must hold for any text: no exception, time linear in length, ranges that point at the cells, and damaged tables that never
 * give a wrong stated number which the form's own sums could have caught.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse/index.ts';
import { readText } from '../../src/parse/1-read/index.ts';
import { sampleReports, type Sample } from '../../src/sample/index.ts';
import type { Check, Report } from '../../src/schema/report.ts';

const samples: readonly Sample[] = [...sampleReports(11, { agencies: 40 })].filter(
  ({ truth }) => truth.faults.length === 0,
);
const sampleArb = fc.integer({ min: 0, max: samples.length - 1 }).map((i) => samples[i]);

function reportsOf(text: string): readonly Report[] {
  const parsed = parseReport(readText(text), { file: 'case', url: null, sha256: '' });
  return parsed.ok ? parsed.reports : [];
}

/** Whether a check of the report names the row or the column of a cell. */
function concerns(check: Check, path: string): boolean {
  const [table, row, applicant] = path.split('.');
  return [`${table}.*.${applicant}`, `${table}.${row}.*`, `${table}.*`, path].includes(check.path);
}

/** Wrong stated numbers of parts 三 and 四 that no failing check points at although some check could be made there. */
function uncaught(report: Report, sample: Sample): string[] {
  return Object.entries(report.cells).flatMap(([path, cell]) => {
    if (path.startsWith('proactive') || path.startsWith('procurement')) return [];
    if (cell.state !== 'stated' && cell.state !== 'derived') return [];
    const truth = sample.truth.cells[path];
    if (truth === cell.value || (truth === undefined && cell.state === 'derived')) return [];
    const checks = report.checks.filter((check) => concerns(check, path));
    return checks.length > 0 && checks.every((check) => check.holds)
      ? [`${path}: ${String(truth)} read as ${String(cell.value)}`]
      : [];
  });
}

describe('damaged reports', () => {
  it('give no wrong number that the sums of the form could have caught when lines are lost', () => {
    fc.assert(
      fc.property(
        sampleArb,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        (sample, where, count) => {
          if (sample === undefined) return;
          const lines = sample.text.split('\n');
          lines.splice(Math.floor(where * lines.length), count);
          for (const report of reportsOf(lines.join('\n')).slice(0, 1)) expect(uncaught(report, sample)).toEqual([]);
        },
      ),
      { numRuns: 4000, seed: 1 },
    );
  }, 240_000);

  it('give no wrong number that the sums of the form could have caught when characters are lost', () => {
    fc.assert(
      fc.property(
        sampleArb,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (sample, where, count) => {
          if (sample === undefined) return;
          const at = Math.floor(where * sample.text.length);
          const damaged = sample.text.slice(0, at) + sample.text.slice(at + count);
          for (const report of reportsOf(damaged).slice(0, 1)) expect(uncaught(report, sample)).toEqual([]);
        },
      ),
      { numRuns: 4000, seed: 2 },
    );
  }, 240_000);

  it('never read more when they break off', () => {
    fc.assert(
      fc.property(sampleArb, fc.double({ min: 0, max: 1, noNaN: true }), (sample, where) => {
        if (sample === undefined) return;
        for (const report of reportsOf(sample.text.slice(0, Math.floor(where * sample.text.length))).slice(0, 1)) {
          expect(uncaught(report, sample)).toEqual([]);
        }
      }),
      { numRuns: 1000, seed: 3 },
    );
  }, 240_000);
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '政府信息公开工作年度报告',
    '2020年',
    '一、本年新收政府信息公开申请数量',
    '（七）总计',
    '予以公开',
    '行政复议',
    '结果维持',
    '规章',
    '政府集中采购',
    '12',
    '0',
    ' ',
    '\t',
    '\n',
    '|',
    '│',
    '+---+',
    '-----',
    '<table>',
    '<tr><td>',
    '</td>',
    '\u00a0',
    '　',
    '—',
    '1,234',
    '\u0000',
    '&nbsp;',
    '\ud800',
  );

  it('never throws and points its ranges into the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 120 }),
        (parts) => {
          const text = parts.join('');
          for (const report of reportsOf(text)) {
            for (const cell of Object.values(report.cells)) {
              if (cell.at === null) continue;
              expect(cell.at[0]).toBeGreaterThanOrEqual(0);
              expect(cell.at[1]).toBeGreaterThanOrEqual(cell.at[0]);
              expect(cell.at[1]).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
      { numRuns: 3000, seed: 4 },
    );
  }, 240_000);

  it('shows each stated cell at its place', () => {
    for (const sample of samples) {
      for (const report of reportsOf(sample.text)) {
        for (const [path, cell] of Object.entries(report.cells)) {
          if (cell.state !== 'stated' || cell.at === null) continue;
          expect(sample.text.slice(...cell.at), `${sample.file} ${path}`).toContain(cell.raw);
        }
      }
    }
  }, 60_000);
});
