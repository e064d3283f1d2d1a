/** What the manifests say of the documents of a run, handed out in the order in which these are read. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../store/database.ts';
import { fieldsOf, manifestLine, type ManifestLine } from './line.ts';

const PAGE = 1000;

/** Where a line belongs: the file on the list of those to read, and the row of a corpus (0 for a document). */
interface Placed {
  readonly todo: number;
  readonly row: number;
  readonly line: ManifestLine;
}

/** The lines on what is on the list `todo`, in its order. */
export const CREATE_TOLD = `CREATE TABLE work.told AS
  SELECT t.rowid AS todo, CASE WHEN t.corpus THEN coalesce(TRY_CAST(regexp_extract(l.file[length(t.file) + 1 :], '^#(\\d+)', 1) AS INTEGER), 0) ELSE 0 END AS "row",
    l.fields
  FROM todo t JOIN lines l ON l.manifest = t.manifest AND l.root = t.file
  ORDER BY t.rowid, "row", l.file`;

export class Told {
  readonly #ask: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  #page: readonly Placed[] = [];
  #next = 0;
  #from = 0;

  /** `inTurn`: waits until nobody else uses the connection. */
  constructor(connection: DuckDBConnection, inTurn: <T>(work: () => Promise<T>) => Promise<T>) {
    this.#ask = (sql) => inTurn(() => rowsOf(connection, sql));
  }

  /** The lines on a document; a later call must be about a later one. */
  async of(todo: number, row: number): Promise<readonly ManifestLine[]> {
    const found: ManifestLine[] = [];
    for (;;) {
      const placed = await this.#peek();
      if (placed === null || placed.todo > todo || (placed.todo === todo && placed.row > row)) return found;
      if (placed.todo === todo && placed.row === row) found.push(placed.line);
      this.#next += 1;
    }
  }

  async #peek(): Promise<Placed | null> {
    const placed = this.#page[this.#next];
    if (placed !== undefined) return placed;
    if (this.#from > 0 && this.#page.length < PAGE) return null;
    const sql = `SELECT * FROM told WHERE rowid >= ${this.#from} AND rowid < ${this.#from + PAGE} ORDER BY rowid`;
    const rows = await this.#ask(sql);
    this.#page = rows.map(({ todo, row, fields }) => ({
      todo: Number(todo),
      row: Number(row),
      line: manifestLine({ fields: fieldsOf(String(fields)) }, []),
    }));
    this.#from += PAGE;
    this.#next = 0;
    return this.#page[0] ?? null;
  }
}
