/**
 * Files of facts that would come out as they are. A run notes in the working database what it has made each of them from: the facts of
 * its reports and their numbers, in order. Where that is the same again, whatever else has changed in the documents, the file of the old
 * output is taken over, once its bytes have been compared with those noted.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ManifestFile } from '../../schema/manifest.ts';
import { rowsOf } from './database.ts';
import { literal } from './ddl.ts';
import { digestColumn, OWN_FACTS, type FactTable } from './layout.ts';
import type { PlannedFile } from './plan.ts';
import { within, type Range } from './tables.ts';
import { copyTo, fingerprint } from './write.ts';

export class Made {
  readonly #connection: DuckDBConnection;
  /** The old output; null where there is none to take anything from. */
  readonly #before: string | null;
  readonly #known: ReadonlyMap<string, ManifestFile>;
  readonly #version: string;
  readonly #noted: (readonly [recipe: string, file: ManifestFile])[] = [];

  private constructor(
    connection: DuckDBConnection,
    before: string | null,
    known: ReadonlyMap<string, ManifestFile>,
    version: string,
  ) {
    this.#connection = connection;
    this.#before = before;
    this.#known = known;
    this.#version = version;
  }

  static async open(connection: DuckDBConnection, before: string | null): Promise<Made> {
    const rows = await rowsOf(connection, 'SELECT * FROM made');
    const known = rows.map(({ recipe, path, rows: count, bytes, sha256 }): readonly [string, ManifestFile] => [
      String(recipe),
      { path: String(path), rows: Number(count), bytes: Number(bytes), sha256: String(sha256) },
    ]);
    const [engine] = await rowsOf(connection, 'SELECT version() AS version');
    return new Made(connection, before, new Map(known), String(engine?.['version']));
  }

  /** Everything that the bytes of a file follow from, as a hash; null for a file that is always written. */
  async recipeOf(planned: PlannedFile): Promise<string | null> {
    const table = OWN_FACTS.find((own) => own === planned.table);
    if (table === undefined) return null;
    const facts = await this.#factsOf(table, planned.range);
    return createHash('sha256')
      .update(JSON.stringify([this.#version, copyTo('', planned), facts]))
      .digest('base64url');
  }

  /** Puts the file of the old output into `folder`; null where there is none, or where it is not what was noted. */
  async take(recipe: string, { path }: PlannedFile, folder: string): Promise<ManifestFile | null> {
    const noted = this.#known.get(recipe);
    if (noted === undefined || noted.path !== path || this.#before === null) return null;
    const old = join(this.#before, path);
    if (!existsSync(old)) return null;
    const { bytes, sha256 } = await fingerprint(old);
    if (bytes !== noted.bytes || sha256 !== noted.sha256) return null;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(old, target);
    } catch {
      // Not every file system has links.
      copyFileSync(old, target);
    }
    return noted;
  }

  note(recipe: string, file: ManifestFile): void {
    this.#noted.push([recipe, file]);
  }

  /** Keeps what was noted for the next run, in the place of what the last one noted. */
  async keep(): Promise<void> {
    const rows = this.#noted.map(
      ([recipe, { path, rows: count, bytes, sha256 }]) =>
        `(${literal(recipe)}, ${literal(path)}, ${count}, ${bytes}, ${literal(sha256)})`,
    );
    await this.#connection.run('DELETE FROM made');
    if (rows.length > 0) await this.#connection.run(`INSERT INTO made VALUES ${rows.join(', ')}`);
  }

  /** Hash over the numbers of the reports and what each gives to the table. The staged reports come first: see `exportTables`. */
  async #factsOf(table: FactTable, range: Range): Promise<string> {
    const digest = digestColumn(table);
    const [row] = await rowsOf(
      this.#connection,
      `SELECT sha256(coalesce(string_agg(concat_ws(' ', i.report_id, ${digest}), ' ' ORDER BY i.report_id), '')) AS hash
        FROM staged h JOIN ids i USING (key) WHERE ${within(range)}`,
    );
    return String(row?.['hash']);
  }
}
