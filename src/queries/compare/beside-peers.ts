/** The rows of the reader's agencies beside those that they are measured against. */
import type { Db, QueryOptions } from '../db/db.ts';
import type { Selection } from '../db/selection.ts';
import { whenAnswered, type Answered } from '../executors/answer.ts';

type Question<Row> = (db: Db, selection: Selection, options?: QueryOptions) => Answered<readonly Row[]>;

export interface BesidePeers<Row> {
  readonly rows: readonly Row[];
  /** Of all agencies that the other filters leave: a filter on agencies never narrows them, or an agency would be its own measure. */
  readonly peers: readonly Row[];
  readonly length: number;
}

/** Asks once where no agency is chosen, else for the peers and then for the chosen agencies. */
export function besidePeers<Row>(
  question: Question<Row>,
): (db: Db, selection: Selection, options?: QueryOptions) => Answered<BesidePeers<Row>> {
  return (db, selection, options) => {
    const own = (): Answered<readonly Row[]> => question(db, selection, options);
    if (selection.agencies.length === 0)
      return whenAnswered(own(), (rows) => ({ rows, peers: rows, length: rows.length }));
    const all = question(db, { ...selection, agencies: [] }, options);
    return whenAnswered(all, (peers) => whenAnswered(own(), (rows) => ({ rows, peers, length: rows.length })));
  };
}
