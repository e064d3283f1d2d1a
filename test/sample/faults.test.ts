import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULTS, FAULT_CODES, LAYOUTS, sampleReports, type FaultCode } from '../../src/sample/index.ts';

const REPORTS = 6000;
/** Faults that need something special in the report and so strike less often than drawn. */
const CONDITIONAL: readonly FaultCode[] = [
  'totals-blank',
  'carry-over',
  'copied-matrix',
  'valid-flow',
  'thousands-separators',
  'unit-slip',
  'amount-suffix',
  'no-unit',
  'worded-changes',
];

describe('planted faults', () => {
  const seen = new Map<FaultCode, number>();
  const ofForm = { '2019': 0, '2021': 0 };
  for (const { truth } of sampleReports(21, { reports: REPORTS })) {
    ofForm[truth.form] += 1;
    for (const code of new Set(truth.faults.map((fault) => fault.code))) seen.set(code, (seen.get(code) ?? 0) + 1);
  }

  it.each(FAULT_CODES)('%s strikes at its stated rate', (code) => {
    const { rate, forms } = FAULTS[code];
    const possible = forms.reduce((sum, form) => sum + ofForm[form], 0);
    const count = seen.get(code) ?? 0;
    const deviation = 4 * Math.sqrt(possible * rate) + 1;
    expect(count).toBeGreaterThan(CONDITIONAL.includes(code) ? 0.1 * possible * rate : possible * rate - deviation);
    // Both a drawn habit and a slip may leave the unit out.
    if (code !== 'no-unit') expect(count).toBeLessThan(possible * rate + deviation);
  });
}, 60_000);

describe('docs/sample.md', () => {
  const text = readFileSync(new URL('../../docs/sample.md', import.meta.url), 'utf8').replace(/ +/g, ' ');

  it.each(FAULT_CODES)('names %s with its group and rate', (code) => {
    const { group, rate } = FAULTS[code];
    expect(text).toContain(`| ${code} | ${group} | ${rate} |`);
  });

  it.each(LAYOUTS.map(({ id, extension }) => [id, extension]))('names layout %s', (id, extension) => {
    expect(text).toContain(`| ${id} | ${extension} |`);
  });
});
