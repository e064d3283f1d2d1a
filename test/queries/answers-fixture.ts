/** A tiny data set on answers, applicants and disputes, made by hand; the right answers are worked out in the tests. */
import { createTable } from '../../src/data/engine/ddl.ts';

type Row = Readonly<Record<string, string | number | boolean>>;

function insert(table: 'agencies' | 'reports' | 'applicants', row: Row): string {
  const values = Object.values(row).map((value) => (typeof value === 'string' ? `'${value}'` : String(value)));
  const names = Object.keys(row).map((name) => `"${name}"`);
  return `insert into ${table} (${names.join(', ')}) values (${values.join(', ')})`;
}

const AGENCIES: readonly Row[] = [
  { agency_id: 1, agency: '甲局', kind: '审计', level: '市', complete: true },
  { agency_id: 2, agency: '乙局', kind: '审计', level: '县', complete: true },
  { agency_id: 3, agency: '丙局', complete: true },
];
const SAME = { checks_failed: 0, checks_assessed: 1, cells_stated: 1, cells_unsure: 0, synthetic: false };
/** Blank cells are left out. The answers of report 2 do not add up; report 4 does not balance; 9 is superseded. */
const REPORTS: readonly Row[] = [
  {
    report_id: 1,
    agency_id: 1,
    year: 2020,
    form: '2019',
    new: 10,
    carried_in: 2,
    granted: 5,
    partial: 1,
    denied_law: 2,
    other: 1,
    total: 9,
    carried_out: 3,
  },
  {
    report_id: 2,
    agency_id: 2,
    year: 2020,
    form: '2019',
    new: 4,
    carried_in: 0,
    granted: 3,
    partial: 0,
    total: 4,
    carried_out: 0,
    checks_failed: 1,
  },
  {
    report_id: 3,
    agency_id: 1,
    year: 2021,
    form: '2021',
    new: 8,
    carried_in: 3,
    granted: 4,
    unable_not_held: 3,
    rejected_repeat: 1,
    other: 2,
    other_other: 2,
    other_overdue_fee: 0,
    other_overdue_correction: 0,
    total: 10,
    carried_out: 1,
  },
  {
    report_id: 4,
    agency_id: 2,
    year: 2021,
    form: '2021',
    new: 6,
    carried_in: 0,
    granted: 5,
    partial: 0,
    total: 5,
    carried_out: 0,
    checks_failed: 2,
  },
  { report_id: 5, agency_id: 3, year: 2021, form: '2021', new: 0, granted: 0, partial: 0, total: 0 },
  { report_id: 9, agency_id: 1, year: 2021, form: '2021', new: 999, total: 999, granted: 999, superseded_by: 3 },
].map((row) => ({ ...SAME, ...row, file: `${row.report_id}.txt`, sha256: String(row.report_id) }));
const DISPUTES = [
  `update reports set review_upheld = 3, review_corrected = 1, review_other = 0, review_pending = 2, review_total = 6,
     litigation_direct_total = 2, litigation_after_review_total = 0 where report_id = 1`,
  `update reports set review_upheld = 5, review_corrected = 2, review_total = 7 where report_id = 3`,
  `update reports set procurement_yuan = 100, procurement_projects = 4, procurement_unit_from = 'cell' where report_id = 1`,
  `update reports set procurement_yuan = 90000, procurement_projects = 3, procurement_unit_from = 'assumed',
     procurement_suspect = true where report_id = 2`,
];
/** Report 1: 新收 adds up to 10. Report 3: only 7 of 8 are told apart. */
const APPLICANTS: readonly Row[] = [
  { report_id: 1, row: 'new', applicant: 'natural', count: 7 },
  { report_id: 1, row: 'new', applicant: 'legal', count: 3 },
  { report_id: 1, row: 'granted', applicant: 'natural', count: 5 },
  { report_id: 1, row: 'denied_law', applicant: 'legal', count: 1 },
  { report_id: 3, row: 'new', applicant: 'natural', count: 7 },
  { report_id: 3, row: 'other_other', applicant: 'business', count: 2 },
  { report_id: 9, row: 'new', applicant: 'natural', count: 999 },
].map((row) => ({ ...row, state: 'stated' }));

/** Statements that make the three tables. */
export const ANSWERS_FIXTURE: readonly string[] = [
  createTable('agencies'),
  createTable('reports'),
  createTable('applicants'),
  ...AGENCIES.map((row) => insert('agencies', row)),
  ...REPORTS.map((row) => insert('reports', row)),
  ...DISPUTES,
  ...APPLICANTS.map((row) => insert('applicants', row)),
];
