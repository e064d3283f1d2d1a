/** Rows by column name into a DuckDB table; a row that does not have exactly the table's columns is a defect and throws. */
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { ColumnType } from '../../schema/tables.ts';
import type { Row, Value } from '../rows/value.ts';

export interface AppendColumn {
  readonly name: string;
  readonly type: ColumnType;
}

const LIMITS = { int: 0x7fffffff, smallint: 0x7fff } as const;
const KINDS: Readonly<Record<ColumnType, string>> = {
  int: 'number',
  smallint: 'number',
  double: 'number',
  bool: 'boolean',
  date: 'string',
  text: 'string',
};

/** Throws when a value does not fit its column: the database would cut or round it without a word. */
export function checkFit(value: Value | undefined, type: ColumnType, name: string): void {
  if (value === null) return;
  if (value === undefined) throw new Error(`a row lacks column ${name}`);
  if (typeof value !== KINDS[type]) throw new Error(`column ${name} is ${type}, the value is ${typeof value}`);
  if (type !== 'int' && type !== 'smallint') return;
  const whole = Number(value);
  if (!Number.isInteger(whole) || Math.abs(whole) > LIMITS[type]) {
    throw new RangeError(`column ${name} cannot hold ${whole}`);
  }
}

export class TableWriter {
  readonly #appender: DuckDBAppender;
  readonly #columns: readonly AppendColumn[];

  private constructor(appender: DuckDBAppender, columns: readonly AppendColumn[]) {
    this.#appender = appender;
    this.#columns = columns;
  }

  /** `catalog`: name of the database the table is in. */
  static async open(
    connection: DuckDBConnection,
    catalog: string,
    table: string,
    columns: readonly AppendColumn[],
  ): Promise<TableWriter> {
    return new TableWriter(await connection.createAppender(table, 'main', catalog), columns);
  }

  append(row: Row): void {
    for (const { name, type } of this.#columns) {
      const value = row[name];
      checkFit(value, type, name);
      this.#appendValue(value ?? null, type, name);
    }
    if (Object.keys(row).length !== this.#columns.length) throw new Error(`a row has columns beyond the table's`);
    this.#appender.endRow();
  }

  /** Hands the rows over to the database; without it that happens now and then. */
  flush(): void {
    this.#appender.flushSync();
  }

  /** Hands over the rest; the writer is done with. */
  close(): void {
    this.#appender.closeSync();
  }

  #appendValue(value: Value, type: ColumnType, name: string): void {
    const appender = this.#appender;
    if (value === null) appender.appendNull();
    else if (typeof value === 'string' && type === 'text') appender.appendVarchar(value);
    else if (typeof value === 'number' && type === 'int') appender.appendInteger(value);
    else if (typeof value === 'boolean' && type === 'bool') appender.appendBoolean(value);
    else throw new Error(`column ${name}: ${type} is not filled row by row`);
  }
}
