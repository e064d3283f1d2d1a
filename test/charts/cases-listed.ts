import type { PictureShape } from '../../src/export/action.ts';
import { answerListed } from '../../src/charts/kinds/answer/listed.ts';
import { DEFAULT_VIEW, type ChartModel, type ChartView } from '../../src/charts/model.ts';
import { BY_KIND_AND_YEAR } from './cases-answer.ts';

interface Case {
  readonly name: string;
  readonly model: ChartModel;
  readonly view: ChartView;
  readonly shape: PictureShape;
}

const model = answerListed(BY_KIND_AND_YEAR, BY_KIND_AND_YEAR.rows, 'select *\nfrom reports', {
  lang: 'zh',
  example: true,
});

export const LISTED_CASES: readonly Case[] = [{ name: 'listed-zh', model, view: DEFAULT_VIEW, shape: 'A4' }];
