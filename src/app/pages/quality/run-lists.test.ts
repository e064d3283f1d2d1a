import { QUALITY_WORDS } from '../../../words/site/quality.ts';
import { expect, it } from 'vitest';
import type { Selection } from '../../../queries/db/selection.ts';
import type { MissingReport } from '../../../schema/quality.ts';
import { missingColumns, missingOf, sameColumns } from './run-lists.ts';

const ALL: Selection = { years: [2019, 2025], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };

function missing(agency: string, year: number, more: Partial<MissingReport> = {}): MissingReport {
  return {
    agency,
    year,
    region_code: null,
    province: '甲省',
    city: null,
    county: null,
    level: '市',
    kind: '财政',
    reason: 'no-file',
    ...more,
  };
}

it('lists the missing of the selection, each place together, years ascending', () => {
  const rows = [
    missing('乙局', 2024, { city: '乙市' }),
    missing('甲局', 2025, { city: '丙市' }),
    missing('乙局', 2023, { city: '乙市' }),
    missing('丁局', 2018),
    missing('戊局', 2024, { level: '县' }),
    missing('己局', 2024, { province: null }),
  ];
  const names = (selection: Selection): readonly string[] =>
    missingOf(rows, selection, []).map(({ agency, year }) => `${agency}${year}`);
  expect(names(ALL)).not.toContain('丁局2018');
  expect(names({ ...ALL, levels: ['市'], provinces: ['甲省'] })).toEqual(['甲局2025', '乙局2023', '乙局2024']);
});

it('lists the missing of the agencies that are chosen, named with their place or without', () => {
  const option = {
    agency_id: 7,
    complete: true,
    agency: '乙市财政局',
    province: '甲省',
    city: '乙市',
    county: null,
    level: '市',
    kind: '财政',
  };
  const other = { ...option, agency_id: 8, agency: '丙市财政局', city: '丙市' };
  const rows = [
    missing('乙市财政局', 2023, { city: '乙市' }),
    missing('市财政局', 2024, { city: '乙市' }),
    missing('市财政局', 2024, { city: '丙市' }),
    missing('乙市审计局', 2024, { city: '乙市' }),
  ];
  const of = (agencies: readonly number[]): readonly (string | number | null)[][] =>
    missingOf(rows, { ...ALL, agencies }, [option, other]).map(({ city, year }) => [city, year]);
  expect(of([7])).toEqual([
    ['乙市', 2023],
    ['乙市', 2024],
  ]);
  expect(of([8])).toEqual([['丙市', 2024]]);
  expect(of([])).toHaveLength(4);
});

it('gives the reason in words of the reader, never a code', () => {
  for (const lang of ['zh', 'en'] as const) {
    const [, , , reason] = missingColumns(lang);
    expect(reason?.text(missing('甲局', 2024, { reason: 'other-year' }))).toBe(
      QUALITY_WORDS[lang].absent.reasons['other-year'],
    );
  }
});

it('gives the line to paste as it is', () => {
  const row = {
    agencies: ['甲委', '甲委员会'],
    region_codes: [null, null],
    why: 'name',
    same_years: false,
    line: '甲委,甲委员会',
  } as const;
  expect(sameColumns('zh').map((column) => column.text(row))).toEqual([
    '甲委',
    '甲委员会',
    QUALITY_WORDS.zh.same.reasons.name,
    '否',
    '甲委,甲委员会',
  ]);
});
