import { describe, expect, it } from 'vitest';
import { FORMS } from '../form.ts';
import { isCellPath, pathsOf } from '../paths.ts';
import { equationOf, equationsOf } from './equations.ts';

describe.each(FORMS)('the equations of form %s', (form) => {
  it('are of cells that the form prints, each cell at most once on both sides', () => {
    const printed = new Set<string>(pathsOf(form));
    for (const { left, right } of equationsOf(form)) {
      const terms = [...left, ...right];
      expect(terms.filter((path) => !printed.has(path))).toEqual([]);
      expect(new Set(terms).size).toBe(terms.length);
    }
  });

  it('reach every cell of the matrix and of the disputes', () => {
    const reached = new Set<string>(equationsOf(form).flatMap(({ left, right }) => [...left, ...right]));
    const summed = pathsOf(form).filter((path) => !/^(proactive|procurement)\./u.test(path));
    expect(summed.filter((path) => !reached.has(path))).toEqual([]);
  });
});

it('are found by the code and path of a check', () => {
  expect(equationOf('2021', 'balance', 'requests.*.natural')).toEqual({
    code: 'balance',
    path: 'requests.*.natural',
    left: ['requests.new.natural', 'requests.carried_in.natural'],
    right: ['requests.total.natural', 'requests.carried_out.natural'],
  });
  expect(equationOf('2021', 'outcomes', 'requests.*.total')?.left).toContain('requests.other_overdue_fee.total');
  expect(equationOf('2019', 'outcomes', 'requests.*.total')?.left).toContain('requests.other.total');
  expect(equationOf('2021', 'disclosed-over-total', 'proactive.normative.*')).toBeNull();
  expect(equationOf('2021', 'prose', 'requests.new.total')).toBeNull();
  expect(isCellPath('requests.*.total')).toBe(false);
});
