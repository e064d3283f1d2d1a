/** The tables of an output folder of the ETL, as the site sees them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AgencyNames, resolve, yearsOfData, type Resolved } from '../../src/app/filters/resolve.ts';
import type { Source } from '../../src/app/briefing/templates/filling.ts';
import type { Link } from '../../src/app/url/link.ts';
import type { Db } from '../../src/queries/db/db.ts';
import { datasetInfo } from '../../src/queries/overview/dataset.ts';
import { filterOptions } from '../../src/queries/overview/options.ts';
import { hasConsolidated, readManifest, type Manifest } from '../../src/schema/manifest.ts';
import { TABLE_NAMES, type TableName } from '../../src/schema/tables.ts';
import { nativeDb } from '../common/native-db.ts';

export interface Tables {
  readonly db: Db;
  readonly manifest: Manifest;
}

function viewOf(folder: string, manifest: Manifest, table: TableName): readonly string[] {
  const files = manifest.tables[table].files.map((file) => `'${path.join(folder, file.path).replaceAll("'", "''")}'`);
  if (files.length === 0) return [];
  return [`create view "${table}" as from read_parquet([${files.join(', ')}], hive_partitioning = true)`];
}

/** Throws where the folder holds no tables of this version. */
export async function openTables(folder: string): Promise<Tables> {
  const read = readManifest(JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')));
  if (!read.ok) throw new Error(`${folder}: ${read.code}, ${read.detail}`);
  const { manifest } = read;
  const db = await nativeDb(TABLE_NAMES.flatMap((table) => viewOf(folder, manifest, table)));
  return { db, manifest };
}

/** null where the data hold no report that counts. */
export async function sourceOf(
  { db, manifest }: Tables,
  link: Link,
): Promise<(Source & Pick<Resolved, 'unknown'>) | null> {
  const [options, info] = [await filterOptions(db), await datasetInfo(db)];
  const names = new AgencyNames(options.agencies);
  const allYears = yearsOfData(options, manifest.consolidated_years, link.consolidated);
  if (allYears === null) return null;
  const resolved = resolve(link, options, names, allYears, hasConsolidated(manifest));
  return { data: { db, manifest, info, options }, names, allYears, ...resolved };
}
