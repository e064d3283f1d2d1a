/** SQL from the schema: types, names, texts. */
import type { ColumnType } from '../../schema/tables.ts';

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
