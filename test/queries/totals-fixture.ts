/** Made-up agencies and reports in an engine of their own, with the totals that the ETL makes of them. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { totalsQuery } from '../../src/etl/store/totals.ts';
import type { Db, Shape } from '../../src/queries/db/db.ts';
import { createTable } from '../../src/data/engine/ddl.ts';
import { readColumns } from '../../src/queries/executors/totals/columns.ts';
import { wholeCube } from '../../src/queries/executors/totals/cube.ts';
import { cubesOf } from '../../src/queries/executors/totals/cubes.ts';
import { Totals } from '../../src/queries/executors/totals/totals.ts';
import { parquetToColumns, parquetToPanel } from '../../src/data/read/parquet.ts';
import { Panel } from '../../src/queries/executors/panel/panel.ts';
import { agencyOptions } from '../../src/queries/overview/options.ts';
import { columnsOf } from '../../src/schema/tables.ts';
import { nativeDb } from './native-db.ts';

export const DATA = path.resolve(import.meta.dirname, '../../data/parquet');

/** The columns of rows, by name. */
function columnsOfRows(rows: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown[]> {
  return Object.fromEntries(columnsOf('totals').map(({ name }) => [name, rows.map((row) => row[name])]));
}

/** What the ETL has written into a folder, as the site reads it: added up beforehand, or as its first page has it. */
export async function writtenTotals(folder: string = DATA, cubed = true): Promise<Totals> {
  const bytes = readFileSync(path.join(folder, 'totals.parquet'));
  const file = new Uint8Array(bytes).buffer;
  const rows = await parquetReadObjects({ file, metadata: parquetMetadata(file), compressors });
  const columns = readColumns(columnsOfRows(rows));
  const whole = wholeCube(columns);
  return new Totals(cubed ? cubesOf(columns) : () => whole);
}

/** The reports that the ETL has written into a folder, as the site keeps them in memory. */
export async function writtenPanel(folder: string = DATA): Promise<Panel> {
  const bytes = (table: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(readFileSync(path.join(folder, `${table}.parquet`)));
  const agencies = agencyOptions(await parquetToColumns(bytes('agencies'), 'agencies', 'agencies.parquet'));
  return new Panel((await parquetToPanel(bytes('reports'), 'reports.parquet')).parts, agencies);
}

const SHAPE: Shape = Object.fromEntries(
  columnsOf('totals').map(({ name, type }) => [
    name,
    type === 'text' ? ('text?' as const) : type === 'bool' ? ('bool?' as const) : ('num?' as const),
  ]),
);

/** The totals of the tables `reports` and `agencies` of `db`. */
export async function madeTotals(db: Db): Promise<Totals> {
  const rows = await db.query(totalsQuery('from reports', 'from agencies'), [], SHAPE);
  return new Totals(cubesOf(readColumns(columnsOfRows(rows))));
}

const PLACES = ['甲省', '乙省', null];
const LEVELS = ['省', '市', '县', null];
const KINDS = ['审计', '财政', '公安', null];
const YEARS = [2019, 2020, 2021, 2022, null];

const literal = (value: unknown): string =>
  value === null ? 'null' : typeof value === 'string' ? `'${value}'` : String(value);

interface MadeAgency {
  readonly province: string | null;
  readonly level: string | null;
  readonly kind: string | null;
  readonly region: number | null;
  readonly reports: readonly MadeReport[];
}
interface MadeReport {
  readonly year: number | null;
  readonly failed: number;
  readonly synthetic: boolean;
  /** Consolidated: beside the others, in no sum. */
  readonly beside: boolean;
  readonly old: boolean;
  /** Seeds of the figures; some add up to their total and balance. */
  readonly cells: readonly (number | null)[];
  readonly adds: boolean;
  readonly yuan: number | null;
  readonly unit: string | null;
  readonly suspect: boolean | null;
}

const figure = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 4 });
const report: fc.Arbitrary<MadeReport> = fc.record({
  year: fc.constantFrom(...YEARS),
  failed: fc.constantFrom(0, 0, 1),
  synthetic: fc.boolean(),
  beside: fc.nat(4).map((n) => n === 0),
  old: fc.constantFrom(false, false, false, true),
  cells: fc.array(figure, { minLength: 60, maxLength: 60 }),
  adds: fc.boolean(),
  yuan: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100)),
  unit: fc.constantFrom('cell', 'header', 'assumed', null),
  suspect: fc.constantFrom(true, false, null),
});
export const madeAgencies = fc.array(
  fc.record({
    province: fc.constantFrom(...PLACES),
    level: fc.constantFrom(...LEVELS),
    kind: fc.constantFrom(...KINDS),
    region: fc.constantFrom(110000, 120000, null),
    reports: fc.uniqueArray(report, { maxLength: 4, selector: (one) => one.year }),
  }),
  { minLength: 1, maxLength: 8 },
);

const ANSWERS = columnsOf('reports')
  .map(({ name }) => name)
  .filter((name) => /^(granted|partial|denied_|unable_|rejected_|other$)/.test(name));

function reportValues(agency: MadeAgency, made: MadeReport, ids: readonly [id: number, agencyId: number]): string {
  const row: Record<string, unknown> = {
    report_id: ids[0],
    agency_id: ids[1],
    agency: `机关${ids[1]}`,
    kind: agency.kind,
    province: agency.province,
    region_code: agency.region,
    level: agency.level,
    year: made.year,
    form: '2021',
    file: `${ids[0]}.txt`,
    sha256: '',
    checks_failed: made.failed,
    superseded_by: made.old ? 0 : null,
    synthetic: made.synthetic,
    counts: !made.old && !made.beside && made.year !== null,
    scope: made.beside ? 'consolidated' : 'own',
    covers: null,
    corrected: false,
    copied: false,
    named: null,
    procurement_yuan: made.yuan,
    procurement_unit_from: made.yuan === null ? null : (made.unit ?? 'cell'),
    procurement_suspect: made.suspect,
  };
  const names = columnsOf('reports').map(({ name }) => name);
  names
    .filter((name) => !(name in row) && !['title', 'published', 'url'].includes(name))
    .forEach((name, index) => (row[name] = made.cells[index % made.cells.length] ?? null));
  if (made.adds) {
    const stated = ANSWERS.map((name) => row[name]).filter((value) => typeof value === 'number');
    const total = stated.reduce((sum, value) => sum + value, 0);
    Object.assign(row, { total, carried_in: 3, new: total, carried_out: 3 });
  }
  return `(${names.map((name) => literal(row[name] ?? null)).join(', ')})`;
}

/** Tables with the made-up data; close it. */
export async function madeDb(agencies: readonly MadeAgency[]): Promise<Db> {
  let id = 0;
  const reports = agencies.flatMap((agency, index) =>
    agency.reports.map((one) => reportValues(agency, one, [(id += 1), index + 1])),
  );
  const rows = agencies.map(({ province, level, kind, region }, index) =>
    [index + 1, `key${index + 1}`, `机关${index + 1}`, kind, region, province, null, null, level, true, null]
      .map(literal)
      .join(', '),
  );
  return nativeDb([
    createTable('agencies'),
    createTable('reports'),
    `insert into agencies values ${rows.map((row) => `(${row})`).join(', ')}`,
    createTable('applicants'),
    ...(reports.length === 0 ? [] : [`insert into reports values ${reports.join(', ')}`]),
    // Of some reports natural persons asked for everything, of others a column is lost.
    `insert into applicants (report_id, "row", applicant, "count", state) select report_id, 'new', 'natural', if(report_id % 3 = 0, "new" - 1, "new"), 'stated' from reports where "new" > 1`,
  ]);
}
