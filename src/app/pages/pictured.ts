/** A card's picture, or of how many reports it has none: that nobody gives a figure is not that there is no report. */
import type { Db, QueryOptions } from '../../queries/db/db.ts';
import type { Selection } from '../../queries/db/selection.ts';
import { whenAnswered, type Answered } from '../../queries/executors/answer.ts';
import { answerByYear } from '../../queries/question/answer.ts';
import { countOf, eachYear } from '../../queries/question/question.ts';
import type { Dictionary } from '../../words/site/index.ts';
import type { Lang } from '../../words/lang.ts';
import type { Card, Picture } from './card.ts';

const REPORTS = eachYear({ reports: countOf('reports') });

/** A number: there is no picture, and so many reports count under the selection. */
export type Pictured = NonNullable<Picture> | number;

export function pictured(card: Card, db: Db, selection: Selection, options: QueryOptions): Answered<Pictured> {
  return whenAnswered(
    card.ask(db, selection, options),
    (picture): Answered<Pictured> =>
      picture ??
      whenAnswered(answerByYear(REPORTS, db, selection, options), (rows) =>
        rows.reduce((sum, { reports }) => sum + reports, 0),
      ),
  );
}

/** What stands instead of a chart. */
export function emptyText(card: Card, reports: number, t: Dictionary, selection: Selection, lang: Lang): string {
  return card.empty(t, selection, lang) ?? (reports > 0 ? t.card.unfilled(reports) : t.card.empty);
}
