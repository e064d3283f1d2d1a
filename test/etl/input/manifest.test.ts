import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report, runReports, temporaryFolder, writeFiles } from '../reports.ts';

const HEADER = 'file,agency,region_code,year,url,published';

describe('the manifest', { timeout: 60_000 }, () => {
  it('at the root of the input wins over the text, field by field', async () => {
    const { query, quality } = await runReports([report('sub/a.txt', { year: 2020, published: '2021-01-01' })], {
      files: {
        'manifest.csv': `\uFEFF${HEADER},synthetic\nsub/a.txt,青岚市统计局,,2022,https://example.invalid/a,,false\n`,
      },
    });
    expect(
      await query('SELECT agency, kind, year, url, synthetic, CAST(published AS VARCHAR) AS published FROM {reports}'),
    ).toEqual([
      {
        agency: '青岚市统计局',
        kind: '统计',
        year: 2022,
        url: 'https://example.invalid/a',
        synthetic: false,
        published: '2021-01-01',
      },
    ]);
    expect(quality).toMatchObject({ warnings: [], skipped: 0, documents: 1 });
  });

  it('naming another agency takes what that name tells, and nothing of the place that the text’s agency had', async () => {
    const { query } = await runReports(
      [
        report('a.txt', { agency: '区审计局', agency_complete: false, kind: '审计' }),
        report('b.txt', { agency: '区财政局', agency_complete: false }),
        report('c.txt', {}),
        report('d.txt', { agency: null, agency_complete: false }),
      ],
      {
        files: {
          'manifest.csv': `${HEADER},county\na.txt,中卫市财政局,,2020,,,\nb.txt,区统计局,990203,,,,月湖区\nc.txt,霁月局,,,,,\nd.txt,区审计局,,,,,\n`,
        },
      },
    );
    const rows = await query('SELECT a.* FROM {agencies} a JOIN {reports} r USING (agency_id) ORDER BY r.file');
    expect(rows).toMatchObject([
      {
        agency: '中卫市财政局',
        kind: '财政',
        region_code: 640500,
        province: '宁夏回族自治区',
        city: '中卫市',
        level: '市',
        complete: true,
      },
      {
        agency: '区统计局',
        kind: '统计',
        region_code: 990203,
        province: null,
        city: null,
        county: '月湖区',
        complete: true,
      },
      { agency: '霁月局', kind: null, province: null, city: null },
      { agency: '区审计局', complete: false },
    ]);
  });

  it('given by option takes the place of the one in the folder', async () => {
    const folder = await writeFiles(await temporaryFolder(), { 'other.csv': `${HEADER}\na.txt,,,2019,,\n` });
    const { query } = await runReports([report('a.txt', { year: 2020 })], {
      files: { 'manifest.csv': `${HEADER}\na.txt,,,2021,,\n` },
      manifest: join(folder, 'other.csv'),
    });
    expect(await query('SELECT year FROM {reports}')).toEqual([{ year: 2019 }]);
  });

  it('warns of a line without a file, and of a year for a document with several reports', async () => {
    const { query, quality } = await runReports(
      [
        report('a.txt', { year: 2020 }),
        report('a.txt', { year: 2021, index: 1 }),
        report('b.txt', { year: 2020, agency: '甲局' }),
        report('b.txt', { year: 2021, agency: '甲局', index: 1 }),
      ],
      { files: { 'manifest.csv': `${HEADER}\ngone.txt,,,2019,,\na.txt,,,2019,,\nb.txt#1,,,2022,,\n` } },
    );
    expect(quality.warnings.map((line) => line.replace(/^.*?\/(?=manifest)/u, ''))).toEqual([
      expect.stringContaining('manifest.csv: a.txt holds several reports'),
      'manifest.csv:2: no document gone.txt in the input',
    ]);
    expect(await query('SELECT year FROM {reports}')).toEqual([
      { year: 2020 },
      { year: 2020 },
      { year: 2021 },
      { year: 2022 },
    ]);
  });

  it.each([
    ['a.txt,,64050,,,', ':2: region_code is 64050, expected the six digits of a division'],
    ['a.txt,,,20,,', ':2: year is 20, expected a year up to 20'],
    ['a.txt,,,,,2021-02-30', ':2: published is 2021-02-30, expected a day as 2024-01-18 or 2024/1/18'],
    ['a.txt,,,2090,,', ':2: year is 2090, expected a year up to 20'],
    ['a.txt,,999999,,,', ':2: region_code is 999999, expected the six digits of a division'],
    ['a.txt,,160100,,,', ':2: region_code is 160100'],
    ['a.txt,,,,,01/18/2024', ':2: published is 01/18/2024'],
    [',甲局,,,,', ':2: file is empty'],
    ['a.txt,,,2020,,\na.txt,,,2021,,', ':3: file a.txt is already on line 2'],
    ['a.txt,甲局', 'got 2 on line 2'],
  ])('with an error ends the run before anything is written: %s', async (lines, message) => {
    const files = { 'manifest.csv': `${HEADER}\n${lines}\n` };
    await expect(runReports([report('a.txt', {})], { files })).rejects.toThrow(message);
  });

  it('names an unknown column, kind or line of another file, and bytes of no encoding', async () => {
    const one = [report('a.txt', {})];
    await expect(runReports(one, { files: { 'manifest.csv': 'file,agancy\na.txt,甲局\n' } })).rejects.toThrow('agancy');
    await expect(runReports(one, { files: { 'manifest.csv': 'agency\n甲局\n' } })).rejects.toThrow('no column file');
    await expect(runReports(one, { files: { 'manifest.csv': 'file,kind\na.txt,水务水利\n' } })).rejects.toThrow(
      ':2: kind is 水务水利, expected one of the kinds',
    );
    const broken = Buffer.concat([
      Buffer.from('file,agency\na.txt,青岚市统计局\nb.txt,'),
      Uint8Array.of(0xe9, 0x9d, 0x2c),
    ]);
    for (const [bytes, message] of [
      [Uint8Array.of(0x66, 0xff, 0xff, 0x0a), 'neither UTF-8 nor GB18030'],
      [broken, 'begins as UTF-8 and has bytes that are none'],
      [Buffer.from('PK\u0003\u0004,no workbook\n1,2\n'), 'unknown column'],
    ] as const) {
      const folder = await writeFiles(await temporaryFolder(), { 'm.csv': bytes });
      await expect(runReports(one, { manifest: join(folder, 'm.csv') })).rejects.toThrow(message);
    }
  });
});

describe('the alias list', { timeout: 60_000 }, () => {
  async function agencyOf(lines: string, identity: Parameters<typeof report>[1]): Promise<unknown> {
    const header = 'alias,agency,kind,region_code,province,city,county,level';
    const folder = await writeFiles(await temporaryFolder(), {
      'agencies.csv': `${header}\n# note,,,,,,,\n${lines}\n`,
    });
    const agencies = join(folder, 'agencies.csv');
    const { query } = await runReports([report('a.txt', identity)], { agencies });
    const [row] = await query('SELECT agency, region_code, kind, complete FROM {agencies}');
    return row;
  }

  it('gives the name, place and kind of the agency meant', async () => {
    expect(
      await agencyOf('市人社局,青岚市人力资源和社会保障局,人社,990100,,,,', { agency: '市人社局', kind: null }),
    ).toEqual({
      agency: '青岚市人力资源和社会保障局',
      region_code: 990100,
      kind: '人社',
      complete: true,
    });
  });

  it('leaves the same name of another place alone, and a partial name without a place', async () => {
    const line = '区审计局,月湖区审计局,,990203,,,,';
    expect(await agencyOf(line, { agency: '区审计局', region_code: 990301 })).toMatchObject({ agency: '区审计局' });
    expect(await agencyOf(line, { agency: '区审计局', agency_complete: false })).toMatchObject({ agency: '区审计局' });
    expect(await agencyOf(line, { agency: '区审计局', agency_complete: false, region_code: 990203 })).toMatchObject({
      agency: '月湖区审计局',
      complete: true,
    });
  });

  it('does not guess between two places', async () => {
    const lines = '人社局,甲市人社局,,990100,,,,\n人社局,乙市人社局,,990200,,,,';
    expect(await agencyOf(lines, { agency: '人社局' })).toMatchObject({ agency: '人社局' });
  });

  it('with an error names file and line', async () => {
    await expect(agencyOf('甲,,,,,,,', {})).rejects.toThrow('agencies.csv:3: alias and agency must be filled');
    await expect(agencyOf('甲,乙,,,,,,州', {})).rejects.toThrow('agencies.csv:3: level is 州');
  });
});
