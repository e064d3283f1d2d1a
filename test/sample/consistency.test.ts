import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleReports, type FaultCode, type Truth } from '../../src/sample/index.ts';
import { pathsOf } from '../../src/schema/paths.ts';
import { assess, assessYears } from './arithmetic.ts';

const BREAKING: readonly FaultCode[] = ['row-sum', 'balance', 'outcomes', 'channel-sum', 'disclosed-over-total'];
/** Faults after which a following year need not fit: the figure on one side is not what happened. */
const UNLINKING: readonly FaultCode[] = ['row-sum', 'copied-matrix', 'carry-over', 'valid-flow'];

const has = (truth: Truth, codes: readonly FaultCode[]): boolean =>
  truth.faults.some(({ code }) => codes.includes(code));
const truths = (seed: number, agencies: number): readonly Truth[] =>
  [...sampleReports(seed, { agencies })].map(({ truth }) => truth);

describe('sample reports', () => {
  it('keep the arithmetic of the form unless a fault breaks it, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        for (const truth of truths(seed, 4)) {
          const { broken, assessed } = assess(truth);
          if (!has(truth, BREAKING)) expect(broken, truth.file).toEqual([]);
          if (!has(truth, ['truncated'])) expect(assessed + truth.faults.length, truth.file).toBeGreaterThan(0);
        }
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  it('break what the fault says', () => {
    const struck = truths(11, 120).filter((truth) => has(truth, BREAKING) && !has(truth, ['truncated']));
    expect(struck.length).toBeGreaterThan(15);
    for (const truth of struck) {
      const fault = truth.faults.find(({ code }) => BREAKING.includes(code));
      const operandsBlank = truth.faults.some(({ code }) => /blank|dashed|part-four/.test(code));
      if (!operandsBlank) expect(assess(truth).broken.join(), truth.file).toContain(fault?.code);
    }
  });

  it('fit together across the years', () => {
    const all = truths(5, 60);
    let pairs = 0;
    for (const [n, after] of all.entries()) {
      const before = all[n - 1];
      if (before?.agency !== after.agency || before.year + 1 !== after.year) continue;
      if (has(before, UNLINKING) || has(after, UNLINKING)) continue;
      pairs += 1;
      expect(assessYears(before, after), after.file).toEqual([]);
    }
    expect(pairs).toBeGreaterThan(250);
  });

  it('state only paths of their form, blanks as null, counts as whole numbers', () => {
    for (const { cells, form, file, faults, accept } of truths(3, 30)) {
      const paths: readonly string[] = pathsOf(form);
      for (const [path, value] of Object.entries(cells)) {
        expect(paths, file).toContain(path);
        if (value === null || path.endsWith('.amount')) continue;
        expect(Number.isInteger(value) && (value >= 0 || path.endsWith('.change')), `${file} ${path}`).toBe(true);
      }
      const missing = paths.length - Object.keys(cells).length;
      const cut = faults.some(({ code }) => code === 'truncated' || code === 'part-four-missing');
      expect(missing > 0, file).toBe(cut);
      for (const readings of Object.values(accept ?? {})) expect(readings[0]).toBeNull();
    }
  });

  it('give money as the text states it', () => {
    for (const { cells, money, faults, file } of truths(8, 60)) {
      for (const [path, amount] of Object.entries(money)) {
        expect(cells[path], file).toBe(amount.stated);
        const slip = faults.find(({ code }) => code === 'unit-slip');
        if (slip?.meant === undefined) continue;
        const ratio = amount.yuan / slip.meant;
        expect(ratio > 1 ? ratio / 10_000 : ratio * 10_000, file).toBeCloseTo(1, 1);
      }
    }
  });
});
