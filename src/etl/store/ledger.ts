/** Which input files are new, changed or gone, against those the working database has read already. */
import { createHash } from 'node:crypto';
import type { Input } from '../files/inputs.ts';
import type { Found } from '../files/walk.ts';
import { literal } from './ddl.ts';
import { numberOf, rowsOf } from './database.ts';
import type { Stage } from './stage.ts';

/** A file that must be read: `input` is its place among the inputs. */
export interface Todo {
  readonly input: number;
  readonly corpus: boolean;
  readonly path: string;
  readonly file: string;
  readonly signature: string;
}

const PAGE = 1000;

/** Everything a file's facts depend on beside parser and shard: its place, its state on the disk, what the manifest says. */
export function signatureOf(entry: Found, input: Input, aliases: string, turn: number): string {
  const { file, size, changed } = entry;
  const manifest = entry.kind === 'corpus' ? input.manifestDigest : JSON.stringify(input.linesOf(file));
  const parts = [input.label, input.path, turn, entry.kind, file, size, changed, manifest, aliases];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Collects what the walk finds; then tells what is to do, page by page, in the order of the walk. */
export class Ledger {
  readonly #stage: Stage;
  #rows: string[] = [];
  #seen = 0;

  private constructor(stage: Stage) {
    this.#stage = stage;
  }

  static async open(stage: Stage): Promise<Ledger> {
    await stage.connection.run(
      'CREATE TEMP TABLE seen (seq INTEGER, input INTEGER, corpus BOOLEAN, path VARCHAR, file VARCHAR, signature VARCHAR)',
    );
    return new Ledger(stage);
  }

  async see(todo: Todo): Promise<void> {
    const values = [literal(todo.path), literal(todo.file), literal(todo.signature)].join(', ');
    this.#rows.push(`(${this.#seen}, ${todo.input}, ${todo.corpus}, ${values})`);
    this.#seen += 1;
    if (this.#rows.length >= PAGE) await this.#flush();
  }

  /** Forgets files that are gone or changed; gives how many there are to read, and whether corpora are among them. */
  async settle(): Promise<{ files: number; corpora: boolean }> {
    await this.#flush();
    const { connection } = this.#stage;
    await this.#stage.forget('SELECT unit FROM units WHERE signature NOT IN (SELECT signature FROM seen)');
    await connection.run(
      `CREATE TEMP TABLE todo AS SELECT * FROM seen WHERE signature NOT IN (SELECT signature FROM units) ORDER BY seq`,
    );
    await connection.run('DROP TABLE seen');
    return {
      files: await numberOf(connection, 'SELECT count(*) FROM todo'),
      corpora: (await numberOf(connection, 'SELECT count(*) FROM todo WHERE corpus')) > 0,
    };
  }

  /** No long-lived result, for an open one would keep the database from tidying up. */
  async *todo(): AsyncGenerator<Todo> {
    for (let from = 0; ; from += PAGE) {
      const sql = `SELECT * FROM todo WHERE rowid >= ${from} AND rowid < ${from + PAGE} ORDER BY rowid`;
      const rows = await rowsOf(this.#stage.connection, sql);
      for (const row of rows) {
        yield {
          input: Number(row['input']),
          corpus: row['corpus'] === true,
          path: String(row['path']),
          file: String(row['file']),
          signature: String(row['signature']),
        };
      }
      if (rows.length < PAGE) return;
    }
  }

  async #flush(): Promise<void> {
    if (this.#rows.length > 0) await this.#stage.connection.run(`INSERT INTO seen VALUES ${this.#rows.join(', ')}`);
    this.#rows = [];
  }
}
