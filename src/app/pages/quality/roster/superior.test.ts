import { expect, it } from 'vitest';
import type { DueAgency } from '../../../../schema/quality.ts';
import { dueDay, superiorOf } from './superior.ts';

const CITY = { province: '示例省', city: '青岚市', county: null, level: '市', kind: '财政' } as const;
const COUNTY = { ...CITY, county: '霁月县', level: '县' } as const;

it.each([
  ['青岚市财政局', CITY, '示例省青岚市人民政府'],
  ['青岚市人民政府', { ...CITY, kind: '人民政府' }, '示例省人民政府'],
  ['霁月县教育局', COUNTY, '示例省青岚市霁月县人民政府'],
  ['霁月县人民政府', { ...COUNTY, kind: '人民政府' }, '示例省青岚市人民政府'],
  ['霁月县雁回镇人民政府', { ...COUNTY, level: '乡', kind: '乡镇人民政府' }, '示例省青岚市霁月县人民政府'],
  ['示例省人民政府', { ...CITY, city: null, level: '省', kind: '人民政府' }, '国务院办公厅'],
  ['国家税务总局青岚市税务局', { ...CITY, kind: '税务' }, '国家税务总局'],
  ['审计局', { province: null, city: null, county: null, level: '县', kind: '审计' }, null],
] as const)('%s answers to the organ above it', (agency, place, superior) => {
  expect(superiorOf({ agency, ...place })).toBe(superior);
});

it('knows by when a report was due', () => {
  const due = (year: number, kind: string): string => dueDay({ year, kind } satisfies Pick<DueAgency, 'year' | 'kind'>);
  expect([due(2022, '财政'), due(2022, '人民政府')]).toEqual(['2023-01-31', '2023-03-31']);
});
