import { describe, expect, it } from 'vitest';
import { report, runReports, yuan } from '../reports.ts';

describe('agencies', { timeout: 60_000 }, () => {
  it('are one where name and place are the same, and two where the place differs', async () => {
    const { query } = await runReports([
      report('a.txt', { year: 2021, agency: '长安区审计局', region_code: 130102 }),
      report('b.txt', { year: 2022, agency: '长安区审计局', region_code: 130102 }),
      report('c.txt', { year: 2022, agency: '长安区审计局', region_code: 610116 }),
    ]);
    expect(await query('SELECT agency_id, region_code FROM {agencies}')).toEqual([
      { agency_id: 1, region_code: 130102 },
      { agency_id: 2, region_code: 610116 },
    ]);
    expect(await query('SELECT agency_id, count(*)::INT AS n FROM {reports} GROUP BY 1 ORDER BY 1')).toEqual([
      { agency_id: 1, n: 2 },
      { agency_id: 2, n: 1 },
    ]);
  });

  it('with a partial name or none are never merged, and say so', async () => {
    const partial = { agency: '区审计局', agency_complete: false, year: 2022 };
    const { query, quality } = await runReports([
      report('a.txt', partial),
      report('b.txt', partial),
      report('c.txt', { agency: null, agency_complete: false }),
    ]);
    expect(await query('SELECT agency, complete FROM {agencies} ORDER BY agency')).toEqual([
      { agency: '区审计局', complete: false },
      { agency: '区审计局', complete: false },
      { agency: '未具名机关（c.txt）', complete: false },
    ]);
    expect(await query('SELECT count(superseded_by)::INT AS n FROM {reports}')).toEqual([{ n: 0 }]);
    expect(quality.agencies_incomplete).toBe(3);
  });

  it('take level and kind from most of their reports, of equals from the latest', async () => {
    const { query } = await runReports([
      report('a.txt', { year: 2019, kind: '统计', level: '县' }),
      report('b.txt', { year: 2020, kind: '统计', level: null }),
      report('c.txt', { year: 2022, kind: '审计', level: '市' }),
    ]);
    expect(await query('SELECT DISTINCT kind, level FROM {reports}')).toEqual([{ kind: '统计', level: '市' }]);
  });
});

describe('several reports of one agency and year', { timeout: 60_000 }, () => {
  const full = { 'requests.new.total': 1, 'requests.granted.total': 1 } as const;
  const failed = [{ code: 'balance', path: 'requests.*.total', left: 1, right: 2, holds: false }] as const;

  async function counting(...reports: Parameters<typeof runReports>[0]): Promise<unknown> {
    const { query } = await runReports(reports);
    const rows = await query('SELECT file FROM {reports} WHERE superseded_by IS NULL');
    const [loser] = await query(
      'SELECT w.file FROM {reports} r JOIN {reports} w ON w.report_id = r.superseded_by WHERE r.superseded_by IS NOT NULL',
    );
    expect(loser).toEqual(rows[0]);
    return rows.map((row) => row['file']);
  }

  it('the fuller one counts, even when it is worse checked', async () => {
    expect(
      await counting(report('a.txt', {}, { 'requests.new.total': 1 }), report('b.txt', { checks: failed }, full)),
    ).toEqual(['b.txt']);
  });

  it('then the better checked, then the later, then the first by name', async () => {
    expect(await counting(report('a.txt', { checks: failed }, full), report('b.txt', {}, full))).toEqual(['b.txt']);
    expect(
      await counting(
        report('a.txt', { published: '2023-01-02' }, full),
        report('b.txt', { published: '2023-03-01' }, full),
      ),
    ).toEqual(['b.txt']);
    expect(await counting(report('b.txt', {}, full), report('a.txt', {}, full))).toEqual(['a.txt']);
  });

  it('blank cells do not make a report fuller', async () => {
    const blank = { 'requests.new.total': 1, 'requests.granted.total': null, 'requests.partial.total': null } as const;
    expect(await counting(report('a.txt', {}, blank), report('b.txt', {}, full))).toEqual(['b.txt']);
  });
});

describe('checks across years', { timeout: 60_000 }, () => {
  const checks =
    'SELECT file, code, path, "left", "right", c.severity FROM {checks} c JOIN {reports} USING (report_id)';

  it('compare what was carried over in every applicant column', async () => {
    const { query } = await runReports([
      report(
        'a.txt',
        { year: 2021 },
        { 'requests.carried_out.natural': 2, 'requests.carried_out.total': 2, 'requests.carried_out.legal': null },
      ),
      report(
        'b.txt',
        { year: 2022 },
        { 'requests.carried_in.natural': 1, 'requests.carried_in.total': 2, 'requests.carried_in.legal': 5 },
      ),
    ]);
    expect(await query(checks)).toEqual([
      {
        file: 'b.txt',
        code: 'carry-over',
        path: 'requests.carried_in.natural',
        left: 1,
        right: 2,
        severity: 'warning',
      },
    ]);
  });

  it('compare documents in force with the year before', async () => {
    const { query } = await runReports([
      report('a.txt', { year: 2021 }, { 'proactive.normative.valid': 10, 'proactive.regulations.valid': 3 }),
      report(
        'b.txt',
        { year: 2022 },
        {
          'proactive.normative.valid': 13,
          'proactive.normative.made': 4,
          'proactive.normative.repealed': 2,
          'proactive.regulations.valid': 9,
          'proactive.regulations.made': 1,
          'proactive.regulations.repealed': null,
        },
      ),
    ]);
    expect(await query(checks)).toEqual([
      {
        file: 'b.txt',
        code: 'valid-flow',
        path: 'proactive.normative.valid',
        left: 13,
        right: 12,
        severity: 'warning',
      },
    ]);
  });

  it('leave out superseded reports, gaps between years and partial names', async () => {
    const out = { 'requests.carried_out.total': 2 } as const;
    const into = { 'requests.carried_in.total': 1, 'requests.new.total': 4 } as const;
    const partial = { agency: '区审计局', agency_complete: false };
    const { query } = await runReports([
      report('a.txt', { year: 2019, form: '2019' }, out),
      report('b.txt', { year: 2021 }, into),
      report('c.txt', { year: 2020, form: '2019', ...partial }, { 'requests.carried_out.total': 3 }),
      report('d.txt', { year: 2021, ...partial }, { ...into, 'requests.new.total': 5 }),
      report('e.txt', { year: 2022 }, { 'requests.carried_in.total': 0 }),
      report('f.txt', { year: 2022 }, { 'requests.carried_in.total': 9, 'requests.new.total': 8 }),
      report('g.txt', { year: 2023 }, { 'requests.carried_in.total': 0 }),
    ]);
    expect(await query(checks)).toEqual([]);
  });
});

describe('identical matrices', { timeout: 60_000 }, () => {
  const matrix = { 'requests.new.natural': 12, 'requests.new.total': 12, 'requests.granted.total': 12 } as const;

  it('are a suspicion in both directions', async () => {
    const { query } = await runReports([
      report('a.txt', { agency: '甲局' }, matrix),
      report('b.txt', { agency: '乙局' }, matrix),
      report('c.txt', { agency: '丙局' }, { ...matrix, 'requests.partial.total': 1 }),
    ]);
    expect(await query('SELECT report_id, code, path, "left", "right" FROM {checks} ORDER BY 1')).toEqual([
      { report_id: 2, code: 'same-matrix', path: 'requests', left: 2, right: 3 },
      { report_id: 3, code: 'same-matrix', path: 'requests', left: 3, right: 2 },
    ]);
  });

  it('are found behind zeros printed as dashes, and where only the total column is filled in', async () => {
    const totals = { 'requests.new.total': 3, 'requests.granted.total': 2, 'requests.denied_law.total': 1 } as const;
    const { query } = await runReports([
      report('a.txt', { agency: '甲局' }, { ...totals, 'requests.partial.total': 0 }),
      report('b.txt', { agency: '乙局' }, { ...totals, 'requests.partial.total': null }),
    ]);
    expect(await query('SELECT count(*)::INT AS n FROM {checks}')).toEqual([{ n: 2 }]);
  });

  it('of agencies with a few requests of one kind are chance', async () => {
    const few = { 'requests.new.natural': 2, 'requests.new.total': 2, 'requests.granted.natural': 2 } as const;
    const { query } = await runReports([
      report('a.txt', { agency: '甲局' }, few),
      report('b.txt', { agency: '乙局' }, few),
    ]);
    expect(await query('SELECT * FROM {checks}')).toEqual([]);
  });

  it('are none when all numbers are 0, or when one of the two does not count', async () => {
    const { query } = await runReports([
      report('a.txt', { agency: '甲局' }, { 'requests.new.total': 0 }),
      report('b.txt', { agency: '乙局' }, { 'requests.new.total': 0 }),
      report('c.txt', { agency: '丙局' }, matrix),
      report('d.txt', { agency: '丙局' }, matrix),
    ]);
    expect(await query('SELECT * FROM {checks}')).toEqual([]);
  });

  it('of many agencies give one row a report, not one a pair', async () => {
    const names = [...'甲乙丙丁戊己庚辛壬癸'];
    const { query } = await runReports(
      names.map((name, index) => report(`${index}.txt`, { agency: `${name}局` }, matrix)),
    );
    expect(await query('SELECT count(*)::INT AS n, count(DISTINCT report_id)::INT AS reports FROM {checks}')).toEqual([
      { n: 10, reports: 10 },
    ]);
  });
});

describe('procurement amounts', { timeout: 60_000 }, () => {
  const amount = (file: string, year: number, agency: string, value: number) =>
    report(file, { year, agency, ...yuan(value) }, { 'procurement.amount': value });
  const suspects = 'SELECT file, procurement_yuan AS yuan, procurement_suspect AS suspect FROM {reports} ORDER BY file';

  it('are suspect at 10³ to 10⁴ times the other year, fine below and beyond, null with nothing to compare', async () => {
    const { query } = await runReports([
      amount('a1.txt', 2019, '甲局', 500_000),
      amount('a2.txt', 2020, '甲局', 50),
      amount('b1.txt', 2019, '乙局', 500_000),
      amount('b2.txt', 2020, '乙局', 2_000),
      amount('c1.txt', 2019, '丙局', 7_000),
      amount('d1.txt', 2019, '丁局', 0),
      amount('d2.txt', 2020, '丁局', 9_000),
      amount('e1.txt', 2019, '戊局', 1),
      amount('e2.txt', 2020, '戊局', 100_000),
    ]);
    expect((await query(suspects)).map((row) => row['suspect'])).toEqual([
      true,
      true,
      false,
      false,
      null,
      null,
      null,
      false,
      false,
    ]);
    expect(await query('SELECT code, "left", "right" FROM {checks} ORDER BY "left"')).toEqual([
      { code: 'amount-slip', left: 50, right: 500_000 },
      { code: 'amount-slip', left: 500_000, right: 50 },
    ]);
    expect((await query(suspects))[1]).toMatchObject({ yuan: 50 });
  });

  it('are compared with the median of at least eight peers', async () => {
    const peers = (count: number) =>
      Array.from({ length: count }, (_, index) => amount(`p${index}.txt`, 2020, `${index}号局`, 100_000 + index));
    const slip = amount('z.txt', 2020, '甲局', 30);
    const seven = await runReports([...peers(7), slip]);
    expect((await seven.query(suspects)).at(-1)).toMatchObject({ suspect: null });
    const eight = await runReports([...peers(8), slip]);
    expect((await eight.query(suspects)).at(-1)).toMatchObject({ suspect: true });
    expect(await eight.query('SELECT "left", "right" FROM {checks}')).toEqual([{ left: 30, right: 100_003.5 }]);
    expect(await eight.query('SELECT count(*)::INT AS n FROM {reports} WHERE procurement_suspect')).toEqual([{ n: 1 }]);
  });

  describe('of two years', () => {
    const priced = (file: string, year: number, agency: string, value: number, projects: number) =>
      report(file, { year, agency, ...yuan(value) }, { 'procurement.amount': value, 'procurement.projects': projects });
    /** Eight others a year, whose projects cost about 50,000 yuan. */
    const others = [2019, 2020].flatMap((year) =>
      Array.from({ length: 8 }, (_, n) => priced(`${year}-${n}.txt`, year, `${n}号局`, 50_000 * (n + 1) + n, n + 1)),
    );
    const told = (agency: string) =>
      `SELECT year, procurement_suspect AS suspect, procurement_likely_yuan AS likely
       FROM {reports} WHERE agency = '${agency}' ORDER BY year`;

    it('the one is suspect whose price of a project is unlike the others', async () => {
      const { query } = await runReports([
        ...others,
        priced('a1.txt', 2019, '甲局', 900_000, 20),
        priced('a2.txt', 2020, '甲局', 90, 2),
        priced('b1.txt', 2019, '乙局', 7_000_000_000, 14),
        priced('b2.txt', 2020, '乙局', 800_000, 15),
      ]);
      expect(await query(told('甲局'))).toEqual([
        { year: 2019, suspect: false, likely: null },
        { year: 2020, suspect: true, likely: 900_000 },
      ]);
      expect(await query(told('乙局'))).toEqual([
        { year: 2019, suspect: true, likely: 700_000 },
        { year: 2020, suspect: false, likely: null },
      ]);
      expect(
        await query(
          "SELECT DISTINCT r.file FROM {checks} c JOIN {reports} r USING (report_id) WHERE code = 'amount-slip' ORDER BY file",
        ),
      ).toEqual([{ file: 'a2.txt' }, { file: 'b1.txt' }]);
    });

    it('both are, without a likely reading, where the others lie between them or are too few', async () => {
      const { query } = await runReports([
        ...others,
        priced('a1.txt', 2019, '甲局', 2_000_000, 1),
        priced('a2.txt', 2020, '甲局', 1_000, 1),
      ]);
      const both = [2019, 2020].map((year) => ({ year, suspect: true, likely: null }));
      expect(await query(told('甲局'))).toEqual(both);
      const few = await runReports([
        ...others.filter((_, n) => n % 8 < 4),
        priced('a1.txt', 2019, '甲局', 900_000, 20),
        priced('a2.txt', 2020, '甲局', 90, 2),
      ]);
      expect(await few.query(told('甲局'))).toEqual(both);
    });
  });

  it('that are unsure, or on the form of 2021, are none', async () => {
    const unsure = { value: 5, state: 'unsure', via: 'grid', raw: '5', at: null } as const;
    const { query } = await runReports([
      report('a.txt', { year: 2020, ...yuan(5) }, { 'procurement.amount': unsure }),
      report('b.txt', { year: 2021, ...yuan(5), form: '2021' }, { 'procurement.amount': 5 }),
    ]);
    expect(await query('SELECT procurement_yuan AS yuan, procurement_unit_from AS unit FROM {reports}')).toEqual([
      { yuan: null, unit: null },
      { yuan: null, unit: null },
    ]);
  });
});
