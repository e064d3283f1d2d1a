/** Thirty changes of the filters, the same for every page: each differs from the one before. */
import { DuckDBInstance } from '@duckdb/node-api';
import path from 'node:path';

export interface Filter {
  readonly from: number;
  readonly to: number;
  readonly province: readonly string[];
  readonly level: readonly string[];
  readonly kind: readonly string[];
}

const ALL: Filter = { from: 2019, to: 2025, province: [], level: [], kind: [] };

async function valuesOf(folder: string, file: string): Promise<(column: string) => Promise<readonly string[]>> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return async (column) => {
    const found = await connection.runAndReadAll(
      `SELECT ${column} FROM read_parquet('${path.join(folder, file)}')
       WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 5`,
    );
    return found.getRows().map(([value]) => String(value));
  };
}

/** `agencies`: the Parquet file of that table, within the data's folder. */
export async function filterChanges(folder: string, agencies: string): Promise<readonly Filter[]> {
  const values = await valuesOf(folder, agencies);
  const [provinces, levels, kinds] = await Promise.all(['province', 'level', 'kind'].map(values));
  const one = (list: readonly string[] | undefined, n: number): readonly string[] =>
    list === undefined || list.length === 0 ? [] : list.slice(n % list.length, (n % list.length) + 1);
  return Array.from({ length: 5 }, (_, n): readonly Filter[] => [
    { ...ALL, kind: one(kinds, n) },
    { ...ALL, level: one(levels, n) },
    { ...ALL, from: 2019 + (n % 3), to: 2023 + (n % 2) },
    { ...ALL, province: one(provinces, n) },
    { ...ALL, kind: [...one(kinds, n), ...one(kinds, n + 1)], level: one(levels, n + 1) },
    ALL,
  ]).flat();
}
