/**
 * A tiny data set made by hand, with one example of everything that can go wrong in a sum. The right answers are worked
 * out in the tests.
 */
import { createTable } from '../../src/data/engine/ddl.ts';
import { REASONS } from '../../src/queries/metrics/reasons.ts';
import type { TableName } from '../../src/schema/tables.ts';

type Value = string | number | boolean;
type Row = Readonly<Record<string, Value>>;

function literal(value: Value): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function insert(table: TableName, row: Row): string {
  const names = Object.keys(row).map((name) => `"${name}"`);
  return `insert into ${table} (${names.join(', ')}) values (${Object.values(row).map(literal).join(', ')})`;
}

const AGENCIES: readonly Row[] = [
  {
    agency_id: 1,
    agency: '甲市审计局',
    kind: '审计',
    region_code: 990100,
    province: '甲省',
    city: '甲市',
    level: '市',
  },
  { agency_id: 2, agency: '甲省财政厅', kind: '财政', region_code: 990000, province: '甲省', level: '省' },
  {
    agency_id: 3,
    agency: '乙县审计局',
    kind: '审计',
    region_code: 980121,
    province: '乙省',
    city: '乙市',
    county: '乙县',
    level: '县',
  },
  { agency_id: 4, agency: '区审计局', complete: false },
].map((row) => ({ complete: true, ...row }));

function report(report_id: number, agency_id: number, year: number | undefined, figures: Row): Row {
  const agency = AGENCIES.find((row) => row['agency_id'] === agency_id);
  const identity: Record<string, Value> = {};
  for (const name of ['agency', 'kind', 'province', 'region_code', 'level']) {
    const value = agency?.[name];
    if (value !== undefined) identity[name] = value;
  }
  return {
    report_id,
    agency_id,
    ...identity,
    ...(year === undefined ? {} : { year }),
    file: `${report_id}.txt`,
    sha256: String(report_id),
    checks_failed: 0,
    checks_assessed: 5,
    cells_stated: 9,
    cells_unsure: 0,
    synthetic: false,
    ...figures,
  };
}

/** Every reason for refusing, stated as none. */
const NO_REASONS: Row = Object.fromEntries(REASONS.map(({ row }) => [row, 0]));

/** Absent names are null. Nobody reports for 2021; agency 4 has one report, without a year. */
const REPORTS: readonly Row[] = [
  report(1, 1, 2019, {
    ...NO_REASONS,
    new: 10,
    carried_in: 1,
    granted: 6,
    denied_law: 2,
    denied_internal: 1,
    unable_not_held: 0,
    rejected_repeat: 1,
    total: 10,
    carried_out: 1,
    procurement_projects: 3,
    procurement_yuan: 1_500_000.5,
    procurement_unit_from: 'cell',
    procurement_suspect: false,
  }),
  report(2, 1, 2020, {
    new: 7,
    total: 8,
    denied_law: 3,
    procurement_projects: 2,
    procurement_yuan: 300,
    procurement_unit_from: 'assumed',
    procurement_suspect: true,
  }),
  report(3, 1, 2022, { new: 4, total: 4, denied_law: 0, carried_in: 0, carried_out: 0, synthetic: true }),
  report(4, 2, 2019, { carried_in: 5, total: 20, denied_law: 4, checks_failed: 2, procurement_projects: 9 }),
  report(5, 2, 2020, { new: 0, total: 0, denied_law: 0, checks_failed: 1 }),
  report(6, 3, 2020, {
    new: 2,
    denied_law: 1,
    procurement_yuan: 2_000_000,
    procurement_unit_from: 'header',
  }),
  // The same report once more, from another file: it must not count.
  report(7, 3, 2020, { new: 1000, total: 1000, denied_law: 1000, procurement_yuan: 1e9, superseded_by: 6 }),
  report(8, 4, undefined, { new: 500, total: 500, denied_law: 500 }),
];

export const FIXTURE: readonly string[] = [
  createTable('agencies'),
  createTable('reports'),
  ...AGENCIES.map((row) => insert('agencies', row)),
  ...REPORTS.map((row) => insert('reports', row)),
];
