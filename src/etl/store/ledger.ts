/** Which input files are new, changed or gone, against those the working database has read already. */
import { createHash } from 'node:crypto';
import type { Input } from '../files/inputs.ts';
import { CREATE_TOLD } from '../manifest/told.ts';
import type { Found } from '../files/walk.ts';
import { TableWriter } from './appender.ts';
import { numberOf, rowsOf, withRoom } from './database.ts';
import type { Stage } from './stage.ts';

/** A file that must be read: `input` is its place among the inputs. */
export interface Todo {
  readonly input: number;
  readonly corpus: boolean;
  readonly path: string;
  readonly file: string;
  /** Place on the list. */
  readonly number: number;
  readonly signature: string;
  readonly bytes: number;
}

/** A file that the walk has found. */
export interface Seen extends Omit<Todo, 'number'> {
  /** Path of the manifest that may tell of it. */
  readonly manifest: string | null;
}

export interface Work {
  /** Files to read, and their size. */
  readonly files: number;
  readonly bytes: number;
  readonly corpora: boolean;
  /** Documents of files that are gone or changed: some may have only moved, or have changed nothing but their date. */
  readonly orphans: boolean;
}

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

const PAGE = 1000;
const SEEN = [
  { name: 'input', type: 'int' },
  { name: 'corpus', type: 'bool' },
  { name: 'path', type: 'text' },
  { name: 'file', type: 'text' },
  { name: 'manifest', type: 'text' },
  { name: 'signature', type: 'text' },
  { name: 'bytes', type: 'int' },
] as const;

/** A changed line of the manifest makes another file. A sum of fixed size: of texts put together, a million would not fit. */
const FOUND = `CREATE TEMP TABLE found AS
  SELECT s.* REPLACE (concat(s.signature, t.lines) AS signature)
  FROM seen s LEFT JOIN (SELECT manifest, root, bit_xor(md5_number(file || fields)) AS lines FROM lines GROUP BY ALL) t
    ON t.manifest = s.manifest AND t.root = s.file
  ORDER BY s.rowid`;

/** What a file's facts depend on beside parser, alias list, shard and manifest: its place and its state on the disk. */
export function signatureOf(entry: Found, input: Input): string {
  const { file, size, changed } = entry;
  const parts = [input.label, input.path, entry.kind, file, size, changed];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Collects what the walk finds; then tells what is to do, page by page, in the order of the walk. */
export class Ledger {
  readonly #stage: Stage;
  readonly #seen: TableWriter;

  private constructor(stage: Stage, seen: TableWriter) {
    this.#stage = stage;
    this.#seen = seen;
  }

  static async open(stage: Stage): Promise<Ledger> {
    await stage.connection.run(
      'CREATE TEMP TABLE seen (input INTEGER, corpus BOOLEAN, path VARCHAR, file VARCHAR, manifest VARCHAR, signature VARCHAR, bytes INTEGER)',
    );
    return new Ledger(stage, await TableWriter.open(stage.connection, 'temp', 'seen', SEEN));
  }

  see({ input, corpus, path, file, manifest, signature, bytes }: Seen): void {
    this.#seen.append({ input, corpus, path, file, manifest, signature, bytes: Math.min(bytes, 0x7fffffff) });
  }

  /** Strikes out files that are gone or changed. Their documents stay until `Stage.forget`, for they may come again. */
  async settle(): Promise<Work> {
    this.#seen.flush();
    const { connection } = this.#stage;
    const run = (sql: string): Promise<unknown> => withRoom(connection, () => connection.run(sql));
    await run(FOUND);
    await run('DROP TABLE seen');
    await run('DELETE FROM units WHERE signature NOT IN (SELECT signature FROM found)');
    await run(
      'CREATE TEMP TABLE todo AS SELECT * FROM found WHERE signature NOT IN (SELECT signature FROM units) ORDER BY rowid',
    );
    await run('DROP TABLE found');
    await run(CREATE_TOLD);
    await run('DROP TABLE work.lines');
    await run(
      `CREATE TEMP TABLE orphans AS
        SELECT doc, content FROM docs WHERE content IS NOT NULL AND unit NOT IN (SELECT unit FROM units)`,
    );
    return {
      files: await numberOf(connection, 'SELECT count(*) FROM todo'),
      bytes: await numberOf(connection, 'SELECT coalesce(sum(bytes), 0) FROM todo'),
      corpora: (await numberOf(connection, 'SELECT count(*) FROM todo WHERE corpus')) > 0,
      orphans: (await numberOf(connection, 'SELECT count(*) FROM orphans')) > 0,
    };
  }

  /**
   * Page by page, for an open result would keep the database from tidying up. `inTurn`: waits until nobody else uses the connection,
   * which takes one statement at a time.
   */
  async *todo(inTurn: InTurn): AsyncGenerator<Todo> {
    for (let from = 0; ; from += PAGE) {
      const sql = `SELECT *, rowid AS number FROM todo WHERE rowid >= ${from} AND rowid < ${from + PAGE} ORDER BY rowid`;
      const rows = await inTurn(() => rowsOf(this.#stage.connection, sql));
      for (const row of rows) {
        yield {
          input: Number(row['input']),
          corpus: row['corpus'] === true,
          path: String(row['path']),
          file: String(row['file']),
          number: Number(row['number']),
          signature: String(row['signature']),
          bytes: Number(row['bytes']),
        };
      }
      if (rows.length < PAGE) return;
    }
  }
}
