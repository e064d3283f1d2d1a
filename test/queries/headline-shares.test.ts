/** The shares of the headline are made of the groups of answers that their metrics name row by row. */
import { expect, it } from 'vitest';
import { REQUEST_ROWS } from '../../src/schema/form.ts';
import { metricOf } from '../../src/schema/metrics/metrics.ts';
import { HEADLINE_SHARES } from '../../src/schema/figures/totals.ts';

it('shares of the headline have the rows of their metric above the line', () => {
  for (const code of ['open', 'denied'] as const) {
    const groups: readonly string[] = HEADLINE_SHARES[code];
    const rows = REQUEST_ROWS.filter(({ group }) => group !== undefined && groups.includes(group)).map(
      (row) => row.code,
    );
    expect([...metricOf(code).numerator].sort()).toEqual([...rows].sort());
    expect(metricOf(code).denominator).toEqual(['total']);
  }
});
