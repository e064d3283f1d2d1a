/** What a card of a page is: a question, and the chart that is made of its answer. */
import type { Chart, ChartKind, ChartType, ModelOf } from '../../charts/chart.ts';
import { alikeModel } from '../../charts/ground/alike.ts';
import type { ModelContext } from '../../charts/ground/context.ts';
import type { Db, QueryOptions } from '../../queries/db/db.ts';
import type { Rows } from '../../queries/db/rows.ts';
import type { Selection } from '../../queries/db/selection.ts';
import type { Measure } from '../../queries/metrics/measures.ts';
import { whenAnswered, type Answered } from '../../queries/executors/answer.ts';
import { LAST_YEAR_OF_FORM_2019 } from '../../schema/form.ts';
import type { TableName } from '../../schema/tables.ts';
import { cardTitle, type CardId } from '../../words/charts/cards.ts';
import type { Lang } from '../../words/lang.ts';
import type { Dictionary } from '../../words/site/index.ts';

/** The answer to a card's question: null where nothing matches the selection, else a chart for any language. */
export type Picture = ((context: ModelContext) => Chart) | null;

export interface Card {
  /** Also the card's name in links. */
  readonly id: string;
  /** What it measures, where its name does not tell. */
  readonly measure?: Measure;
  /** Tables that are not there from the start. */
  readonly needs?: readonly TableName[];
  /** true: its chart seldom has a sentence, so that no line is kept free for one. */
  readonly silent?: boolean;
  /** Before there is a model. */
  title(lang: Lang, t: Dictionary): string;
  /** What this card has to say instead of a chart; null where there is nothing but that there is no figure. */
  empty(t: Dictionary, selection: Selection, lang: Lang): string | null;
  ask(db: Db, selection: Selection, options: QueryOptions): Answered<Picture>;
}

type Query<List> = (db: Db, selection: Selection, options: QueryOptions) => Answered<List>;

interface CardParts<List, Kind extends ChartKind> {
  readonly id: CardId;
  readonly query: Query<List>;
  readonly chart: ChartType<Kind>;
  readonly model: (rows: List, context: ModelContext) => ModelOf<Kind>;
  /** Whether the rows say anything; the card is empty where they do not. */
  readonly hasContent?: (rows: List) => boolean;
  readonly needs?: readonly TableName[];
  readonly silent?: boolean;
  /** true: sums over years, which may be asked of the same agencies in each of them. */
  readonly overYears?: boolean;
}

/** A card of a page of charts. */
export function card<List extends { readonly length: number }, Kind extends ChartKind>(
  parts: CardParts<List, Kind>,
): Card {
  const { id, query, chart, model, needs = [], silent = false, overYears = false } = parts;
  const onBasis = (made: ModelOf<Kind>, { alike }: Selection): ModelOf<Kind> =>
    overYears && alike === true ? alikeModel(made, chart.coverages(made)) : made;
  const hasContent = parts.hasContent ?? ((rows: List): boolean => rows.length > 0);
  return {
    id,
    needs,
    silent,
    title: (lang) => cardTitle(id, lang),
    empty: (t, { years: [from] }) =>
      id.startsWith('procurement') && from > LAST_YEAR_OF_FORM_2019 ? t.card.notOnForm : null,
    ask: (db, selection, options) =>
      whenAnswered(query(db, selection, options), (rows) =>
        hasContent(rows) ? (context) => chart.of(onBasis(model(rows, context), selection)) : null,
      ),
  };
}

/** All rows of a question at once, for charts that look at each of them. */
export function allRows<Row>(query: Query<Rows<Row>>): Query<readonly Row[]> {
  return (db, selection, options) => whenAnswered(query(db, selection, options), (rows) => [...rows]);
}

/** Years come whether or not the selection has an agency. */
export function ofAnAgency(rows: readonly { readonly agencies: number }[]): boolean {
  return rows.some((row) => row.agencies > 0);
}
