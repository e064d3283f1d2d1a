/** DuckDB as the ETL uses it: one thread a statement, so that the same rows give the same bytes; little memory, the rest on disk. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { literal } from './ddl.ts';

/** What sorting and joining may take before they go on in the temp folder. */
export const MEMORY_LIMIT = '256MB';
/** Name of the database file among the databases of a connection. */
export const STAGE = 'stage';
/** Name of the database of what a run works out: in memory and the temp folder, seen by every connection, gone at the end. */
const WORK = 'work';
/** Reports that are packed together: what a small addition makes the database write anew at most. */
const ROW_GROUP = 2048;

export interface Database {
  readonly connection: DuckDBConnection;
  /** One more connection, whose statements run beside those of the others; close it before the database. */
  connect(): Promise<DuckDBConnection>;
  close(): void;
}

/** Opens or makes a database file; `temporary` is where it puts what does not fit its memory. */
export async function openDatabase(path: string, temporary: string): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: MEMORY_LIMIT,
    temp_directory: temporary,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  const connect = async (): Promise<DuckDBConnection> => {
    const other = await instance.connect();
    await other.run(`SET search_path = '${STAGE}.main,${WORK}.main'`);
    return other;
  };
  try {
    // Newer than the default: that one does not pack long texts.
    const options = `ROW_GROUP_SIZE ${ROW_GROUP}, STORAGE_VERSION 'v1.4.0'`;
    await connection.run(`ATTACH ${literal(path)} AS ${STAGE} (${options})`);
    await connection.run(`ATTACH ':memory:' AS ${WORK}`);
    await connection.run(`SET search_path = '${STAGE}.main,${WORK}.main'`);
    await connection.run(`SET checkpoint_threshold = '64MB'`);
  } catch (error) {
    close();
    throw error;
  }
  return { connection, connect, close };
}

/** What a statement gets instead that cannot do with less: a column of very long texts cannot be taken apart further. */
const MORE_ROOM = ['1GB', '4GB'] as const;

/** Runs one statement; where memory is too small, again with more, which the next statement does not get. */
export async function withRoom<T>(connection: DuckDBConnection, statement: () => Promise<T>): Promise<T> {
  let raised = false;
  try {
    for (const limit of MORE_ROOM) {
      try {
        return await statement();
      } catch (error) {
        if (!(error instanceof Error) || !error.message.startsWith('Out of Memory')) throw error;
        await connection.run(`SET memory_limit = '${limit}'`);
        raised = true;
      }
    }
    return await statement();
  } finally {
    // Refused while a statement beside this one holds more.
    if (raised) await connection.run(`SET memory_limit = '${MEMORY_LIMIT}'`).catch(() => undefined);
  }
}

/** The first row's first value as a number, `withRoom`; counts come as BigInt. */
export async function numberOf(connection: DuckDBConnection, sql: string): Promise<number> {
  const result = await withRoom(connection, () => connection.runAndReadAll(sql));
  return Number(result.getRows()[0]?.[0]);
}

/** All rows of a small result, by column name, `withRoom`. */
export async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const result = await withRoom(connection, () => connection.runAndReadAll(sql));
  return result.getRowObjectsJS();
}
