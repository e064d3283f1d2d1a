/** How a card of the pages of charts is made of a question and a picture. */
import type { ModelContext } from '../../../charts/ground/context.ts';
import type { ChartModel } from '../../../charts/model.ts';
import type { Db, QueryOptions } from '../../../queries/db/db.ts';
import type { Rows } from '../../../queries/db/rows.ts';
import type { Selection } from '../../../queries/db/selection.ts';
import { whenAnswered, type Answered } from '../../../queries/executors/totals/asked.ts';
import { LAST_YEAR_OF_FORM_2019 } from '../../../schema/form.ts';
import type { TableName } from '../../../schema/tables.ts';
import type { Dictionary } from '../../../words/site/index.ts';
import type { Card } from '../cards.ts';

type Query<Row> = (db: Db, selection: Selection, options: QueryOptions) => Answered<readonly Row[]>;
type Model<Row> = (rows: readonly Row[], context: ModelContext) => ChartModel;
type CardId = keyof Dictionary['board']['cards'];

interface Extras<Row> {
  /** Whether a row says anything; without one that does the card is empty. */
  readonly counts?: (row: Row) => boolean;
  readonly needs?: readonly TableName[];
}

export function card<Row>(id: CardId, query: Query<Row>, model: Model<Row>, extras: Extras<Row> = {}): Card {
  const counts = extras.counts ?? (() => true);
  return {
    id,
    needs: extras.needs ?? [],
    title: (t) => t.board.cards[id],
    empty: (t, { years: [from] }) =>
      id.startsWith('procurement') && from > LAST_YEAR_OF_FORM_2019 ? t.card.notOnForm : t.card.empty,
    ask: (db, selection, options) =>
      whenAnswered(query(db, selection, options), (rows) =>
        rows.some(counts) ? (context) => model(rows, context) : null,
      ),
  };
}

/** All rows of a question at once, for pictures that look at each of them. */
export function listed<Row>(
  query: (db: Db, selection: Selection, options: QueryOptions) => Answered<Rows<Row>>,
): Query<Row> {
  return (db, selection, options) => whenAnswered(query(db, selection, options), (rows) => [...rows]);
}

/** Years come whether or not the selection has an agency. */
export const ofAnAgency = { counts: (row: { readonly agencies: number }): boolean => row.agencies > 0 };
