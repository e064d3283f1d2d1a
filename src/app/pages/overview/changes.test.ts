import { describe, expect, it } from 'vitest';
import type { ReceivedRow } from '../../../queries/overview/movers.ts';
import { zh } from '../../../words/site/index.ts';
import { moversOf, moversTitle } from './changes.ts';

function rows(
  agency_id: number,
  ...values: readonly (readonly [year: number, received: number | null])[]
): ReceivedRow[] {
  return values.map(([year, received]) => ({ agency_id, agency: `机关${agency_id}`, year, received, failing: false }));
}

const title = (list: readonly ReceivedRow[]): string => {
  const movers = moversOf(list);
  return movers === null ? '' : moversTitle(movers, zh.overview.movers, 'zh');
};

describe('the agencies that changed most', () => {
  it('are those that have both years, the largest change first', () => {
    const movers = moversOf([
      ...rows(1, [2023, 5], [2024, 10], [2025, 12]),
      ...rows(2, [2024, 40], [2025, 10]),
      ...rows(3, [2025, 900]),
      ...rows(4, [2024, null], [2025, 70]),
      ...rows(5, [2023, 1], [2025, 500]),
    ]);
    expect(movers?.compared).toBe(2);
    expect(movers?.all.map(({ agencyId, change }) => [agencyId, change])).toEqual([
      [2, -30],
      [1, 2],
    ]);
    expect(movers?.all[0]?.series.map(({ value }) => value)).toEqual([null, 40, 10]);
  });

  it('are marked where the report of either year fails a check', () => {
    const sound = rows(1, [2023, 5], [2024, 10], [2025, 12]);
    const failing = (...years: readonly number[]): boolean | undefined =>
      moversOf(sound.map((row) => ({ ...row, failing: years.includes(row.year) })))?.all[0]?.failing;
    expect([failing(2025), failing(2024), failing(2023)]).toEqual([true, true, false]);
  });

  it('are none without rows', () => {
    expect(moversOf([])).toBeNull();
  });
});

describe('their title', () => {
  it('says the largest change', () => {
    expect(title([...rows(1, [2024, 10], [2025, 12]), ...rows(2, [2024, 10], [2025, 9])])).toBe(
      '机关1增加 2 件，变化最大',
    );
    expect(title([...rows(1, [2024, 10], [2025, 2]), ...rows(2, [2024, 10], [2025, 9])])).toBe(
      '机关1减少 8 件，变化最大',
    );
  });

  it('names the measure where two are as large, nothing changed or nothing is compared', () => {
    expect(title([...rows(1, [2024, 10], [2025, 12]), ...rows(2, [2024, 10], [2025, 8])])).toBe(
      '新收申请增减最大的机关',
    );
    expect(title(rows(1, [2024, 10], [2025, 10]))).toBe('新收申请增减最大的机关');
    expect(title(rows(1, [2025, 10]))).toBe('新收申请增减最大的机关');
  });
});
