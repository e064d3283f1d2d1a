/** What the queries take for granted, held against the embedded data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../src/queries/db/db.ts';
import { parquetToArrow } from '../../src/data/read/parquet.ts';
import { readManifest, type Manifest } from '../../src/schema/manifest.ts';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import { askEverything } from './fixtures/everything.ts';
import { nativeDb } from './fixtures/native-db.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../data/parquet');
const MANIFEST = path.join(FOLDER, 'manifest.json');

function manifest(): Manifest {
  const result = readManifest(JSON.parse(readFileSync(MANIFEST, 'utf8')));
  if (!result.ok) throw new Error(result.detail);
  return result.manifest;
}

function files(table: (typeof TABLE_NAMES)[number]): string {
  return manifest()
    .tables[table].files.map((file) => `'${path.join(FOLDER, file.path)}'`)
    .join(', ');
}

describe('data/parquet', () => {
  let db: Db;
  beforeAll(async () => {
    db = await nativeDb(
      (['agencies', 'reports'] as const).map(
        (table) => `create table ${table} as from read_parquet([${files(table)}], hive_partitioning = true)`,
      ),
    );
  });
  afterAll(() => db.close());

  test.each(TABLE_NAMES)('the site’s reader takes every file of %s and finds its rows', async (table) => {
    for (const file of manifest().tables[table].files) {
      const bytes = new Uint8Array(readFileSync(path.join(FOLDER, file.path)));
      expect(bytes.length).toBe(file.bytes);
      const parts = await parquetToArrow(bytes, table, file.path);
      expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(file.rows);
    }
  });

  test('at most one report that counts for each agency and year', async () => {
    const twice = await db.query(
      `select agency_id, year, count(*) as n from reports
       where superseded_by is null and year is not null group by all having n > 1`,
      [],
      { agency_id: 'num', year: 'num', n: 'num' },
    );
    expect(twice).toEqual([]);
  });

  test('a report has the place, level and kind of its agency', async () => {
    const other = await db.query(
      `select report_id from reports join agencies using (agency_id)
       where (reports.province, reports.level, reports.kind, reports.agency)
         is distinct from (agencies.province, agencies.level, agencies.kind, agencies.agency)`,
      [],
      { report_id: 'num' },
    );
    expect(other).toEqual([]);
  });

  test('every query has its shape', async () => {
    const answers = await askEverything(db);
    expect(answers['info']).toMatchObject({ reports: expect.any(Number) });
  });
});
