/** The run's working database on disk: facts go in as they are read, sorted tables come out as Parquet. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { join } from 'node:path';
import { columnsOf, TABLE_NAMES, type TableName } from '../../schema/tables.ts';
import type { Row } from '../rows/value.ts';
import { TableWriter, type AppendColumn } from './appender.ts';
import { createStage, createTable, literal, quoted } from './ddl.ts';

/** Tables filled report by report while reading. */
export const FACT_TABLES = [
  'applicants',
  'proactive',
  'checks',
  'cells',
  'texts',
] as const satisfies readonly TableName[];
export type FactTable = (typeof FACT_TABLES)[number];
export type MergedTable = Exclude<TableName, FactTable>;

/** Rows a Parquet row group holds where a page reads single reports: small groups are small reads. */
const ROW_GROUPS: Readonly<Partial<Record<TableName, number>>> = { cells: 20_480, texts: 2_048 };

const KEY_COLUMNS: readonly AppendColumn[] = [
  { name: 'key', type: 'int' },
  { name: 'seq', type: 'int' },
];

export class Stage {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #writers: ReadonlyMap<TableName, TableWriter>;
  readonly #ids: TableWriter;
  readonly #sequence = new Map<string, number>();

  private constructor(
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    writers: ReadonlyMap<TableName, TableWriter>,
    ids: TableWriter,
  ) {
    this.#instance = instance;
    this.#connection = connection;
    this.#writers = writers;
    this.#ids = ids;
  }

  /** Opens an empty database in `folder`. One thread: the same rows give the same bytes. */
  static async open(folder: string): Promise<Stage> {
    const instance = await DuckDBInstance.create(join(folder, 'stage.duckdb'), {
      threads: '1',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    const writers = new Map<TableName, TableWriter>();
    for (const table of TABLE_NAMES) {
      const fact = FACT_TABLES.some((name) => name === table);
      await connection.run(fact ? createStage(table) : createTable(table));
      const columns = fact
        ? [...KEY_COLUMNS, ...columnsOf(table).filter((column) => column.name !== 'report_id')]
        : columnsOf(table);
      writers.set(table, await TableWriter.open(connection, table, columns));
    }
    await connection.run('CREATE TABLE ids (key INTEGER NOT NULL, report_id INTEGER NOT NULL)');
    const ids = await TableWriter.open(connection, 'ids', [
      { name: 'key', type: 'int' },
      { name: 'report_id', type: 'int' },
    ]);
    return new Stage(instance, connection, writers, ids);
  }

  /** Adds a report's rows behind those it has already. */
  addFacts(table: FactTable, key: number, rows: readonly Row[]): void {
    const place = `${table} ${key}`;
    let seq = this.#sequence.get(place) ?? 0;
    for (const row of rows) this.#writer(table).append({ key, seq: seq++, ...row });
    if (table === 'checks' && seq > 0) this.#sequence.set(place, seq);
  }

  /** Adds a row of a table that is in its final order. */
  addRow(table: MergedTable, row: Row): void {
    this.#writer(table).append(row);
  }

  /** Tells the final id of the report that arrived as `key`. */
  setId(key: number, reportId: number): void {
    this.#ids.append({ key, report_id: reportId });
  }

  rowsOf(table: TableName): number {
    return this.#writer(table).rows;
  }

  /** Ends writing; after it only `copy` is allowed. */
  finish(): void {
    for (const writer of this.#writers.values()) writer.close();
    this.#ids.close();
  }

  /** Writes one table, sorted. */
  async copy(table: TableName, path: string): Promise<void> {
    const names = columnsOf(table).map((column) => quoted(column.name));
    const fact = FACT_TABLES.some((name) => name === table);
    const query = fact
      ? `SELECT ${names.join(', ')} FROM ${quoted(table)} JOIN ids USING (key) ORDER BY report_id, seq`
      : `SELECT ${names.join(', ')} FROM ${quoted(table)} ORDER BY rowid`;
    const group = ROW_GROUPS[table];
    const options = ['FORMAT parquet', 'COMPRESSION zstd', ...(group === undefined ? [] : [`ROW_GROUP_SIZE ${group}`])];
    await this.#connection.run(`COPY (${query}) TO ${literal(path)} (${options.join(', ')})`);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  #writer(table: TableName): TableWriter {
    const writer = this.#writers.get(table);
    if (writer === undefined) throw new Error(`no table ${table}`);
    return writer;
  }
}
