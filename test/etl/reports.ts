/** Hand-made reports with exactly the cells a test needs, and runs of the ETL over them. */
import { DuckDBInstance, type JS } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Parse } from '../../src/etl/parse/batch.ts';
import { runEtl, type EtlOptions, type EtlResult } from '../../src/etl/run.ts';
import { NO_PROGRESS } from '../../src/etl/summary/progress.ts';
import { isCellPath, type CellPath } from '../../src/schema/paths.ts';
import type { Cell, Parsed, Report } from '../../src/schema/report.ts';

/** A number is stated, null is blank, a cell is itself. */
export type Figures = Readonly<Partial<Record<CellPath, number | null | Cell>>>;

export function report(file: string, identity: Partial<Report>, figures: Figures = {}): Report {
  const cells: Partial<Record<CellPath, Cell>> = {};
  for (const [path, figure] of Object.entries(figures)) {
    if (!isCellPath(path)) throw new Error(path);
    if (figure === null) cells[path] = { value: null, state: 'blank', via: 'grid', raw: '-', at: [0, 1] };
    else if (typeof figure === 'number')
      cells[path] = { value: figure, state: 'stated', via: 'grid', raw: String(figure), at: [0, 1] };
    else cells[path] = figure;
  }
  return {
    file,
    index: 0,
    title: '政府信息公开工作年度报告',
    form: '2021',
    agency: '青岚市统计局',
    agency_from: 'title',
    agency_complete: true,
    region: '青岚市',
    region_code: null,
    province: '示例省',
    city: '青岚市',
    county: null,
    level: '市',
    kind: '统计',
    year: 2022,
    published: null,
    url: null,
    sha256: `sha of ${file}`,
    synthetic: true,
    scope: 'own',
    covers: null,
    corrected: false,
    cells,
    money: {},
    checks: [],
    messages: [],
    ...identity,
  };
}

export function yuan(amount: number): Pick<Report, 'form' | 'money'> {
  return {
    form: '2019',
    money: { 'procurement.amount': { stated: amount, unit: '元', unit_from: 'cell', yuan: amount } },
  };
}

/** What takes the parser's place in a test. */
export interface Parser {
  readonly parse: Parse;
}

/** A parser that knows the reports of each file by heart. */
export function knownParser(reports: readonly Report[], rejected: readonly Parsed[] = []): Parser {
  return {
    parse: (job) => {
      const own = reports.filter((one) => one.file === job.file);
      const rejection = rejected.find((one) => one.file === job.file);
      const parsed: Parsed = rejection ?? { ok: true, file: job.file, text: `text of ${job.file}`, reports: own };
      return Promise.resolve(parsed);
    },
  };
}

/** An empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'etl-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export interface Run extends EtlResult {
  readonly out: string;
  query(sql: string): Promise<readonly Readonly<Record<string, JS>>[]>;
}

/** Runs the ETL with defaults for a test. */
export async function run(options: Partial<EtlOptions> & Pick<EtlOptions, 'inputs'>): Promise<Run> {
  const out = options.out ?? join(await temporaryFolder(), 'parquet');
  const defaults = { manifest: null, agencies: 'none.csv', jobs: 1, cache: null, force: false, allowLoss: true };
  const result = await runEtl({ ...defaults, builtAt: new Date(0), progress: NO_PROGRESS, ...options, out });
  return { ...result, out, query: (sql) => query(out, sql) };
}

/** Runs the ETL over hand-made reports; each file exists, so that the walk finds it. */
export async function runReports(
  reports: readonly Report[],
  options: Partial<EtlOptions> & { files?: Readonly<Record<string, string | Uint8Array>> } = {},
): Promise<Run> {
  const folder = await temporaryFolder();
  await writeFiles(folder, Object.fromEntries(reports.map((one) => [one.file, one.file])));
  await writeFiles(folder, options.files ?? {});
  return run({ inputs: [folder], parser: knownParser(reports), ...options });
}

/** Rows of a query in which `{table}` stands for a table of the output. */
export async function query(out: string, sql: string): Promise<readonly Readonly<Record<string, JS>>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const bound = sql.replaceAll(/\{(\w+)\}/gu, (_, table: string) => `read_parquet('${join(out, table)}.parquet')`);
    return (await connection.runAndReadAll(bound)).getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Paths and hashes of all files of a folder, `manifest.json` included. */
export async function bytesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashes = paths.sort().map(async (path) => {
    const hash = createHash('sha256').update(await readFile(path));
    return [relative(folder, path), hash.digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}
