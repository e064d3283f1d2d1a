import { describe, expect, test } from 'vitest';
import { collectRegions, packRegions } from '../../../../scripts/regions.ts';
import { REGIONS } from '../data/divisions.ts';
import { inForceIn, parentOf, regionsBarelyNamed, regionsNamed } from './regions.ts';

describe('the divisions of GB/T 2260', () => {
  test('the packed list is what the packages give', () => {
    expect(REGIONS.trim()).toBe(packRegions(collectRegions()));
  });

  test('no place of one name has two codes in force within a prefecture', () => {
    const current = collectRegions().filter((entry) => entry.until === null);
    const keys = current.map(({ code, name }) => code.slice(0, 4) + name);
    expect(keys.length - new Set(keys).size).toBe(0);
    expect(current.length).toBeGreaterThan(3100);
  });

  test('divisions that are gone are kept with their last year', () => {
    expect(regionsNamed('崇文区')).toMatchObject([{ code: 110103, until: 2009 }]);
    expect(regionsNamed('莱芜市')).toMatchObject([{ code: 371200, until: 2018 }]);
    expect(regionsNamed('下城区')).toMatchObject([{ code: 330103, until: 2021 }]);
    expect(regionsNamed('临平区')).toMatchObject([{ code: 330113, until: null }]);
  });

  test('short names of autonomous places', () => {
    expect(regionsNamed('凉山州').map((region) => region.code)).toEqual([513400]);
    expect(regionsNamed('景宁县').map((region) => region.code)).toEqual([331127]);
    expect(regionsBarelyNamed('宁夏').map((region) => region.code)).toEqual([640000]);
    expect(regionsBarelyNamed('内蒙古').map((region) => region.code)).toEqual([150000]);
  });

  test('parents', () => {
    const [county] = inForceIn(regionsNamed('沙坡头区'), 2020);
    if (county === undefined) throw new Error('沙坡头区 is not in the list');
    expect(parentOf(county, 'city', 2020)?.name).toBe('中卫市');
    expect(parentOf(county, 'province', 2020)?.name).toBe('宁夏回族自治区');
  });
});
