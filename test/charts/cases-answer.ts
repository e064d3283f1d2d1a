import type { PictureShape } from '../../src/export/action.ts';
import { chosenColumns, type Wanted } from '../../src/charts/kinds/answer/choice.ts';
import { answerChart } from '../../src/charts/kinds/answer/model.ts';
import { DEFAULT_VIEW, type ChartModel, type ChartView } from '../../src/charts/model.ts';
import type { AnyAnswer } from '../../src/queries/explore/any-statement.ts';
import { AGENCIES, contextOf } from './fixtures.ts';

const NUMBER = { type: 'HUGEINT', numeric: true };
const TEXT = { type: 'VARCHAR', numeric: false };
export const NOTHING_SAID: Wanted = { form: '', x: '', y: '', colour: '' };

export const BY_AGENCY: AnyAnswer = {
  columns: [
    { name: 'agency_id', ...NUMBER },
    { name: 'agency', ...TEXT },
    { name: 'change', ...NUMBER },
  ],
  rows: AGENCIES.slice(0, 20).map((agency, index) => [
    String(index + 1),
    agency,
    index === 4 ? null : String(12_000 - index * 1250.5),
  ]),
  cut: false,
};

export const BY_KIND_AND_YEAR: AnyAnswer = {
  columns: [
    { name: 'year', type: 'SMALLINT', numeric: true },
    { name: 'kind', ...TEXT },
    { name: 'per_cent', type: 'DOUBLE', numeric: true },
  ],
  rows: ['教育', '公安', '住房和城乡建设', '民政', '税务', '其他'].flatMap((kind, at) =>
    [2019, 2020, 2021, 2022, 2023, 2025]
      .filter((year) => at !== 2 || year !== 2022)
      .map((year, turn) => [String(year), kind, at === 1 && year === 2023 ? null : (40.25 + at * 7 - turn).toFixed(2)]),
  ),
  cut: true,
};

/** Throws where the answer cannot be drawn. */
export function drawn(answer: AnyAnswer, wanted: Partial<Wanted>, lang: 'zh' | 'en' = 'zh'): ChartModel {
  const choice = chosenColumns(answer.columns, { ...NOTHING_SAID, ...wanted });
  if (choice === null) throw new Error('the answer has nothing to draw');
  const chart = answerChart(answer, choice, 'select *\nfrom reports', contextOf(lang));
  if (!chart.ok) throw new Error(chart.why);
  return chart.model;
}

interface Case {
  readonly name: string;
  readonly model: ChartModel;
  readonly view: ChartView;
  readonly shape: PictureShape;
}

const view = DEFAULT_VIEW;

/** Charts of readers' own statements. */
export const ANSWER_CASES: readonly Case[] = [
  { name: 'answer-bars-zh', model: drawn(BY_AGENCY, {}), view: { ...view, page: 1 }, shape: '16:9' },
  { name: 'answer-lines-zh', model: drawn(BY_KIND_AND_YEAR, {}), view, shape: '16:9' },
  { name: 'answer-dots-en', model: drawn(BY_AGENCY, { form: 'scatter' }, 'en'), view, shape: '4:3' },
];
