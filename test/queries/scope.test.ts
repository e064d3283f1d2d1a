/** Consolidated reports stand beside those of organs: no sum, ranking or peer group has both, however it is answered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyYears } from '../../src/queries/compare/agency-years.ts';
import { comparison } from '../../src/queries/compare/comparison.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { REPORT_SCOPES, type ReportScope, type Selection } from '../../src/queries/db/selection.ts';
import { headline } from '../../src/queries/overview/headline.ts';
import { receivedByAgency } from '../../src/queries/overview/movers.ts';
import { coverage } from '../../src/queries/quality/coverage.ts';
import { agencyFigures } from '../../src/queries/reports/agency-figures.ts';
import { agencyReports } from '../../src/queries/reports/agency-reports.ts';
import { formerNames } from '../../src/queries/reports/former-names.ts';
import { fileOfReport, reportsBehind } from '../../src/queries/reports/reports-behind.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import { requestsByGroup } from '../../src/queries/requests/requests-by-group.ts';
import { requestsByYear } from '../../src/queries/requests/requests-by-year.ts';
import { DeferredPanel } from '../../src/queries/executors/panel/panel-source.ts';
import { Panel } from '../../src/queries/executors/panel/panel.ts';
import { panelPart } from '../../src/data/read/panel-part.ts';
import { filterOptions } from '../../src/queries/overview/options.ts';
import { columnsOf } from '../../src/schema/tables.ts';
import { createTable } from '../../src/data/engine/ddl.ts';
import { FIXTURE } from './fixtures/fixture.ts';
import { nativeDb } from './fixtures/native-db.ts';

const ALL: Selection = { years: [2019, 2020], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
const of = (scope: ReportScope, more: Partial<Selection> = {}): Selection => ({ ...ALL, scope, ...more });

/** The whole of agency 2 with 90 requests in 2019, an edition of it that does not count, and one without a table. */
const BESIDE = [
  `insert into reports (report_id, agency_id, agency, kind, province, level, year, file, form, scope, covers, counts, "new", total,
    checks_failed, checks_assessed, cells_stated, cells_unsure, synthetic, superseded_by)
   values (101, 2, '甲省财政厅', '财政', '甲省', '省', 2019, 'whole.txt', '2019', 'consolidated', '各市财政局', false, 90, 91, 0, 5, 9, 0, false, null),
          (102, 2, '甲省财政厅', '财政', '甲省', '省', 2019, 'older.txt', '2019', 'consolidated', null, false, 80, 80, 0, 5, 9, 0, false, 101),
          (103, 3, '乙县审计局', '审计', '乙省', '县', 2020, 'bare.txt', null, 'consolidated', null, false, null, null, 0, 0, 0, 0, false, null)`,
  `update agencies set former = '甲省财税厅（2019）' where agency_id = 2`,
];

let db: Db;
beforeAll(async () => {
  const plain = await nativeDb([...FIXTURE, createTable('proactive'), ...BESIDE]);
  const names = columnsOf('reports').map(({ name }) => `"${name}"`);
  const rows = await plain.query(
    `select * replace (cast(published as varchar) as published) from (select ${names.join(', ')} from reports)`,
    [],
    Object.fromEntries(
      columnsOf('reports').map(({ name, type }) => [
        name,
        type === 'bool'
          ? ('bool?' as const)
          : type === 'text' || type === 'date'
            ? ('text?' as const)
            : ('num?' as const),
      ]),
    ),
  );
  const panel = new DeferredPanel();
  const part = await panelPart((column) => Promise.resolve(rows.map((row) => row[column.name])));
  panel.take(new Panel([part], (await filterOptions(plain)).agencies));
  db = { ...plain, query: plain.query.bind(plain), close: plain.close.bind(plain), panel };
});
afterAll(() => db.close());

describe('of organs', () => {
  it('nothing of a consolidated report is in a sum, whether or not the scope is said', async () => {
    const said = await requestsByYear(db, of('own'));
    expect(said).toEqual(await requestsByYear(db, ALL));
    expect(said.map(({ received }) => received)).toEqual([10, 9]);
  });
});

describe('of consolidated reports', () => {
  it('sums have them alone, of those agencies that have one', async () => {
    const rows = await requestsByYear(db, of('consolidated'));
    expect(rows.map(({ year, received, reports, agencies }) => [year, received, reports, agencies])).toEqual([
      [2019, 90, 1, 1],
      [2020, null, 0, 1],
    ]);
    const groups = await requestsByGroup(db, of('consolidated'), 'kind');
    expect(groups.map(({ value, received }) => [value, received])).toEqual([['财政', 90]]);
  });

  it('rankings have them alone, though the panel of organs is there', async () => {
    const ranking = async (scope: ReportScope): Promise<unknown> =>
      [...(await requestsByAgency(db, of(scope)))].map(({ agency_id, received }) => [agency_id, received]);
    expect(await ranking('consolidated')).toEqual([[2, 90]]);
    expect(await ranking('own')).toEqual([
      [1, 17],
      [3, 2],
      [2, 0],
      [4, null],
    ]);
    const moved = await receivedByAgency(db, of('consolidated'));
    expect(moved.map(({ agency_id, received }) => [agency_id, received])).toEqual([[2, 90]]);
  });

  it('peers have them alone', async () => {
    const rule = { own: 2, by: [] };
    const { figures, band } = await comparison(db, of('consolidated'), { agencies: [2], rule }, undefined, [
      'received',
    ]);
    expect(figures.map(({ year, value }) => [year, value])).toEqual([
      [2019, 90],
      [2020, null],
    ]);
    expect(band.map(({ peers }) => peers)).toEqual([0, 0]);
  });

  it('the table of agencies by years has those that published one', async () => {
    const wanted = { agencies: [1, 2, 3], measure: 'received' } as const;
    const rows = await agencyYears(db, of('consolidated'), wanted);
    expect(rows.map(({ agency_id, year, value }) => [agency_id, year, value])).toEqual([
      [2, 2019, 90],
      [2, 2020, null],
    ]);
    expect(new Set((await agencyYears(db, of('own'), wanted)).map(({ agency_id }) => agency_id))).toEqual(
      new Set([1, 2, 3]),
    );
  });

  it('the headline and the lists of reports have them alone', async () => {
    const [received] = await headline(db, of('consolidated'));
    expect([received?.value, received?.reports, received?.agencies]).toEqual([90, 1, 1]);
    expect((await reportsBehind(db, of('consolidated'))).map(({ file }) => file)).toEqual(['whole.txt']);
    const cells = await coverage(db, of('consolidated'));
    expect(cells.map(({ agency_id, year, file }) => [agency_id, year, file])).toEqual([
      [2, 2019, 'whole.txt'],
      [2, 2020, null],
    ]);
  });
});

describe('one agency', () => {
  it.each(REPORT_SCOPES)('its sheet, its files and its list of %s', async (scope) => {
    const figures = await agencyFigures(db, 2, scope);
    const handled = figures
      .filter(({ path }) => path === 'requests.total.total')
      .map(({ year, value }) => [year, value]);
    const file = await fileOfReport(db, { agencies: [2], year: 2019, scope });
    expect([handled, file]).toEqual(
      scope === 'own'
        ? [
            [
              [2019, 20],
              [2020, 0],
            ],
            '4.txt',
          ]
        : [[[2019, 91]], 'whole.txt'],
    );
  });

  it('its list of reports tells which is which, and its names', async () => {
    const reports = await agencyReports(db, 2);
    expect(reports.filter(({ scope }) => scope === 'consolidated').map(({ file, covers }) => [file, covers])).toEqual([
      ['whole.txt', '各市财政局'],
      ['older.txt', null],
    ]);
    expect(await formerNames(db, 2)).toBe('甲省财税厅（2019）');
    expect(await formerNames(db, 1)).toBeNull();
  });
});
