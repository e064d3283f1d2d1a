/** The answer to a statement as a table for the briefing. */
import { ROW_CAP } from '../../../queries/explore/answer-limit.ts';
import type { AnyAnswer } from '../../../queries/explore/any-statement.ts';
import type { ModelContext } from '../../ground/context.ts';
import { listedModel } from '../listed/model.ts';
import type { ListedModel } from '../../model.ts';
import { fitText } from '../../ground/geometry/text.ts';
import { exactValue } from './rows.ts';
import { ANSWER_WORDS, STATEMENT } from '../../../words/charts/answer.ts';

/** Name of the table among cards. */
export const ANSWER_TABLE = 'answer-table';

/** `rows`: those of the answer that are shown, in their order. */
export function answerListed(
  { columns, cut }: AnyAnswer,
  rows: AnyAnswer['rows'],
  statement: string,
  { lang, example }: Pick<ModelContext, 'lang' | 'example'>,
): ListedModel {
  const words = ANSWER_WORDS[lang];
  return listedModel({
    id: ANSWER_TABLE,
    lang,
    title: words.table,
    subtitle: words.subtitle(rows.length),
    notes: [
      words.statement + fitText(statement.replace(/\s+/g, ' ').trim(), STATEMENT, 1),
      ...(cut ? [words.cut(ROW_CAP)] : []),
    ],
    source: words.source,
    example,
    columns: columns.map(({ name, numeric }, index) => ({
      key: `c${index}`,
      label: name,
      format: numeric ? 'number' : 'text',
    })),
    rows: rows.map((row) => columns.map(({ numeric }, index) => exactValue(row[index] ?? null, numeric))),
  });
}
