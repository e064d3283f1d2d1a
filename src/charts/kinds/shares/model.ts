/** The six answers as shares of the requests handled, by year. */
import type { AnswersByYearRow } from '../../../queries/requests/answers-by-year.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { fileName } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import type { SharesModel } from '../../model.ts';
import { answersByYearModel } from '../stacked/outcomes.ts';

/** `rows`: one a year; only of reports whose answers add up to their total. */
export function answerSharesModel(rows: readonly AnswersByYearRow[], context: ModelContext): SharesModel {
  const counts = answersByYearModel(rows, context);
  const { lang } = context;
  const { groups, rows: stacks, ...rest } = counts;
  return {
    ...rest,
    kind: 'shares',
    id: 'answer-shares',
    title: cardTitle('answer-shares', lang),
    unit: '%',
    parts: groups,
    rows: stacks.slice(),
    fileName: fileName(cardFile('answer-shares', lang), context),
  };
}
