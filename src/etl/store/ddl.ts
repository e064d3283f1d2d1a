/** SQL from the schema: tables, columns, types. */
import { columnsOf, type ColumnType, type TableName } from '../../schema/tables.ts';

export const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  int: 'INTEGER',
  smallint: 'SMALLINT',
  double: 'DOUBLE',
  bool: 'BOOLEAN',
  date: 'DATE',
  text: 'VARCHAR',
};

/** A name as SQL identifier (`end` and `left` are words of SQL). */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column's definition; a column without a meaning of null is NOT NULL. */
function definition(column: { name: string; type: ColumnType; nullMeans?: string }): string {
  return `${quoted(column.name)} ${SQL_TYPES[column.type]}${column.nullMeans === undefined ? ' NOT NULL' : ''}`;
}

/** A table whose rows are known only after the merge: the columns of the schema. */
export function createTable(table: TableName): string {
  return `CREATE TABLE ${quoted(table)} (${columnsOf(table).map(definition).join(', ')})`;
}

/** A table filled while reading: arrival key and position in the report instead of `report_id`. */
export function createStage(table: TableName): string {
  const columns = columnsOf(table).filter((column) => column.name !== 'report_id');
  return `CREATE TABLE ${quoted(table)} (key INTEGER NOT NULL, seq INTEGER NOT NULL, ${columns.map(definition).join(', ')})`;
}
