/** Fictional query rows of the comparison, the same in every run. */
import { onForm } from '../../src/charts/kinds/band/measures.ts';
import type { BandRows } from '../../src/charts/kinds/band/model.ts';
import type { SlopeRows } from '../../src/charts/kinds/slope/model.ts';
import type { ComparedFigureRow } from '../../src/queries/compare/comparison.ts';
import type { Measure } from '../../src/queries/metrics/measures.ts';
import { AGENCIES, YEARS, sequence } from './fixtures.ts';

const CHOSEN = [3, 12, 20];

function figureOf(id: number, year: number, measure: Measure, random: () => number): ComparedFigureRow {
  const silent = id === 12 && year === 2022;
  const gone = id === 3 && year === 2023;
  const rate = measure === 'open';
  const denominator = rate ? (id === 20 ? 12 : 240) : null;
  const numerator = rate ? Math.round((denominator ?? 0) * (0.3 + random() * 0.4)) : Math.round(40 + random() * 160);
  const none = silent || gone || !onForm(measure, year);
  return {
    agency_id: id,
    agency: AGENCIES[id - 1] ?? '',
    measure,
    year,
    value: none ? null : denominator === null ? numerator : numerator / denominator,
    numerator: none ? null : numerator,
    denominator,
    reported: !gone,
    failing: id === 3 && year === 2021,
    small: !none && rate && id === 20,
    suspect: false,
    file: gone ? null : `${String(id)}-${String(year)}.txt`,
  };
}

/** The own agency has no report in 2023; the first year has too few peers. */
export function bandRows(measure: Measure): BandRows {
  const random = sequence(5);
  return {
    measure,
    agencies: CHOSEN,
    figures: CHOSEN.flatMap((id) => YEARS.map((year) => figureOf(id, year, measure, random))),
    band: YEARS.map((year, index) => {
      const known = onForm(measure, year);
      const middle = measure === 'open' ? 0.46 + index * 0.01 : 66 + index * 4;
      return {
        measure,
        year,
        p10: known ? middle * 0.4 : null,
        median: known ? middle : null,
        p90: known ? middle * (measure === 'open' ? 1.5 : 3.1) : null,
        reported: known ? (index === 0 ? 4 : 24 + index) : 0,
        small: measure === 'open' ? 3 : 0,
        suspect: 0,
        peers: 31,
      };
    }),
  };
}

/** Two of the own ones, and peers of which some are small, new or gone. */
export function slopeRows(measure: Measure): SlopeRows {
  const random = sequence(9);
  const rate = measure === 'open';
  const rows = AGENCIES.slice(0, 34).map((agency, index) => {
    const base = rate ? (index % 9 === 4 ? 11 : 300) : null;
    const size = rate ? 1 : Math.round(2400 / (index + 1));
    const before = index === 7 ? null : rate ? Math.round(random() * 80) / 100 : size;
    const after = index === 11 ? null : rate ? Math.round(random() * 80) / 100 : Math.round(size * (0.5 + random()));
    return { agency, base, before, after: index === 30 && !rate ? 0 : after, agency_id: index + 1 };
  });
  const rankOf = (when: 'before' | 'after', one: (typeof rows)[number]): number | null => {
    const value = one[when];
    if (value === null || (one.base !== null && one.base < 30)) return null;
    return 1 + rows.filter((other) => (other.base ?? 30) >= 30 && (other[when] ?? -1) > value).length;
  };
  return {
    measure,
    agencies: CHOSEN,
    rows: rows.map((row) => ({
      agency_id: row.agency_id,
      agency: row.agency,
      before: row.before,
      before_base: row.base,
      after: row.after,
      after_base: row.base,
      before_rank: rankOf('before', row),
      after_rank: rankOf('after', row),
      before_suspect: false,
      after_suspect: false,
      before_failing: false,
      after_failing: row.agency_id === 20,
    })),
  };
}
