/** Tables that load when a page needs them, with news for the reader. */
import { bytesOfFiles, neededFiles } from '../../data/source/manifest-files.ts';
import type { OpenError } from '../../data/failure.ts';
import type { TableName } from '../../schema/tables.ts';
import type { ReadyData } from '../state/data.svelte.ts';

export type NeedState =
  | { readonly kind: 'loading'; readonly table: TableName; readonly loaded: number; readonly total: number }
  | { readonly kind: 'failed'; readonly table: TableName; readonly error: OpenError }
  | { readonly kind: 'ready' };

/** What a question needs before it can be asked. */
export interface Needed {
  readonly tables: readonly TableName[];
  /** Of these reports only; absent: of all. */
  readonly reports?: readonly number[];
}

/** Bytes of a table's files, or of those with the rows of these reports. */
export function bytesOf({ manifest }: ReadyData, table: TableName, reports?: readonly number[]): number {
  return bytesOfFiles(neededFiles(manifest, table, reports));
}

export class Needs {
  state: NeedState = $state.raw({ kind: 'ready' });
  #round = 0;

  /** true when all that is needed is there; false when a table failed (`state` says why) or another call came in between. */
  async ensure(data: ReadyData, { tables, reports }: Needed): Promise<boolean> {
    this.#round += 1;
    const round = this.#round;
    for (const table of tables) {
      const total = bytesOf(data, table, reports);
      this.state = { kind: 'loading', table, loaded: 0, total };
      const answer = await data.ensureTable(table, {
        reports,
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
