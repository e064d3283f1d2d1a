/** The six cards of the overview: which question each one asks, and which picture it makes of the answer. */
import { procurementByYearModel } from '../../charts/kinds/columns/model.ts';
import type { ModelContext } from '../../charts/ground/context.ts';
import { requestsByYearModel } from '../../charts/kinds/line/model.ts';
import type { ChartModel } from '../../charts/model.ts';
import { requestsByAgencyModel } from '../../charts/kinds/ranked/model.ts';
import { procurementByAgencyModel } from '../../charts/kinds/spend/model.ts';
import { refusalsByAgencyModel, refusalsByYearModel } from '../../charts/kinds/stacked/model.ts';
import type { Db, QueryOptions } from '../../queries/db/db.ts';
import { procurementByAgency } from '../../queries/procurement/procurement-by-agency.ts';
import { procurementByYear } from '../../queries/procurement/procurement-by-year.ts';
import { refusalSums } from '../../queries/refusals/refusal-sums.ts';
import { refusalsByYear } from '../../queries/refusals/refusals-by-year.ts';
import { requestsByAgency } from '../../queries/requests/requests-by-agency.ts';
import { requestsByYear } from '../../queries/requests/requests-by-year.ts';
import type { Rows } from '../../queries/db/rows.ts';
import type { Selection } from '../../queries/db/selection.ts';
import { whenAnswered, type Answered } from '../../queries/executors/totals/asked.ts';
import { LAST_YEAR_OF_FORM_2019 } from '../../schema/form.ts';
import type { TableName } from '../../schema/tables.ts';
import type { Dictionary } from '../../words/site/index.ts';

/** The answer to a card's question: null where nothing matches the selection, else a picture for any language. */
export type Picture = ((context: ModelContext) => ChartModel) | null;

export interface Card {
  /** Also the card's name in links. */
  readonly id: string;
  /** Tables that are not there from the start. */
  readonly needs?: readonly TableName[];
  /** Before there is a model. */
  title(t: Dictionary): string;
  /** Instead of a picture. */
  empty(t: Dictionary, selection: Selection): string;
  ask(db: Db, selection: Selection, options: QueryOptions): Answered<Picture>;
}

export interface Section {
  readonly id: keyof Dictionary['sections'];
  readonly cards: readonly Card[];
}

/** `counts`: whether the rows say anything; the card is empty where they do not. */
function card<List extends Rows<unknown>>(
  id: keyof Dictionary['cards'],
  query: (db: Db, selection: Selection, options: QueryOptions) => Answered<List>,
  model: (rows: List, context: ModelContext) => ChartModel,
  counts: (rows: List) => boolean = (rows) => rows.length > 0,
): Card {
  return {
    id,
    title: (t) => t.cards[id],
    empty: (t, { years: [from] }) =>
      id.startsWith('procurement') && from > LAST_YEAR_OF_FORM_2019 ? t.card.notOnForm : t.card.empty,
    ask: (db, selection, options) =>
      whenAnswered(query(db, selection, options), (rows) => (counts(rows) ? (context) => model(rows, context) : null)),
  };
}

/** Years come whether or not the selection has an agency. */
function ofAnAgency(rows: readonly { readonly agencies: number }[]): boolean {
  return rows.some((row) => row.agencies > 0);
}

export const SECTIONS: readonly Section[] = [
  {
    id: 'volume',
    cards: [
      card('requests-by-year', requestsByYear, requestsByYearModel, ofAnAgency),
      card('requests-by-agency', requestsByAgency, requestsByAgencyModel),
    ],
  },
  {
    id: 'refusal',
    cards: [
      card('refusals-by-year', refusalsByYear, refusalsByYearModel, ofAnAgency),
      card('refusals-by-agency', refusalSums, refusalsByAgencyModel),
    ],
  },
  {
    id: 'procurement',
    cards: [
      card('procurement-by-year', procurementByYear, procurementByYearModel, ofAnAgency),
      card('procurement-by-agency', procurementByAgency, procurementByAgencyModel),
    ],
  },
];
