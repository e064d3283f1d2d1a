/** What the first page needs of the data, as JSON that the page carries: the totals, the agencies, a few written answers. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { hasTotals, readManifest, type Manifest } from '../../src/schema/manifest.ts';
import { sanitize } from '../../src/schema/sanitize.ts';
import { columnsOf, type TableName } from '../../src/schema/tables.ts';
import { FIGURES } from '../../src/schema/figures/totals.ts';
import { named } from '../../src/queries/db/at.ts';
import type { Db, Param, Shape } from '../../src/queries/db/db.ts';
import type { SummaryJson } from '../../src/data/open/summary.ts';
import { keyOf, type WrittenAnswers } from '../../src/queries/executors/prepared-answers.ts';
import { packed, type PackedColumns } from '../../src/queries/executors/column-packing.ts';
import { parquetToColumns } from '../../src/data/read/parquet.ts';
import { procurementByAgency } from '../../src/queries/procurement/procurement-by-agency.ts';
import { receivedByAgency } from '../../src/queries/overview/movers.ts';
import { refusalSums } from '../../src/queries/refusals/refusal-sums.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import type { Selection } from '../../src/queries/db/selection.ts';
import { cubesOf } from '../../src/queries/executors/totals/cubes.ts';
import { Totals } from '../../src/queries/executors/totals/totals.ts';
import { readColumns, type PlainColumns } from '../../src/queries/executors/totals/columns.ts';
import { nativeDb } from '../common/native-db.ts';

/** What the page may carry, in bytes with gzip; the rest of the budget is program and markup. */
const MOST = 20_000;
/** With more agencies the answers by agency are too long for a page in any case. */
const MOST_AGENCIES = 200;

async function columns(folder: string, manifest: Manifest, table: TableName): Promise<PlainColumns> {
  const all: Record<string, unknown[]> = Object.fromEntries(columnsOf(table).map(({ name }) => [name, []]));
  for (const file of manifest.tables[table].files) {
    const bytes = new Uint8Array(await readFile(path.join(folder, file.path)));
    for (const [name, values] of Object.entries(await parquetToColumns(bytes, table, file.path))) {
      for (const value of values) all[name]?.push(value);
    }
  }
  return all;
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return sanitize(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** `db` as it is, and every answer that it gives. */
function writing(db: Db, answers: Record<string, PackedColumns>): Db {
  return {
    async query<S extends Shape>(sql: string, params: readonly Param[], shape: S) {
      const rows = await db.query(sql, params, shape);
      const values = (name: string): readonly unknown[] => rows.map((row) => plain(row[name]));
      answers[keyOf(sql, params)] = packed(Object.fromEntries(Object.keys(shape).map((name) => [name, values(name)])));
      return rows;
    },
    close: () => db.close(),
  };
}

/** The questions of the first view that the totals cannot answer, under the first view's selection. */
async function writtenAnswers(folder: string, manifest: Manifest, totals: Totals): Promise<WrittenAnswers> {
  const years = totals.years();
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return {};
  const selection: Selection = {
    years: [first.value, last.value],
    provinces: [],
    levels: [],
    kinds: [],
    agencies: [],
    soundOnly: false,
  };
  const read = (table: TableName): string => {
    const files = manifest.tables[table].files.map((file) => `'${path.join(folder, file.path).replaceAll("'", "''")}'`);
    return `create view ${table} as from read_parquet([${files.join(', ')}], hive_partitioning = true)`;
  };
  const db = await nativeDb([read('agencies'), read('reports')]);
  const answers: Record<string, PackedColumns> = {};
  const written = writing(db, answers);
  for (const question of [requestsByAgency, receivedByAgency, refusalSums, procurementByAgency])
    await question(written, selection);
  await db.close();
  return answers;
}

/** The totals without places, levels and kinds: as many rows as years, whatever the data. */
function byYears(totals: PlainColumns): PlainColumns {
  const rows = named(totals, 'agencies').length;
  const groups = new Map<string, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const key = JSON.stringify([totals['year']?.[row] ?? null, totals['sound']?.[row] ?? null]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const added = new Set([...FIGURES.map(({ name }) => name), 'agencies', 'reports', 'synthetic', 'superseded']);
  const value = (name: string, members: readonly number[]): unknown => {
    const values = members.map((row) => totals[name]?.[row] ?? null);
    if (name === 'year' || name === 'sound') return values[0];
    const numbers = added.has(name) ? values.filter((one) => typeof one === 'number') : [];
    return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0);
  };
  return Object.fromEntries(
    columnsOf('totals').map(({ name }) => [name, [...groups.values()].map((members) => value(name, members))]),
  );
}

function size(json: SummaryJson): number {
  return gzipSync(JSON.stringify(json)).length;
}

/** null where `folder` has no manifest or no totals: the page then begins with nothing. Throws on a manifest that the site would refuse. */
export async function firstData(folder: string): Promise<SummaryJson | null> {
  const text = await readFile(path.join(folder, 'manifest.json'), 'utf8').catch(() => null);
  if (text === null) return null;
  const read = readManifest(JSON.parse(text));
  if (!read.ok) throw new Error(`${folder}/manifest.json: ${read.detail}`);
  const { manifest } = read;
  if (!hasTotals(manifest)) return null;
  const totals = await columns(folder, manifest, 'totals');
  const agencies = await columns(folder, manifest, 'agencies');
  const few = manifest.tables.agencies.rows <= MOST_AGENCIES;
  const answers = few ? await writtenAnswers(folder, manifest, new Totals(cubesOf(readColumns(totals)))) : {};
  const whole: SummaryJson = { manifest, totals: packed(totals), agencies, answers, whole: true };
  if (size(whole) <= MOST) return whole;
  const less: SummaryJson = { ...whole, answers: {} };
  if (size(less) <= MOST) return less;
  const none = Object.fromEntries(columnsOf('agencies').map(({ name }) => [name, []]));
  return { manifest, totals: packed(byYears(totals)), agencies: none, answers: {}, whole: false };
}
