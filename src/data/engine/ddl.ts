/** The tables of the schema as SQL, so that a table has its types whatever a file or a stream says. */
import { columnsOf, type ColumnType, type TableName } from '../../schema/tables.ts';

const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  int: 'integer',
  smallint: 'smallint',
  double: 'double',
  bool: 'boolean',
  date: 'date',
  text: 'varchar',
};

/** CREATE TABLE; an existing table of the name is replaced. */
export function createTable(table: TableName): string {
  const columns = columnsOf(table).map((column) => `"${column.name}" ${SQL_TYPES[column.type]}`);
  return `create or replace table ${table} (${columns.join(', ')})`;
}
