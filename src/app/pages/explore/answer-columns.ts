/** Columns of an answer for the table of the page. */
import { exactValue } from '../../../charts/kinds/answer/rows.ts';
import { ANSWER_WORDS } from '../../../words/charts/answer.ts';
import type { Lang } from '../../../charts/model.ts';
import type { AnyAnswer } from '../../../queries/explore/any-statement.ts';
import type { Column } from '../../table/column.ts';

export type AnswerRow = AnyAnswer['rows'][number];

export function answerColumns({ columns }: Pick<AnyAnswer, 'columns'>, lang: Lang): readonly Column<AnswerRow>[] {
  const none = ANSWER_WORDS[lang].null;
  return columns.map(({ name, type, numeric }, index) => ({
    key: `c${index}`,
    label: name,
    width: numeric ? 120 : 184,
    number: numeric,
    text: (row) => row[index] ?? none,
    value: (row) => exactValue(row[index] ?? null, numeric),
    tone: (row) => (row[index] === null ? 'none' : null),
    hint: (row) => `${row[index] ?? none}（${type}）`,
  }));
}
