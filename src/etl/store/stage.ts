/**
 * The working database on disk. What is read goes in as it comes and is committed in batches together with the input files it came
 * from; so a killed run goes on where it stopped, and the next run reads only what has changed.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { rmSync } from 'node:fs';
import type { Row } from '../rows/value.ts';
import { TableWriter } from './appender.ts';
import { literal, quoted } from './ddl.ts';
import { MEMORY_LIMIT, numberOf, openDatabase, STAGE, type Database } from './database.ts';
import {
  CREATE_FINISHED,
  CREATE_MADE,
  CREATE_WORDS,
  createStageTable,
  LINE_COLUMNS,
  STAGE_TABLES,
  WORK_TABLE_NAMES,
  WORK_TABLES,
  type WorkTable,
} from './layout.ts';

/** Least that the database reserves for one row of a batch's file. */
const LINE_BYTES = 4 * 1024 * 1024;
/** What the database gets while it takes in a longer one. */
const LINE_MEMORY = '1GB';
const LINE = `{${LINE_COLUMNS.map(({ name, sql }) => `${literal(name)}: ${literal(sql)}`).join(', ')}}`;
const LINE_NAMES = LINE_COLUMNS.map(({ name }) => quoted(name)).join(', ');

export class Stage {
  readonly #database: Database;
  readonly #writers: ReadonlyMap<WorkTable, TableWriter>;
  #nextKey: number;
  #nextDoc: number;
  #nextUnit: number;

  private constructor(
    database: Database,
    writers: ReadonlyMap<WorkTable, TableWriter>,
    next: { key: number; doc: number; unit: number },
  ) {
    this.#database = database;
    this.#writers = writers;
    this.#nextKey = next.key;
    this.#nextDoc = next.doc;
    this.#nextUnit = next.unit;
  }

  /**
   * Opens the database at `path`, or makes it; one that is damaged, or of another `maker` (sources of the ETL), is made anew.
   * Rejects when another process has it.
   */
  static async open(path: string, temporary: string, maker: string): Promise<Stage> {
    try {
      return await Stage.#open(path, temporary, maker);
    } catch (error) {
      if (error instanceof Error && /lock/iu.test(error.message)) throw error;
      rmSync(path, { force: true });
      rmSync(`${path}.wal`, { force: true });
      return Stage.#open(path, temporary, maker);
    }
  }

  static async #open(path: string, temporary: string, maker: string): Promise<Stage> {
    const database = await openDatabase(path, temporary);
    try {
      const { connection } = database;
      await connection.run('CREATE TABLE IF NOT EXISTS maker (name VARCHAR)');
      const made = await connection.runAndReadAll('SELECT name FROM maker');
      const name = made.getRows()[0]?.[0];
      if (name === undefined) await create(connection, maker);
      else if (name !== maker) throw new Error('a database of another version');
      const writers = new Map<WorkTable, TableWriter>();
      for (const table of WORK_TABLE_NAMES) {
        writers.set(table, await TableWriter.open(connection, STAGE, table, WORK_TABLES[table]));
      }
      const next = (column: string, table: string): Promise<number> =>
        numberOf(connection, `SELECT coalesce(max(${column}), -1) + 1 FROM ${table}`);
      return new Stage(database, writers, {
        key: await next('key', 'staged'),
        doc: await next('doc', 'docs'),
        // A killed run may have left documents of an input file that is not done.
        unit: Math.max(await next('unit', 'units'), await next('unit', 'docs')),
      });
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** For queries; what was added since the last `commit` may not be there yet. */
  get connection(): DuckDBConnection {
    return this.#database.connection;
  }

  /** See `Database.connect`. */
  connect(): Promise<DuckDBConnection> {
    return this.#database.connect();
  }

  newDoc(): number {
    return this.#nextDoc++;
  }

  newUnit(): number {
    return this.#nextUnit++;
  }

  add(table: WorkTable, row: Row): void {
    const writer = this.#writers.get(table);
    if (writer === undefined) throw new Error(`no table ${table}`);
    writer.append(row);
  }

  /** Takes in the rows of batches; `longest`: bytes of the longest row in the files. */
  async load(files: readonly string[], reports: number, longest: number): Promise<void> {
    if (reports === 0) return;
    const size = Math.max(LINE_BYTES, longest + 1);
    const source = `read_json([${files.map(literal).join(', ')}], columns = ${LINE}, format = 'newline_delimited', maximum_object_size = ${size})`;
    const before = this.#nextKey;
    // Asked for beforehand: a statement that fails takes the whole commit with it.
    if (longest > LINE_BYTES) await this.connection.run(`SET memory_limit = '${LINE_MEMORY}'`);
    await this.connection.run(
      `INSERT INTO staged SELECT (row_number() OVER () + ${before - 1})::INTEGER, ${LINE_NAMES} FROM ${source}`,
    );
    if (longest > LINE_BYTES) await this.connection.run(`SET memory_limit = '${MEMORY_LIMIT}'`).catch(() => undefined);
    this.#nextKey += reports;
  }

  /** Forgets everything. */
  async empty(): Promise<void> {
    await this.connection.run('DELETE FROM units');
    await this.connection.run('DELETE FROM made');
    await this.connection.run('DELETE FROM finished');
    await this.forget();
  }

  /** Removes documents of input files that are not there any more, and everything read from them. */
  async forget(): Promise<void> {
    const { connection } = this;
    const gone = 'doc IN (SELECT doc FROM docs WHERE unit NOT IN (SELECT unit FROM units))';
    if ((await numberOf(connection, `SELECT count(*) FROM docs WHERE ${gone}`)) === 0) return;
    await connection.run('BEGIN');
    for (const table of ['staged', 'rejects', 'warnings', 'docs']) {
      await connection.run(`DELETE FROM ${table} WHERE ${gone}`);
    }
    await connection.run('COMMIT');
  }

  /** Begins a batch: what is added now becomes visible and lasting as one, with `commit`. */
  async begin(): Promise<void> {
    await this.connection.run('BEGIN');
  }

  async commit(): Promise<void> {
    for (const writer of this.#writers.values()) writer.flush();
    await this.connection.run('COMMIT');
  }

  /** Gives back a file that can be opened again; call it once. */
  close(): void {
    this.#database.close();
  }
}

async function create(connection: DuckDBConnection, maker: string): Promise<void> {
  for (const word of CREATE_WORDS) await connection.run(word);
  for (const table of STAGE_TABLES) await connection.run(createStageTable(table));
  await connection.run(CREATE_FINISHED);
  await connection.run(CREATE_MADE);
  await connection.run(`INSERT INTO maker VALUES (${literal(maker)})`);
}
