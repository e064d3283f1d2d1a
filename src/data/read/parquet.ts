/** A Parquet file of the ETL as an Arrow stream that DuckDB takes. Pure: bytes in, bytes out. */
import {
  Field,
  RecordBatch,
  Schema,
  Struct,
  Table,
  makeData,
  tableToIPC,
  type Data,
  type DataType,
} from 'apache-arrow';
import { parquetMetadata, parquetScan, parquetSchema } from 'hyparquet';
import { decompressGzip, decompressZstd } from 'hyparquet-compressors';
import { sanitize } from '../../schema/sanitize.ts';
import { columnsOf, type Column, type TableName } from '../../schema/tables.ts';
import type { PanelPart } from '../../queries/executors/panel/part.ts';
import { TotalsMismatch, type TotalsColumns } from '../../queries/executors/totals/columns.ts';
import { collectColumns } from '../../queries/executors/totals/file-columns.ts';
import { panelPart } from './panel-part.ts';
import { ColumnMismatch, arrowData } from './vectors.ts';

export interface ArrowPart {
  /** One Arrow IPC stream; one a row group, because a dictionary must not change within a stream. */
  readonly ipc: Uint8Array<ArrayBufferLike>;
  readonly rows: number;
}

/** `year=2020` among the folders of `path`: a column that Hive partitioning has moved from the file into its name. */
function partitionValue(path: string, column: Column): string | number | null {
  const segment = path.split('/').find((part) => part.startsWith(`${column.name}=`));
  if (segment === undefined) throw new ColumnMismatch(`column ${column.name} is missing in ${path}`);
  const value = segment.slice(column.name.length + 1);
  if (value === '__HIVE_DEFAULT_PARTITION__') return null;
  return column.type === 'text' ? decodeURIComponent(value) : Number(value);
}

/** Texts of strangers as they may be shown; a report's whole text keeps its places and is the source page's care. */
function shown(value: unknown): unknown {
  return typeof value === 'string' ? sanitize(value) : value;
}

interface Opened {
  readonly rows: number;
  /** Of the row groups. */
  readonly ranges: readonly { readonly rowStart: number; readonly rowEnd: number }[];
  values(column: Column, rowStart: number, rowEnd: number): Promise<ArrayLike<unknown>>;
  /** The whole column. */
  all(column: Column): Promise<readonly unknown[]>;
}

async function opened(bytes: Uint8Array<ArrayBuffer>, table: TableName, path: string): Promise<Opened> {
  const { buffer, byteOffset, byteLength } = bytes;
  const whole = byteOffset === 0 && byteLength === buffer.byteLength ? buffer : bytes.slice().buffer;
  const metadata = parquetMetadata(whole);
  const inFile = new Set(parquetSchema(metadata).children.map((child) => child.element.name));
  const scan = await parquetScan({
    file: whole,
    metadata,
    columns: columnsOf(table)
      .map((column) => column.name)
      .filter((name) => inFile.has(name)),
    compressors: { ZSTD: (input) => decompressZstd(input), GZIP: decompressGzip },
    parsers: { dateFromDays: (days) => days },
  });
  const values: Opened['values'] = async (column, rowStart, rowEnd) => {
    const found: ArrayLike<unknown> = inFile.has(column.name)
      ? await scan.readColumn({ column: column.name, rowStart, rowEnd })
      : new Array<unknown>(rowEnd - rowStart).fill(partitionValue(path, column));
    const names = column.type === 'text' && table !== 'texts';
    return names ? Array.from(found, shown) : found;
  };
  const { ranges } = scan;
  const rows = ranges.reduce((sum, { rowStart, rowEnd }) => sum + rowEnd - rowStart, 0);
  return {
    rows,
    ranges,
    values,
    async all(column) {
      const whole = new Array<unknown>(rows);
      let at = 0;
      for (const { rowStart, rowEnd } of ranges) {
        const found = await values(column, rowStart, rowEnd);
        // `Array.from` and `flat` took as long as reading.
        for (let row = 0; row < found.length; row += 1) whole[at + row] = found[row];
        at += found.length;
      }
      if (at !== rows) throw new ColumnMismatch(`column ${column.name} is cut`);
      return whole;
    },
  };
}

/** The values of a small table by column name, for reading without an engine. Rejects as `parquetToArrow` does. */
export async function parquetToColumns(
  bytes: Uint8Array<ArrayBuffer>,
  table: TableName,
  path: string,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { all } = await opened(bytes, table, path);
  const columns: Record<string, readonly unknown[]> = {};
  for (const column of columnsOf(table)) columns[column.name] = await all(column);
  return columns;
}

function schemaColumn(table: TableName, name: string): Column {
  const column = columnsOf(table).find((one) => one.name === name);
  if (column === undefined) throw new ColumnMismatch(`column ${name} is missing`);
  return column;
}

/** A file of `totals` as typed arrays, one column after another. Rejects as `parquetToArrow` does. */
export async function parquetToTotals(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<TotalsColumns> {
  const { rows, all } = await opened(bytes, 'totals', path);
  try {
    return await collectColumns(rows, (name) => all(schemaColumn('totals', name)));
  } catch (error) {
    if (error instanceof TotalsMismatch) throw new ColumnMismatch(error.message);
    throw error;
  }
}

export interface PanelFile {
  /** All rows of the file; the parts have only those that count. */
  readonly rows: number;
  readonly parts: readonly PanelPart[];
}

/** A file of `reports` for the panel, of which only the panel's columns are read. Rejects as `parquetToArrow` does. */
export async function parquetToPanel(bytes: Uint8Array<ArrayBuffer>, path: string): Promise<PanelFile> {
  const { rows, ranges, values } = await opened(bytes, 'reports', path);
  const parts: PanelPart[] = [];
  for (const { rowStart, rowEnd } of ranges) {
    parts.push(await panelPart((column) => values(column, rowStart, rowEnd)));
  }
  return { rows, parts };
}

/** Rejects with `ColumnMismatch` when the columns are not the schema's, with the reader's error on broken bytes. */
export async function parquetToArrow(
  bytes: Uint8Array<ArrayBuffer>,
  table: TableName,
  path: string,
): Promise<readonly ArrowPart[]> {
  const columns = columnsOf(table);
  const { ranges, values } = await opened(bytes, table, path);
  const parts: ArrowPart[] = [];
  for (const { rowStart, rowEnd } of ranges) {
    const rows = rowEnd - rowStart;
    const data: Data<DataType>[] = [];
    for (const column of columns) data.push(arrowData(await values(column, rowStart, rowEnd), column));
    const fields = columns.map((column, index) => {
      const child = data[index];
      if (child === undefined) throw new ColumnMismatch(`column ${column.name} is missing`);
      return new Field(column.name, child.type, true);
    });
    const batch = new RecordBatch(
      new Schema(fields),
      makeData({ type: new Struct(fields), length: rows, nullCount: 0, children: data }),
    );
    parts.push({ ipc: tableToIPC(new Table([batch]), 'stream'), rows });
  }
  return parts;
}
