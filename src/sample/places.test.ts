import { describe, expect, it } from 'vitest';
import { worldOf } from './places.ts';

describe('worlds', () => {
  it('never share a name, and keep the kinds of their places', () => {
    const seen = new Set<string>();
    let count = 0;
    for (let index = 0; index < 600; index += 1) {
      const { province, cities, counties } = worldOf(index);
      const names = [province, ...cities, ...counties.flatMap(({ name, towns }) => [name, ...towns])];
      for (const name of names) seen.add(name);
      count += names.length;
      expect(province.endsWith('省')).toBe(true);
      expect(cities.every((city) => city.endsWith('市'))).toBe(true);
      expect(counties.every(({ city, name }) => cities.includes(city) && /[区县]$/.test(name))).toBe(true);
    }
    expect(seen.size).toBe(count);
  });
});
