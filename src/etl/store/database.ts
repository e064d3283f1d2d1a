/** DuckDB as the ETL uses it: one thread, so that the same rows give the same bytes; little memory, the rest on disk. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** What sorting and joining may take before they go on in the temp folder. */
export const MEMORY_LIMIT = '384MB';

export interface Database {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Opens or makes a database file; `temporary` is where it puts what does not fit its memory. */
export async function openDatabase(path: string, temporary: string): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    threads: '1',
    memory_limit: MEMORY_LIMIT,
    temp_directory: temporary,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The first row's first value as a number; counts come as BigInt. */
export async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const result = await connection.runAndReadAll(sql);
  return Number(result.getRows()[0]?.[0]);
}

/** All rows of a small result, by column name. */
export async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const result = await connection.runAndReadAll(sql);
  return result.getRowObjectsJS();
}
