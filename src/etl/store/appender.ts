/** Rows by column name into a DuckDB table; a row that does not have exactly the table's columns is a defect and throws. */
import { DuckDBDateValue, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api';
import type { ColumnType } from '../../schema/tables.ts';
import type { Row, Value } from '../rows/value.ts';

export interface AppendColumn {
  readonly name: string;
  readonly type: ColumnType;
}

export class TableWriter {
  readonly #appender: DuckDBAppender;
  readonly #columns: readonly AppendColumn[];

  private constructor(appender: DuckDBAppender, columns: readonly AppendColumn[]) {
    this.#appender = appender;
    this.#columns = columns;
  }

  static async open(
    connection: DuckDBConnection,
    table: string,
    columns: readonly AppendColumn[],
  ): Promise<TableWriter> {
    return new TableWriter(await connection.createAppender(table), columns);
  }

  append(row: Row): void {
    for (const { name, type } of this.#columns) {
      const value = row[name];
      if (value === undefined) throw new Error(`a row lacks column ${name}`);
      this.#appendValue(value, type, name);
    }
    if (Object.keys(row).length !== this.#columns.length) throw new Error(`a row has columns beyond the table's`);
    this.#appender.endRow();
  }

  /** Hands the rows over to the database; without it that happens now and then. */
  flush(): void {
    this.#appender.flushSync();
  }

  #appendValue(value: Value, type: ColumnType, name: string): void {
    const appender = this.#appender;
    if (value === null) appender.appendNull();
    else if (typeof value === 'boolean' && type === 'bool') appender.appendBoolean(value);
    else if (typeof value === 'string' && type === 'text') appender.appendVarchar(value);
    else if (typeof value === 'string' && type === 'date') appender.appendDate(toDate(value));
    else if (typeof value === 'number' && type === 'double') appender.appendDouble(value);
    else if (typeof value === 'number' && type === 'int') appender.appendInteger(within(value, 0x7fffffff, name));
    else if (typeof value === 'number' && type === 'smallint') appender.appendSmallInt(within(value, 0x7fff, name));
    else throw new Error(`column ${name} is ${type}, the value is ${typeof value}`);
  }
}

/** The binding cuts off what does not fit its column, without a word. */
function within(value: number, limit: number, name: string): number {
  if (!Number.isInteger(value) || Math.abs(value) > limit) throw new RangeError(`column ${name} cannot hold ${value}`);
  return value;
}

function toDate(iso: string): DuckDBDateValue {
  return new DuckDBDateValue(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}
