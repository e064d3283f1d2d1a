/** Tables out of their files: as streams for the engine, as plain values, as typed arrays. Rows are counted against the manifest. */
import type { Manifest, ManifestFile } from '../../schema/manifest.ts';
import type { TableName } from '../../schema/tables.ts';
import type { PanelPart } from '../../queries/executors/panel/part.ts';
import type { PlainColumns, TotalsColumns } from '../../queries/executors/totals/columns.ts';
import { OpenFailure } from '../failure.ts';
import { useDataFile, useDataFiles, type DataSource, type LoadOptions } from '../source/data-file.ts';
import type { ArrowPart } from './parquet.ts';
import type { ParquetReader } from './parquet-reader.ts';

export interface TableReader {
  /** Takes `bytes` away. Rejects with `OpenFailure`, of code data-truncated where they are not the manifest's. */
  read(bytes: Uint8Array<ArrayBuffer>, table: TableName, file: ManifestFile): Promise<readonly ArrowPart[]>;
}

function countRows(what: string, rows: number, expected: number): void {
  if (rows === expected) return;
  throw new OpenFailure('row-count', `${what} has ${rows} rows; the manifest says ${expected}`);
}

/** Files of a table as the engine takes them. */
export interface TableContent {
  readonly table: TableName;
  readonly files: readonly ManifestFile[];
  readonly parts: readonly ArrowPart[];
}

/** Fetches and reads files of a table. Rejects as `useDataFile`, and with row-count. */
export async function fetchFiles(
  source: DataSource,
  reader: TableReader,
  table: TableName,
  files: readonly ManifestFile[],
  options: LoadOptions = {},
): Promise<TableContent> {
  const parts: ArrowPart[] = [];
  const all = useDataFiles(source, files, options, (bytes, file) => reader.read(bytes, table, file));
  for await (const [file, read] of all) {
    countRows(
      file.path,
      read.reduce((sum, part) => sum + part.rows, 0),
      file.rows,
    );
    parts.push(...read);
  }
  return { table, files, parts };
}

/** The values of a small table without an engine. Rejects as `useDataFile`, and with row-count. */
export async function fetchColumns(
  source: DataSource,
  reader: Pick<ParquetReader, 'columns'>,
  manifest: Manifest,
  table: TableName,
  { signal }: LoadOptions = {},
): Promise<PlainColumns> {
  const columns = new Map<string, unknown[]>();
  for (const file of manifest.tables[table].files) {
    const part = await useDataFile(source, file, { signal }, (bytes) => reader.columns(bytes, table, file));
    for (const [name, values] of Object.entries(part)) {
      const before = columns.get(name);
      if (before === undefined) columns.set(name, Array.from(values));
      else for (let row = 0; row < values.length; row += 1) before.push(values[row]);
    }
  }
  for (const values of columns.values()) countRows(table, values.length, manifest.tables[table].rows);
  return Object.fromEntries(columns);
}

/** The table `totals`, a part a file. Rejects as `useDataFile`, and with row-count. */
export async function fetchTotals(
  source: DataSource,
  reader: Pick<ParquetReader, 'totals'>,
  manifest: Manifest,
  { signal }: LoadOptions = {},
): Promise<readonly TotalsColumns[]> {
  const { rows, files } = manifest.tables.totals;
  const parts: TotalsColumns[] = [];
  for (const file of files) {
    parts.push(await useDataFile(source, file, { signal }, (bytes) => reader.totals(bytes, file)));
  }
  countRows(
    'totals',
    parts.reduce((sum, part) => sum + part.rows, 0),
    rows,
  );
  return parts;
}

/** The reports that count, as typed arrays. Rejects as `useDataFile`, and with row-count. */
export async function fetchPanel(
  source: DataSource,
  reader: Pick<ParquetReader, 'panel'>,
  manifest: Manifest,
  options: LoadOptions = {},
): Promise<readonly PanelPart[]> {
  const { rows: expected, files } = manifest.tables.reports;
  const parts: PanelPart[] = [];
  let rows = 0;
  for await (const [, read] of useDataFiles(source, files, options, (bytes, file) => reader.panel(bytes, file))) {
    parts.push(...read.parts);
    rows += read.rows;
  }
  countRows('reports', rows, expected);
  return parts;
}
