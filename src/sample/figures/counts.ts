/** Figures by cell path. A path that is asked for has to be there: a default would invent a number. */
import type { CellPath } from '../../schema/paths.ts';

export type Counts = ReadonlyMap<CellPath, number>;

/** The figure of a cell; throws when the maker forgot it. */
export function countAt(counts: Counts, path: CellPath): number {
  const count = counts.get(path);
  if (count === undefined) throw new RangeError(`no figure for ${path}`);
  return count;
}

/** The figure for a key of any map; throws when it is absent. */
export function valueOf<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`no value for ${String(key)}`);
  return value;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
