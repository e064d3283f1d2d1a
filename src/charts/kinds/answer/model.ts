/** A chart of an answer to a reader's own statement. */
import { ROW_CAP } from '../../../queries/explore/answer-limit.ts';
import type { AnyAnswer } from '../../../queries/explore/any-statement.ts';
import { notes } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { AnswerModel, ChartTable, Lang } from '../../model.ts';
import { fitText } from '../../ground/geometry/text.ts';
import { WORDS } from '../../../words/charts/common.ts';
import type { AnswerChoice } from './choice.ts';
import { barsOf, dotsOf, linesOf, MOST_SERIES, type Drawn } from './plots.ts';
import { exactValue, refsOf } from './rows.ts';
import { ANSWER_WORDS, STATEMENT } from '../../../words/charts/answer.ts';

/** `no-number`: no row has a number to draw. `repeated`: rows share their place on a line, in `count` rows. */
export type AnswerChart =
  | { readonly ok: true; readonly model: AnswerModel }
  | { readonly ok: false; readonly why: 'no-number' | 'repeated'; readonly count: number };

export function answerChart(
  answer: AnyAnswer,
  choice: AnswerChoice,
  statement: string,
  context: ModelContext,
): AnswerChart {
  const { lang } = context;
  const words = ANSWER_WORDS[lang];
  const drawn = { bar: barsOf, line: linesOf, scatter: dotsOf }[choice.form](answer, choice, lang);
  if (drawn.repeated > 0) return { ok: false, why: 'repeated', count: drawn.repeated };
  if (drawn.figures.length === 0) return { ok: false, why: 'no-number', count: answer.rows.length };
  const name = (index: number): string => answer.columns[index]?.name ?? '';
  const [x, y] = [name(choice.x), name(choice.y)];
  const colour = choice.colour === null ? null : name(choice.colour);
  const { plot } = drawn;
  const model: AnswerModel = {
    kind: 'answer',
    id: 'answer',
    lang,
    title: words.title(y, x, colour),
    subtitle: words.subtitle(answer.rows.length),
    unit: words.unit,
    coverage: null,
    formula: words.statement + fitText(statement.replace(/\s+/g, ' ').trim(), STATEMENT, 1),
    notes: notes(context, [
      [drawn.withoutY > 0, words.withoutY(y, drawn.withoutY)],
      [drawn.withoutX > 0, words.withoutX(x, drawn.withoutX)],
      [drawn.holes > 0, words.holes(drawn.holes)],
      [drawn.seriesLeft > 0, words.moreSeries(colour ?? '', MOST_SERIES, drawn.seriesLeft)],
      [drawn.pointsLeft > 0, words.morePoints(drawn.figures.length, drawn.pointsLeft)],
      [drawn.plot.form === 'line' && drawn.plot.formEnds !== null, WORDS[lang].formBreak],
      [answer.cut, words.cut(ROW_CAP)],
    ]),
    source: words.source,
    summary: summaryOf(drawn, lang),
    x,
    y,
    plot,
    table: tableOf(answer, choice),
    fileName: `${words.file}_${y}`.replace(/[\\/:*?"<>|\s]+/g, '_'),
  };
  return { ok: true, model };
}

function summaryOf({ figures }: Drawn, lang: Lang): string {
  const [first] = figures;
  if (first === undefined) return '';
  const most = figures.reduce((a, b) => (b.value > a.value ? b : a), first);
  const least = figures.reduce((a, b) => (b.value < a.value ? b : a), first);
  const said = (one: typeof first): string => `${one.label} ${formatValue(one.value, 'number', lang)}`;
  return ANSWER_WORDS[lang].extremes(said(most), said(least));
}

/** The columns drawn, of every row. */
function tableOf(answer: AnyAnswer, { x, y, colour }: AnswerChoice): ChartTable {
  const chosen = [...new Set([x, ...(colour === null ? [] : [colour]), y])];
  const columns = chosen.flatMap((index) => {
    const column = answer.columns[index];
    return column === undefined ? [] : [{ index, key: `c${index}`, ...column }];
  });
  const refs = refsOf(answer);
  return {
    columns: columns.map(({ key, name, numeric }) => ({ key, label: name, format: numeric ? 'number' : 'text' })),
    rows: answer.rows.map((row) =>
      Object.fromEntries(columns.map(({ key, index, numeric }) => [key, exactValue(row[index] ?? null, numeric)])),
    ),
    ...(refs.some(({ type }) => type === 'agency') ? { refs } : {}),
  };
}
