import { describe, expect, it } from 'vitest';
import { KIND_NAMES } from '../../src/parse/3-identify/index.ts';
import { REGIONS } from '../../src/parse/3-identify/data/divisions.ts';
import { KINDS } from '../../src/sample/kinds.ts';
import { worldOf } from '../../src/sample/places.ts';

describe('the invented world beside the real one', () => {
  it('has no place of GB/T 2260', () => {
    const real = new Set(REGIONS.match(/\p{Script=Han}+/gu));
    expect(real.size).toBeGreaterThan(2500);
    const invented = Array.from({ length: 600 }, (_, n) => worldOf(n)).flatMap(({ province, cities, counties }) => [
      province,
      ...cities,
      ...counties.map(({ name }) => name),
    ]);
    expect(invented.filter((name) => real.has(name))).toEqual([]);
  });

  it('uses kinds of the closed list', () => {
    expect(KINDS.map(({ kind }) => kind).filter((kind) => !KIND_NAMES.includes(kind))).toEqual([]);
  });
});
