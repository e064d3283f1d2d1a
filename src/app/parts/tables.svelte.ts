/** Tables that load when a page needs them, with news for the reader. */
import type { OpenError } from '../../queries/open.ts';
import type { TableName } from '../../schema/tables.ts';
import type { ReadyData } from '../state/data.svelte.ts';

export type NeedState =
  | { readonly kind: 'loading'; readonly table: TableName; readonly loaded: number; readonly total: number }
  | { readonly kind: 'failed'; readonly table: TableName; readonly error: OpenError }
  | { readonly kind: 'ready' };

/** Bytes of a table's files. */
export function bytesOf({ manifest }: ReadyData, table: TableName): number {
  return manifest.tables[table].files.reduce((sum, file) => sum + file.bytes, 0);
}

export class Needs {
  state: NeedState = $state.raw({ kind: 'ready' });
  #round = 0;

  /** true when all of `tables` are there; false when one failed (`state` says why) or another call came in between. */
  async ensure(data: ReadyData, tables: readonly TableName[]): Promise<boolean> {
    this.#round += 1;
    const round = this.#round;
    for (const table of tables) {
      const total = bytesOf(data, table);
      this.state = { kind: 'loading', table, loaded: 0, total };
      const answer = await data.ensureTable(table, {
        onBytes: (loaded) => {
          if (round === this.#round) this.state = { kind: 'loading', table, loaded, total };
        },
      });
      if (round !== this.#round) return false;
      if (!answer.ok) {
        this.state = { kind: 'failed', table, error: answer };
        return false;
      }
    }
    this.state = { kind: 'ready' };
    return true;
  }
}
