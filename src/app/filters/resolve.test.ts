import { describe, expect, it } from 'vitest';
import type { AgencyOption, FilterOptions } from '../../queries/overview/options.ts';
import { EMPTY_LINK } from '../url/link.ts';
import { AgencyNames, placeOf, resolve, yearsOfData } from './resolve.ts';

const agency = (agency_id: number, name: string, province: string | null, county: string | null): AgencyOption => ({
  agency_id,
  agency: name,
  complete: true,
  province,
  city: null,
  county,
  level: '县',
  kind: '财政',
});

const AGENCIES = [
  agency(1, '云川省财政厅', '云川省', null),
  agency(2, '财政局', '云川省', '东县'),
  agency(3, '财政局', '云川省', '西县'),
  agency(4, '财政局', null, null),
];
const OPTIONS: FilterOptions = {
  years: [2019, 2020, 2022].map((value) => ({ value, agencies: 3 })),
  provinces: [{ value: '云川省', agencies: 3 }],
  levels: [{ value: '县', agencies: 4 }],
  kinds: [{ value: '财政', agencies: 4 }],
  agencies: AGENCIES,
};
const names = new AgencyNames(AGENCIES);
const YEARS = [2019, 2022] as const;
const ALL = { years: YEARS, provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
const NOBODY = new Set<number>();

describe('resolve', () => {
  it('takes the years of the data where the link names none', () => {
    expect(yearsOfData(OPTIONS)).toEqual(YEARS);
    expect(yearsOfData({ ...OPTIONS, years: [] })).toBeNull();
    // Consolidated reports have years of their own; data with nothing else are no empty data.
    expect(yearsOfData(OPTIONS, [2017, 2018], true)).toEqual([2017, 2018]);
    expect(yearsOfData(OPTIONS, [2017, 2018])).toEqual(YEARS);
    expect(yearsOfData({ ...OPTIONS, years: [] }, [2017, 2018])).toEqual([2017, 2018]);
    expect(resolve(EMPTY_LINK, OPTIONS, names, YEARS)).toEqual({ selection: ALL, mine: NOBODY, unknown: [] });
  });

  it('says whose figures are meant where the data have consolidated reports, and no more where they have none', () => {
    const link = { ...EMPTY_LINK, consolidated: true };
    expect(resolve(EMPTY_LINK, OPTIONS, names, YEARS, true).selection).toEqual({ ...ALL, scope: 'own' });
    expect(resolve(link, OPTIONS, names, YEARS, true).selection).toEqual({ ...ALL, scope: 'consolidated' });
    expect(resolve(link, OPTIONS, names, YEARS)).toEqual({
      selection: ALL,
      mine: NOBODY,
      unknown: [{ key: 'scope', value: 'consolidated' }],
    });
  });

  it('finds what the link names', () => {
    const link = {
      ...EMPTY_LINK,
      from: 2020,
      provinces: ['云川省'],
      levels: ['县'],
      kinds: ['财政'],
      agencies: ['云川省财政厅', '财政局@云川省/西县'],
      sound: true,
      own: '财政局@云川省/东县',
    };
    expect(resolve(link, OPTIONS, names, YEARS)).toEqual({
      selection: {
        years: [2020, 2022],
        provinces: ['云川省'],
        levels: ['县'],
        kinds: ['财政'],
        agencies: [1, 3],
        soundOnly: true,
      },
      mine: new Set([2]),
      unknown: [],
    });
  });

  it('reports what the data lack', () => {
    const link = {
      ...EMPTY_LINK,
      from: 2010,
      to: 2030,
      provinces: ['无名省'],
      levels: ['省', '村'],
      agencies: ['某局'],
      own: '无名局',
    };
    expect(resolve(link, OPTIONS, names, YEARS)).toEqual({
      selection: ALL,
      mine: NOBODY,
      unknown: [
        { key: 'from', value: '2010' },
        { key: 'to', value: '2030' },
        { key: 'province', value: '无名省' },
        { key: 'level', value: '省' },
        { key: 'level', value: '村' },
        { key: 'agency', value: '某局' },
        { key: 'own', value: '无名局' },
      ],
    });
  });
});

describe('AgencyNames', () => {
  it('adds the place to a name that several agencies have', () => {
    expect(AGENCIES.map((option) => names.nameOf(option.agency_id))).toEqual([
      '云川省财政厅',
      '财政局@云川省/东县',
      '财政局@云川省/西县',
      '财政局',
    ]);
  });

  it('takes a shared name for every agency that has it', () => {
    expect(names.idsOf('财政局')).toEqual([2, 3, 4]);
    expect(names.idsOf('某局')).toEqual([]);
    expect(() => names.nameOf(99)).toThrow('unknown agency_id: 99');
  });

  it('leads every id back to itself', () => {
    for (const { agency_id } of AGENCIES) expect(names.idsOf(names.nameOf(agency_id))).toContain(agency_id);
    expect(AGENCIES.map(placeOf)).toEqual(['云川省', '云川省/东县', '云川省/西县', '']);
  });
});
