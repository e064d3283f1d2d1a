/**
 * The working database on disk. What is read goes in as it comes and is committed in batches together with the input files it came
 * from; so a killed run goes on where it stopped, and the next run reads only what has changed.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { rmSync } from 'node:fs';
import type { Row } from '../rows/value.ts';
import { TableWriter } from './appender.ts';
import { literal } from './ddl.ts';
import { numberOf, openDatabase, type Database } from './database.ts';
import { createStageTable, FACT_TABLES, stageColumns, STAGE_TABLES, type StageTable } from './layout.ts';

/** Tables that hold what belongs to one input file. */
const OF_UNITS = ['heads', 'rejects', 'messages', 'warnings'] as const;

export class Stage {
  readonly #database: Database;
  readonly #writers: ReadonlyMap<StageTable, TableWriter>;
  #nextKey: number;
  #nextUnit: number;

  private constructor(
    database: Database,
    writers: ReadonlyMap<StageTable, TableWriter>,
    nextKey: number,
    nextUnit: number,
  ) {
    this.#database = database;
    this.#writers = writers;
    this.#nextKey = nextKey;
    this.#nextUnit = nextUnit;
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
      if (name === undefined) await connection.run(`INSERT INTO maker VALUES (${literal(maker)})`);
      else if (name !== maker) throw new Error('a database of another version');
      const writers = new Map<StageTable, TableWriter>();
      for (const table of STAGE_TABLES) {
        await connection.run(createStageTable(table));
        writers.set(table, await TableWriter.open(connection, table, stageColumns(table)));
      }
      const nextKey = await numberOf(connection, 'SELECT coalesce(max(key), -1) + 1 FROM heads');
      const units = OF_UNITS.map((table) => `SELECT unit FROM ${table}`).join(' UNION ALL ');
      const nextUnit = await numberOf(
        connection,
        `SELECT coalesce(max(unit), -1) + 1 FROM (${units} UNION ALL SELECT unit FROM units)`,
      );
      return new Stage(database, writers, nextKey, nextUnit);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** For queries; what was added since the last `commit` may not be there yet. */
  get connection(): DuckDBConnection {
    return this.#database.connection;
  }

  newKey(): number {
    return this.#nextKey++;
  }

  newUnit(): number {
    return this.#nextUnit++;
  }

  add(table: StageTable, row: Row): void {
    this.#writer(table).append(row);
  }

  /** Forgets the input files that `sql` selects, with everything read from them, and what a killed run left half read. */
  async forget(sql: string): Promise<void> {
    const { connection } = this;
    await connection.run('BEGIN');
    await connection.run(`DELETE FROM units WHERE unit IN (${sql})`);
    await connection.run(
      'CREATE OR REPLACE TEMP TABLE gone AS SELECT key FROM heads WHERE unit NOT IN (SELECT unit FROM units)',
    );
    for (const table of OF_UNITS) {
      await connection.run(`DELETE FROM ${table} WHERE unit >= 0 AND unit NOT IN (SELECT unit FROM units)`);
    }
    if ((await numberOf(connection, 'SELECT count(*) FROM gone')) > 0) {
      for (const table of FACT_TABLES) await connection.run(`DELETE FROM ${table} WHERE key IN (SELECT key FROM gone)`);
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

  #writer(table: StageTable): TableWriter {
    const writer = this.#writers.get(table);
    if (writer === undefined) throw new Error(`no table ${table}`);
    return writer;
  }
}
