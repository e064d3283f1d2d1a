import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../../src/schema/manifest.ts';
import { columnsOf, TABLE_NAMES } from '../../../src/schema/tables.ts';
import { SQL_TYPES } from '../../../src/etl/store/ddl.ts';
import { report, runReports } from '../reports.ts';

describe('the Parquet tables', { timeout: 60_000 }, () => {
  it('have the columns of the schema, in order and type', async () => {
    const { query } = await runReports([report('a.txt', {})]);
    for (const table of TABLE_NAMES) {
      const found = await query(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {${table}})`);
      expect(found.map((row) => [row['column_name'], row['column_type']])).toEqual(
        columnsOf(table).map((column) => [column.name, SQL_TYPES[column.type]]),
      );
    }
  });

  it('never hold null in a column without a meaning of null', async () => {
    const { query } = await runReports([report('a.txt', { agency: null, year: null, form: null, title: null })]);
    for (const table of TABLE_NAMES) {
      for (const column of columnsOf(table).filter(({ nullMeans }) => nullMeans === undefined)) {
        const [row] = await query(`SELECT count(*) - count("${column.name}") AS nulls FROM {${table}}`);
        expect(row?.['nulls'], `${table}.${column.name}`).toBe(0n);
      }
    }
  });

  it('give back what was read: identity, cells with state and place, text', async () => {
    const { query, manifest } = await runReports([
      report(
        'a.txt',
        { published: '2023-01-18', url: 'https://example.invalid/1', region_code: 990101 },
        {
          'requests.new.total': 3,
          'requests.new.natural': { value: 2, state: 'unsure', via: 'position', raw: '2', at: [7, 8] },
          'requests.new.legal': null,
          'requests.total.total': { value: 3, state: 'derived', via: null, raw: '', at: null },
        },
      ),
    ]);
    expect(await query('SELECT path, state, value, via, raw, start, "end" FROM {cells}')).toEqual([
      { path: 'requests.new.total', state: 'stated', value: 3, via: 'grid', raw: '3', start: 0, end: 1 },
      { path: 'requests.new.natural', state: 'unsure', value: 2, via: 'position', raw: '2', start: 7, end: 8 },
      { path: 'requests.new.legal', state: 'blank', value: null, via: 'grid', raw: '-', start: 0, end: 1 },
      { path: 'requests.total.total', state: 'derived', value: 3, via: null, raw: '', start: null, end: null },
    ]);
    const [row] = await query('SELECT * REPLACE (CAST(published AS VARCHAR) AS published) FROM {reports}');
    expect(row).toMatchObject({
      agency: '青岚市统计局',
      published: '2023-01-18',
      url: 'https://example.invalid/1',
      region_code: 990101,
      cells_stated: 1,
      cells_unsure: 1,
      new: 3,
      total: 3,
      synthetic: true,
    });
    expect(await query('SELECT text FROM {texts}')).toEqual([{ text: 'text of a.txt' }]);
    expect(manifest.tables.cells.rows).toBe(4);
  });

  it('come with a manifest that the site accepts and whose hashes are true', async () => {
    const { out } = await runReports([report('a.txt', {})]);
    const read = readManifest(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
    expect(read.ok && read.manifest.reports).toBe(1);
    expect(read.ok && read.manifest.synthetic_reports).toBe(1);
    expect(read.ok && read.manifest.built_at).toBe('1970-01-01T00:00:00.000Z');
    expect(read.ok && read.manifest.tables.reports.files[0]?.bytes).toBe(
      (await readFile(join(out, 'reports.parquet'))).length,
    );
  });
});

describe('a number that is not there', { timeout: 60_000 }, () => {
  it('is null and never 0; a stated 0 is 0', async () => {
    const { query } = await runReports([
      report('a.txt', {}, { 'requests.new.total': 0, 'requests.granted.total': null, 'review.total': 0 }),
    ]);
    const [row] = await query(
      'SELECT new, granted, partial, review_total, review_upheld, procurement_projects FROM {reports}',
    );
    expect(row).toEqual({
      new: 0,
      granted: null,
      partial: null,
      review_total: 0,
      review_upheld: null,
      procurement_projects: null,
    });
    const [sums] = await query('SELECT sum(granted) AS sum, count(granted) AS n, avg(new) AS mean FROM {reports}');
    expect(sums).toEqual({ sum: null, n: 0n, mean: 0 });
  });

  it('is null where it is unsure, fractional or beyond an integer', async () => {
    const { query } = await runReports([
      report(
        'a.txt',
        {},
        {
          'requests.new.total': { value: 5, state: 'unsure', via: 'position', raw: '5', at: [0, 1] },
          'requests.granted.total': 1.5,
          'requests.partial.total': 3e9,
        },
      ),
    ]);
    expect(await query('SELECT new, granted, partial FROM {reports}')).toEqual([
      { new: null, granted: null, partial: null },
    ]);
    expect(await query('SELECT value FROM {cells} ORDER BY value')).toEqual([
      { value: 1.5 },
      { value: 5 },
      { value: 3e9 },
    ]);
  });

  it('keeps the sum of 其他处理 open unless all its three rows are numbers', async () => {
    const rows = { 'requests.other_overdue_correction.total': 1, 'requests.other_overdue_fee.total': 0 } as const;
    const { query } = await runReports([
      report('a.txt', { year: 2021 }, { ...rows, 'requests.other_other.total': 4 }),
      report('b.txt', { year: 2022 }, { ...rows, 'requests.other_other.total': null }),
      report('c.txt', { year: 2020, form: '2019' }, { 'requests.other.total': 7 }),
    ]);
    expect(await query('SELECT year, other, other_other FROM {reports}')).toEqual([
      { year: 2020, other: 7, other_other: null },
      { year: 2021, other: 5, other_other: 4 },
      { year: 2022, other: null, other_other: null },
    ]);
  });

  it('counts nowhere without a year or before the common tables, and stays visible in cells', async () => {
    const figures = { 'requests.new.total': 3, 'requests.new.natural': 3, 'proactive.normative.made': 2 } as const;
    const { query } = await runReports([
      report('a.txt', { year: null }, figures),
      report('b.txt', { year: 2016, form: 'pre2019' }, figures),
    ]);
    expect(await query('SELECT year, form, new FROM {reports}')).toEqual([
      { year: 2016, form: 'pre2019', new: null },
      { year: null, form: '2021', new: null },
    ]);
    expect(await query('SELECT count(*)::INT AS n FROM {applicants}')).toEqual([{ n: 0 }]);
    expect(await query('SELECT count(*)::INT AS n FROM {proactive}')).toEqual([{ n: 0 }]);
    expect(await query('SELECT count(*)::INT AS n FROM {cells}')).toEqual([{ n: 6 }]);
  });
});

describe('the long tables', { timeout: 60_000 }, () => {
  it('hold applicants, zeros included, stated or derived, without the total column', async () => {
    const { query } = await runReports([
      report(
        'a.txt',
        {},
        {
          'requests.new.natural': 4,
          'requests.new.business': 0,
          'requests.new.legal': null,
          'requests.new.ngo': { value: 1, state: 'derived', via: null, raw: '', at: null },
          'requests.new.other': { value: 9, state: 'unsure', via: 'position', raw: '9', at: null },
          'requests.new.total': 5,
        },
      ),
    ]);
    expect(await query('SELECT row, applicant, count, state FROM {applicants}')).toEqual([
      { row: 'new', applicant: 'natural', count: 4, state: 'stated' },
      { row: 'new', applicant: 'business', count: 0, state: 'stated' },
      { row: 'new', applicant: 'ngo', count: 1, state: 'derived' },
    ]);
  });

  it('hold the figures of part 二, zeros included, fees in 元', async () => {
    const fee = { stated: 25.1, unit: '万元', unit_from: 'header', yuan: 251_000 } as const;
    const { query } = await runReports([
      report(
        'a.txt',
        { money: { 'proactive.fees.amount': fee } },
        {
          'proactive.fees.amount': 25.1,
          'proactive.normative.made': 0,
          'proactive.normative.valid': null,
        },
      ),
    ]);
    expect(await query('SELECT item, measure, value FROM {proactive}')).toEqual([
      { item: 'normative', measure: 'made', value: 0 },
      { item: 'fees', measure: 'amount', value: 251_000 },
    ]);
  });

  it('hold only the checks that do not hold', async () => {
    const { query, quality } = await runReports([
      report('a.txt', {
        checks: [
          { code: 'balance', path: 'requests.*.natural', left: 17, right: 16, holds: false },
          { code: 'row-sum', path: 'requests.new.*', left: 2, right: 2, holds: true },
        ],
      }),
    ]);
    expect(await query('SELECT * EXCLUDE report_id FROM {checks}')).toEqual([
      { code: 'balance', path: 'requests.*.natural', left: 17, right: 16, severity: 'error' },
    ]);
    expect(await query('SELECT checks_failed, checks_assessed FROM {reports}')).toEqual([
      { checks_failed: 1, checks_assessed: 2 },
    ]);
    expect(quality.checks_failed).toEqual({ balance: 1 });
  });
});
