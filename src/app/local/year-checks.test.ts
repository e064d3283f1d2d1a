/** The page's checks between two years are those that the ETL found in the same reports. */
import { expect, it } from 'vitest';
import { openNative } from '../../../test/e2e/harness/native.ts';
import { figuresOf, yearChecks } from './year-checks.ts';

it('finds in every pair of years what the data say', async () => {
  const native = await openNative();
  const cells = new Map<number, ReturnType<typeof figuresOf>>();
  const rows = new Map<number, Parameters<typeof figuresOf>[0][number][]>();
  for (const [id, path, state, value] of await native.rows(
    `select report_id, path, state, value from cells where path like '%.carried_%' or path like 'proactive.%'`,
  )) {
    const list = rows.get(Number(id)) ?? [];
    rows.set(Number(id), list);
    const number = value === null || value === undefined ? null : Number(value);
    list.push({ path: String(path), state: String(state), value: number, raw: '', via: null, start: null, end: null });
  }
  for (const [id, list] of rows) cells.set(id, figuresOf(list));
  const none = figuresOf([]);
  const pairs = await native.rows(
    `select p.report_id, q.report_id as before from reports p join reports q on q.agency_id = p.agency_id and q.year = p.year - 1
     where p.counts and q.counts and p.superseded_by is null and q.superseded_by is null order by all`,
  );
  expect(pairs.length).toBeGreaterThan(100);
  const found = pairs.flatMap(([own, before]) =>
    yearChecks(cells.get(Number(own)) ?? none, cells.get(Number(before)) ?? none).failing.map(
      ({ code, path, left, right }) => `${own} ${code} ${path} ${left} ${right}`,
    ),
  );
  const told = await native.rows(
    `select report_id, code, path, checks."left", checks."right" from checks where code in ('carry-over', 'valid-flow')`,
  );
  expect(told.length).toBeGreaterThan(5);
  expect(found.sort()).toEqual(told.map((row) => row.join(' ')).sort());
  native.close();
});

it('compares nothing with what is blank, and counts what it compares', () => {
  const cell = (path: string, value: number | null): Parameters<typeof figuresOf>[0][number] => ({
    ...{ path, value, state: value === null ? 'blank' : 'stated' },
    ...{ raw: '', via: null, start: null, end: null },
  });
  const own = figuresOf([cell('requests.carried_in.total', 2), cell('requests.carried_in.natural', 2)]);
  const before = figuresOf([cell('requests.carried_out.total', 3), cell('requests.carried_out.natural', null)]);
  const { assessed, failing } = yearChecks(own, before);
  expect(assessed).toBe(1);
  expect(failing).toEqual([
    { code: 'carry-over', path: 'requests.carried_in.total', left: 2, right: 3, severity: 'warning' },
  ]);
  expect(yearChecks(own, figuresOf([]))).toEqual({ assessed: 0, failing: [] });
});
