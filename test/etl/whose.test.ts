/** Which agency a report belongs to, which edition counts, what adds up others, and who is missing. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeAgency } from '../../src/parse/3-identify/index.ts';
import type { Report } from '../../src/schema/report.ts';
import { report, run, runReports, temporaryFolder, writeFiles } from './reports.ts';

/** A report of an agency as its name tells it. */
function of(agency: string, year: number, rest: Partial<Report> = {}): Report {
  const { complete, ...told } = describeAgency(agency, { year, hints: [] });
  return report(
    `${agency}${year}.txt`,
    { ...told, agency, agency_complete: complete, year, ...rest },
    {
      'requests.new.total': 3,
    },
  );
}

async function agenciesOf(...reports: readonly Report[]): Promise<readonly unknown[]> {
  const { query } = await runReports(reports);
  return (await query('SELECT agency FROM {agencies} ORDER BY agency')).map((row) => row['agency']);
}

describe('one agency, one line', { timeout: 60_000 }, () => {
  it.each([
    ['浙江省杭州市审计局', '杭州市审计局'],
    ['海门区审计局', '南通市海门区审计局'],
    ['石岭市卫生健康委', '石岭市卫生健康委员会'],
    ['石岭市水务局', '石岭市水务局（原石岭市水利局）'],
    ['霁月县发展和改革局', '霁月县发展改革局'],
    ['国家税务总局中卫市税务局', '中卫市税务局'],
  ])('%s and %s', async (first, second) => {
    expect(await agenciesOf(of(first, 2022), of(second, 2023))).toEqual([second]);
  });

  it('follows a division from code to code, and keeps the names', async () => {
    const { query } = await runReports([
      of('公主岭市审计局', 2019),
      of('四平市公主岭市审计局', 2018),
      of('公主岭市审计局', 2022),
    ]);
    expect(await query('SELECT agency, region_code, former FROM {agencies}')).toEqual([
      { agency: '公主岭市审计局', region_code: 220184, former: '四平市公主岭市审计局（2018）' },
    ]);
    expect(await query('SELECT year, named FROM {reports} ORDER BY year')).toMatchObject([
      { year: 2018, named: '四平市公主岭市审计局' },
      { year: 2019, named: '公主岭市审计局' },
      { year: 2022, named: '公主岭市审计局' },
    ]);
  });

  it.each([
    ['霁月县人民政府', '霁月县雁回镇人民政府'],
    ['南京市鼓楼区审计局', '福州市鼓楼区审计局'],
    ['盐城市公安局', '盐城市公安局盐都分局'],
    ['中卫市水务局', '中卫市水利局'],
    ['杭州市财政局', '杭州市审计局'],
  ])('%s and %s are two', async (first, second) => {
    expect(await agenciesOf(of(first, 2022), of(second, 2023))).toHaveLength(2);
  });

  it('joins renamed organs by the table of succession, unless both report for one year', async () => {
    const succession = join(
      await writeFiles(await temporaryFolder(), {
        's.csv':
          'former,agency,change,from,region_code,note\n扶贫开发办公室,乡村振兴局,renamed,2021,,\n物价局,发展改革局,merged,2018,,\n',
      }),
      's.csv',
    );
    const names = async (...reports: readonly Report[]): Promise<number> =>
      (await runReports(reports, { succession })).quality.agencies;
    expect(await names(of('霁月县扶贫开发办公室', 2020), of('霁月县乡村振兴局', 2021))).toBe(1);
    expect(await names(of('霁月县扶贫开发办公室', 2021), of('霁月县乡村振兴局', 2021))).toBe(2);
    expect(await names(of('霁月县物价局', 2020), of('霁月县发展改革局', 2021))).toBe(2);
  });

  it('lists what may be one, with the line that joins them', async () => {
    const { quality } = await runReports([
      of('云岫省澄溪市水务局', 2021),
      of('澄溪市水务局', 2022),
      of('石岭市水利局', 2021),
      of('石岭市水务局（原石岭市水利局）', 2022),
      of('鼓楼区审计局', 2022),
    ]);
    expect(quality.maybe_same.map(({ agencies, why, line }) => [why, [...agencies].sort(), line])).toEqual([
      [
        'former',
        ['石岭市水利局', '石岭市水务局（原石岭市水利局）'].sort(),
        '石岭市水利局,石岭市水务局（原石岭市水利局）,,,,,,',
      ],
      ['name', ['云岫省澄溪市水务局', '澄溪市水务局'].sort(), '云岫省澄溪市水务局,澄溪市水务局,,,,,,'],
    ]);
  });
});

describe('the edition that counts', { timeout: 60_000 }, () => {
  const failed = [{ code: 'balance', path: 'requests.*.total', left: 1, right: 2, holds: false }] as const;
  const two = { 'requests.new.total': 1, 'requests.granted.total': 1 } as const;
  const one = { 'requests.new.total': 2 } as const;
  const many = {
    ...two,
    'requests.partial.total': 1,
    'requests.total.total': 1,
    'requests.carried_in.total': 0,
  } as const;
  const most = { ...many, 'requests.carried_out.total': 0 } as const;

  async function winner(...reports: Parameters<typeof runReports>[0]): Promise<unknown> {
    const { query } = await runReports(reports);
    return (await query('SELECT file FROM {reports} WHERE counts')).map((row) => row['file']);
  }

  it('is a correction, even with a cell less, but no note of what changed', async () => {
    expect(await winner(report('a.txt', {}, two), report('b.txt', { corrected: true }, one))).toEqual(['b.txt']);
    expect(await winner(report('a.txt', {}, most), report('b.txt', { corrected: true }, one))).toEqual(['a.txt']);
  });

  it('is a later one whose checks hold where the earlier one’s fail', async () => {
    const early = report('a.txt', { checks: failed, published: '2023-01-20' }, most);
    expect(await winner(early, report('b.txt', { published: '2023-03-01' }, many))).toEqual(['b.txt']);
    expect(await winner(early, report('b.txt', { published: '2023-01-01' }, many))).toEqual(['a.txt']);
  });

  it('is the one that the manifest says, and never one it leaves out', async () => {
    const reports = [report('a.txt', {}, most), report('b.txt', {}, one), report('c.txt', { year: 2021 }, one)];
    const { query } = await runReports(reports, {
      files: { 'manifest.csv': 'file,counts,skip\nb.txt,TRUE,\nc.txt,,是\n' },
    });
    expect(await query('SELECT file, counts FROM {reports} ORDER BY file')).toEqual([
      { file: 'a.txt', counts: false },
      { file: 'b.txt', counts: true },
    ]);
    expect(await query('SELECT file, code FROM {rejects}')).toEqual([{ file: 'c.txt', code: 'excluded' }]);
  });
});

describe('what does not enter sums', { timeout: 60_000 }, () => {
  it('a consolidated report beside its parts, compared with them', async () => {
    const whole = report(
      'a.txt',
      { agency: '青岚市人民政府', kind: '人民政府', scope: 'consolidated' },
      { 'requests.new.total': 30 },
    );
    const part = (file: string, agency: string, n: number): Report =>
      report(file, { agency }, { 'requests.new.total': n });
    const { query, quality, manifest } = await runReports([
      whole,
      part('b.txt', '青岚市教育局', 20),
      part('c.txt', '青岚市财政局', 11),
    ]);
    expect(await query('SELECT sum(new_sum) AS n, sum(reports)::INT AS reports FROM {totals}')).toEqual([
      { n: 31, reports: 2 },
    ]);
    expect(await query('SELECT file, counts, superseded_by FROM {reports} ORDER BY file')).toMatchObject([
      { file: 'a.txt', counts: false, superseded_by: null },
      { file: 'b.txt', counts: true },
      { file: 'c.txt', counts: true },
    ]);
    expect(quality.consolidated).toMatchObject([
      {
        agency: '青岚市人民政府',
        parts: 2,
        received: [30, 31],
        agrees: false,
        members: ['青岚市教育局', '青岚市财政局'],
        compared: 1,
        differences: [{ row: 'new', own: 30, parts: 31, stated: 2 }],
      },
    ]);
    expect(manifest.consolidated_reports).toBe(1);
    expect(manifest.consolidated_years).toEqual([2022, 2022]);
    expect(await query('SELECT code, path, "left", "right" FROM {checks}')).toEqual([
      { code: 'parts-exceed', path: 'requests.new.total', left: 30, right: 31 },
    ]);
  });

  it('a government’s own report does not take the place of its consolidated one', async () => {
    const { query } = await runReports([
      report('a.txt', { agency: '青岚市人民政府', scope: 'consolidated' }, { 'requests.new.total': 30 }),
      report('b.txt', { agency: '青岚市人民政府', scope: 'own' }, { 'requests.new.total': 3 }),
    ]);
    expect(await query('SELECT superseded_by FROM {reports}')).toEqual([
      { superseded_by: null },
      { superseded_by: null },
    ]);
  });

  it('a report without a readable table, which is listed', async () => {
    const { query, quality } = await runReports([
      report('a.txt', { form: null }),
      report('b.txt', { form: 'pre2019', year: 2015 }),
    ]);
    expect(await query('SELECT file, counts FROM {reports} ORDER BY file')).toEqual([
      { file: 'a.txt', counts: false },
      { file: 'b.txt', counts: true },
    ]);
    expect(quality.without_tables).toEqual([{ file: 'a.txt', agency: '青岚市统计局', year: 2022 }]);
  });

  it('a copied matrix marks the later report like a failed check', async () => {
    const matrix = { 'requests.new.natural': 12, 'requests.new.total': 12 } as const;
    const { query } = await runReports([
      report('a.txt', { year: 2021 }, matrix),
      report('b.txt', { year: 2022 }, matrix),
    ]);
    expect(await query('SELECT file, copied, checks_failed FROM {reports} ORDER BY file')).toEqual([
      { file: 'a.txt', copied: false, checks_failed: 0 },
      { file: 'b.txt', copied: true, checks_failed: 1 },
    ]);
  });
});

/** An organ of a roster in the summary. */
const due = (agency: string, kind: string, year: number) => ({
  agency,
  region_code: 330100,
  province: '浙江省',
  city: '杭州市',
  county: null,
  level: '市',
  kind,
  year,
});

describe('the roster of agencies due to publish', { timeout: 60_000 }, () => {
  it('says who is missing and why, and who came late', async () => {
    const lines = [
      'agency,region_code,from,to',
      '杭州市审计局,,,',
      '浙江省杭州市财政局,330100,2022,',
      '杭州市教育局,,2022,2022',
      '杭州市统计局,,2022,2022',
      '杭州市民政局,,2023,2023',
      '杭州市司法局,,2022,2022',
    ];
    const folder = await writeFiles(await temporaryFolder(), { 'expected.csv': `${lines.join('\n')}\n` });
    const { quality } = await runReports(
      [
        of('杭州市审计局', 2022, { published: '2023-01-20' }),
        of('杭州市审计局', 2023, { published: '2024-02-01' }),
        of('杭州市财政局', 2022),
        of('杭州市财政局', 2023, { published: '2024-01-31' }),
        of('杭州市统计局', 2023),
        report('杭州市司法局2022.txt', { ...of('杭州市司法局', 2022), form: null, cells: {} }),
      ],
      { expected: join(folder, 'expected.csv') },
    );
    expect(quality.expected).toEqual({
      agencies: 6,
      by_year: [
        { year: 2022, expected: 5, reported: 2, late: 0, undated: 1 },
        { year: 2023, expected: 3, reported: 2, late: 1, undated: 0 },
      ],
      missing: 4,
      missing_reports: [
        { ...due('杭州市司法局', '司法', 2022), reason: 'no-tables' },
        { ...due('杭州市教育局', '教育', 2022), reason: 'no-file' },
        { ...due('杭州市统计局', '统计', 2022), reason: 'other-year' },
        { ...due('杭州市民政局', '民政', 2023), reason: 'no-file' },
      ],
      late_reports: [{ ...due('杭州市审计局', '审计', 2023), published: '2024-02-01', due: '2024-01-31' }],
    });
  });

  it('is nothing without a list: nobody says who should have published', async () => {
    expect((await runReports([of('杭州市审计局', 2022)])).quality.expected).toBeNull();
  });

  it('names file and line of an error', async () => {
    const folder = await writeFiles(await temporaryFolder(), {
      'e.csv': 'agency,region_code,from,to\n杭州市审计局,33,,\n',
    });
    await expect(runReports([of('杭州市审计局', 2022)], { expected: join(folder, 'e.csv') })).rejects.toThrow(
      'e.csv:2: region_code is 33',
    );
  });
});

it('a line that names agency and year takes in a document that looks like none', { timeout: 60_000 }, async () => {
  const folder = await writeFiles(await temporaryFolder(), {
    'a.txt': '关于做好2021年政府信息公开工作年度报告编制工作的通知\n各单位：\n请各单位于1月31日前报送。',
    'b.txt': '关于做好2021年政府信息公开工作年度报告编制工作的通知\n各单位：\n请各单位于1月31日前报送。',
    'manifest.csv': 'file,agency,year\na.txt,杭州市审计局,2021\nb.txt,杭州市审计局,\n',
  });
  const { query } = await run({ inputs: [folder] });
  expect(await query('SELECT file, agency, year, counts FROM {reports}')).toEqual([
    { file: 'a.txt', agency: '杭州市审计局', year: 2021, counts: false },
  ]);
  expect(await query('SELECT file, code FROM {rejects}')).toEqual([{ file: 'b.txt', code: 'notice' }]);
});
