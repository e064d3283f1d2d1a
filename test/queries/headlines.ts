/** Headlines of a year against the reports, and their bases against the composition that stands beside them. */
import { expect } from 'vitest';
import type { Db } from '../../src/queries/db/db.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { headline } from '../../src/queries/overview/headline.ts';
import { answersByYear } from '../../src/queries/requests/answers-by-year.ts';
import { metricOf, type MetricCode } from '../../src/schema/metrics/metrics.ts';

/** The metric of each report of the year that has it: their sum, null where none has, and how many they are. */
async function sumOfReports(db: Db, code: MetricCode, year: number): Promise<readonly [number | null, number]> {
  const whole = metricOf(code)
    .numerator.map((name) => `"${name}"`)
    .join(' + ');
  const [row] = await db.query(
    `select sum(${whole}) as value, count(${whole}) as n from reports
      where superseded_by is null and counts is not false and year = ${year}`,
    [],
    { value: 'num?', n: 'num' },
  );
  return row === undefined ? [null, 0] : [row.value, row.n];
}

/** `selection` is of one year. */
export async function headlinesAgree(db: Db, selection: Selection): Promise<void> {
  const [year] = selection.years;
  const shown = await headline(db, selection);
  const handled = (await answersByYear(db, selection))[0];
  for (const { code, value, base, reported, year: of } of shown.filter((row) => row.year !== null)) {
    expect(of).toBe(year);
    if (code === 'received' || code === 'challenges')
      expect([value, reported], `${code} ${year}`).toEqual(await sumOfReports(db, code, year));
    else expect([base, reported], `${code} ${year}`).toEqual([handled?.total, handled?.settled]);
  }
}
