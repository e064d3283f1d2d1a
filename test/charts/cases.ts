import type { PictureShape } from '../../src/export/action.ts';
import { procurementByYearModel } from '../../src/charts/kinds/columns/model.ts';
import { requestsByYearModel } from '../../src/charts/kinds/line/model.ts';
import { DEFAULT_VIEW, type ChartModel, type ChartView } from '../../src/charts/model.ts';
import { requestsByAgencyModel } from '../../src/charts/kinds/ranked/model.ts';
import { procurementByAgencyModel } from '../../src/charts/kinds/spend/model.ts';
import { refusalsByAgencyModel, refusalsByYearModel } from '../../src/charts/kinds/stacked/model.ts';
import {
  contextOf,
  procurementByAgency,
  procurementByYear,
  refusalSums,
  refusalsByYear,
  requestsByAgency,
  requestsByYear,
} from './fixtures.ts';
import { CASES_A } from './cases-a.ts';
import { ANSWER_CASES } from './cases-answer.ts';
import { COVERAGE_CASES } from './cases-coverage.ts';
import { LISTED_CASES } from './cases-listed.ts';

interface Case {
  readonly name: string;
  readonly model: ChartModel;
  readonly view: ChartView;
  readonly shape: PictureShape;
}

const zh = contextOf('zh');
const en = contextOf('en');
const share: ChartView = { ...DEFAULT_VIEW, share: true };

/** Every chart in its views, in both languages and in the three shapes of a picture. */
export const CASES: readonly Case[] = [
  { name: 'line-zh', model: requestsByYearModel(requestsByYear, zh), view: DEFAULT_VIEW, shape: '16:9' },
  { name: 'line-en', model: requestsByYearModel(requestsByYear, en), view: DEFAULT_VIEW, shape: '4:3' },
  { name: 'ranked-zh', model: requestsByAgencyModel(requestsByAgency, zh), view: DEFAULT_VIEW, shape: '16:9' },
  {
    name: 'ranked-last-page',
    model: requestsByAgencyModel(requestsByAgency, zh),
    view: { ...DEFAULT_VIEW, page: 2 },
    shape: 'A4',
  },
  { name: 'stacked-years-zh', model: refusalsByYearModel(refusalsByYear, zh), view: DEFAULT_VIEW, shape: '16:9' },
  { name: 'stacked-years-share', model: refusalsByYearModel(refusalsByYear, zh), view: share, shape: '4:3' },
  { name: 'stacked-agencies-share', model: refusalsByAgencyModel(refusalSums, zh), view: share, shape: '16:9' },
  { name: 'stacked-agencies-en', model: refusalsByAgencyModel(refusalSums, en), view: DEFAULT_VIEW, shape: 'A4' },
  { name: 'spend-log-zh', model: procurementByAgencyModel(procurementByAgency, zh), view: DEFAULT_VIEW, shape: '16:9' },
  {
    name: 'spend-linear-en',
    model: procurementByAgencyModel(procurementByAgency, en),
    view: { ...DEFAULT_VIEW, scale: 'linear' },
    shape: 'A4',
  },
  { name: 'columns-zh', model: procurementByYearModel(procurementByYear, zh), view: DEFAULT_VIEW, shape: '16:9' },
  ...CASES_A,
  ...ANSWER_CASES,
  ...COVERAGE_CASES,
  ...LISTED_CASES,
];
