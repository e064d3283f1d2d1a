/** The chart of an answer, as a card that can be asked again from a link. */
import { ANSWER_CHART } from '../../../charts/kinds/answer/chart.ts';
import { LISTED_CHART } from '../../../charts/kinds/listed/chart.ts';
import { chosenColumns, type AnswerChoice } from '../../../charts/kinds/answer/choice.ts';
import { ANSWER_TABLE, answerListed } from '../../../charts/kinds/answer/listed.ts';
import { answerChart } from '../../../charts/kinds/answer/model.ts';
import { anyStatement, type AnswerColumn } from '../../../queries/explore/any-statement.ts';
import { checkStatement } from '../../../queries/explore/read-only.ts';
import { TABLE_NAMES } from '../../../schema/tables.ts';
import { hasLetters } from '../../../charts/ground/search/pinyin.ts';
import { found, ordered, parseOrder } from '../../table/column.ts';
import type { Card } from '../card.ts';
import { EXPLORE_WORDS } from '../../../words/site/explore.ts';
import { answerColumns } from './answer-columns.ts';

/** Name of the card in links. */
export const ANSWER_CARD = 'answer';

type Params = Readonly<Record<string, string>>;

/** What a link says about the chart: `chart`, `x`, `y` and `by`; null where the answer cannot be drawn. */
export function choiceOf(columns: readonly AnswerColumn[], params: Params): AnswerChoice | null {
  const { chart: form = '', x = '', y = '', by: colour = '' } = params;
  return chosenColumns(columns, { form, x, y, colour });
}

/** null where the link holds no statement that may run. */
export function answerCard(params: Params): Card | null {
  const checked = checkStatement(params['sql'] ?? '');
  if (!checked.ok) return null;
  const { statement, words } = checked;
  return {
    id: ANSWER_CARD,
    needs: TABLE_NAMES.filter((name) => words.has(name)),
    title: (lang) => EXPLORE_WORDS[lang].chart.heading,
    empty: (_t, _selection, lang) => EXPLORE_WORDS[lang].chart.none,
    async ask(db, _selection, options) {
      const answer = await anyStatement(db, statement, options);
      const choice = choiceOf(answer.columns, params);
      if (choice === null) return null;
      return (context) => {
        const chart = answerChart(answer, choice, statement, context);
        if (!chart.ok) throw new Error(`the rows of ${choice.form} are ${chart.why}`);
        return ANSWER_CHART.of(chart.model);
      };
    },
  };
}

/** The answer itself as a table, found and ordered as the link says. */
export function answerTable(params: Params): Card | null {
  const card = answerCard(params);
  if (card === null) return null;
  const statement = params['sql'] ?? '';
  return {
    ...card,
    id: ANSWER_TABLE,
    async ask(db, _selection, options) {
      const checked = checkStatement(statement);
      const answer = await anyStatement(db, checked.ok ? checked.statement : statement, options);
      const text = params['q'] ?? '';
      const readings = hasLetters(text)
        ? (await import('../../../charts/ground/search/pinyin-data.ts')).readingsOf
        : null;
      return (context) => {
        const columns = answerColumns(answer, context.lang);
        const hits = found(answer.rows, columns, text, readings);
        const rows = ordered(hits, columns, parseOrder(params['sort'] ?? ''));
        return LISTED_CHART.of(answerListed(answer, rows, statement, context));
      };
    },
  };
}
