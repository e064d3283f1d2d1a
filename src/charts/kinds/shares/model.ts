/** The six answers as shares of the requests handled, by year. */
import type { AnswersByYearRow } from '../../../queries/requests/answers-by-year.ts';
import { cardFile, cardTitle } from '../../../words/charts/cards.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { fileName, yearRefs } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import type { CellValue, ChartTable, SharesModel, StackedModel } from '../../model.ts';
import { hasNegative } from '../stacked/segments.ts';
import { answersByYearModel } from '../stacked/outcomes.ts';

/** Count and share of every part side by side, with what 100 % is. */
function tableOf({ groups, rows, lang }: StackedModel): ChartTable {
  const words = WORDS[lang];
  const years = rows.slice().flatMap((row) => (row.key.type === 'year' ? [{ row, year: row.key.year }] : []));
  const columns: ChartTable['columns'] = [
    { key: 'row', label: words.year, format: 'year' },
    ...groups.flatMap(({ code, label }) => [
      { key: code, label: `${label} (${words.requestUnit})`, format: 'count' as const },
      { key: `${code}-share`, label: `${label} (%)`, format: 'percent' as const },
    ]),
    { key: 'sum', label: words.total, format: 'count' },
    { key: 'k', label: `${words.coverageLabel} (k)`, format: 'count' },
    { key: 'n', label: `${words.agency} (N)`, format: 'count' },
  ];
  const cells = years.map(({ row, year }): Readonly<Record<string, CellValue>> => {
    const { total, values, coverage } = row;
    const parts = groups.flatMap(({ code }): readonly (readonly [string, CellValue])[] => {
      const value = values[code] ?? null;
      const share = value === null || total === null || total === 0 || hasNegative(row) ? null : value / total;
      return [
        [code, value],
        [`${code}-share`, share],
      ];
    });
    return { row: year, ...Object.fromEntries(parts), sum: total, k: coverage?.k ?? null, n: coverage?.n ?? null };
  });
  return { columns, rows: cells, refs: yearRefs(years) };
}

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
    table: tableOf(counts),
    fileName: fileName(cardFile('answer-shares', lang), context),
  };
}
