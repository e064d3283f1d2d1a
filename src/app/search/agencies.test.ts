import { describe, expect, it } from 'vitest';
import type { AgencyOption } from '../../queries/overview/options.ts';
import { searchAgencies } from './agencies.ts';

const AGENCIES = ['云川省财政厅', '云川省审计厅', '东江市财政局', '财政部', 'ＡＢ 局'].map(
  (agency, index): AgencyOption => ({
    agency_id: index,
    agency,
    complete: true,
    province: null,
    city: null,
    county: null,
    level: null,
    kind: null,
  }),
);
const found = (text: string, limit = 10): readonly string[] =>
  searchAgencies(AGENCIES, text, limit).shown.map((option) => option.agency);

describe('searchAgencies', () => {
  it('puts names that begin with the text first', () => {
    expect(found('财政')).toEqual(['财政部', '云川省财政厅', '东江市财政局']);
  });

  it('wants every part, in any order', () => {
    expect(found('厅 云川')).toEqual(['云川省财政厅', '云川省审计厅']);
  });

  it('does not care for case and width', () => {
    expect(found('ab')).toEqual(['ＡＢ 局']);
  });

  it('shows no more than the limit and counts all', () => {
    expect(searchAgencies(AGENCIES, '', 2)).toMatchObject({ count: 5, shown: { length: 2 } });
    expect(searchAgencies(AGENCIES, '云川', 1)).toMatchObject({ count: 2, shown: { length: 1 } });
    expect(searchAgencies(AGENCIES, '无', 1)).toEqual({ count: 0, shown: [] });
  });
});
