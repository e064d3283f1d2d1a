/** The cards that the overview shares with the pages of charts: a question, a kind of chart, a model. */
import { COLUMNS_CHART } from '../../charts/kinds/columns/chart.ts';
import { procurementByYearModel } from '../../charts/kinds/columns/model.ts';
import { LINE_CHART } from '../../charts/kinds/line/chart.ts';
import { requestsByYearModel } from '../../charts/kinds/line/model.ts';
import { RANKED_CHART } from '../../charts/kinds/ranked/chart.ts';
import { requestsByAgencyModel } from '../../charts/kinds/ranked/model.ts';
import { SHARES_CHART } from '../../charts/kinds/shares/chart.ts';
import { answerSharesModel } from '../../charts/kinds/shares/model.ts';
import { SPEND_CHART } from '../../charts/kinds/spend/chart.ts';
import { procurementByAgencyModel } from '../../charts/kinds/spend/model.ts';
import { STACKED_CHART } from '../../charts/kinds/stacked/chart.ts';
import { refusalsByAgencyModel, refusalsByYearModel } from '../../charts/kinds/stacked/model.ts';
import { procurementByAgency } from '../../queries/procurement/procurement-by-agency.ts';
import { procurementByYear } from '../../queries/procurement/procurement-by-year.ts';
import { refusalSums } from '../../queries/refusals/refusal-sums.ts';
import { refusalsByYear } from '../../queries/refusals/refusals-by-year.ts';
import { answersByYear } from '../../queries/requests/answers-by-year.ts';
import { requestsByAgency } from '../../queries/requests/requests-by-agency.ts';
import { requestsByYear } from '../../queries/requests/requests-by-year.ts';
import type { Dictionary } from '../../words/site/index.ts';
import { card, ofAnAgency, type Card } from './card.ts';

/** Cards under one heading. */
export interface Section {
  readonly id: keyof Dictionary['board']['sections'];
  readonly cards: readonly Card[];
}

/** In shares: the headline beside it has another number of reports. */
export const OUTCOME_SHARES = card({
  id: 'answer-shares',
  query: answersByYear,
  chart: SHARES_CHART,
  model: answerSharesModel,
  hasContent: ofAnAgency,
  overYears: true,
});

export const VOLUME_CARDS = [
  card({
    id: 'requests-by-year',
    query: requestsByYear,
    chart: LINE_CHART,
    model: requestsByYearModel,
    hasContent: ofAnAgency,
    overYears: true,
  }),
  card({ id: 'requests-by-agency', query: requestsByAgency, chart: RANKED_CHART, model: requestsByAgencyModel }),
];

export const REFUSAL_CARDS = [
  card({
    id: 'refusals-by-year',
    query: refusalsByYear,
    chart: STACKED_CHART,
    model: refusalsByYearModel,
    hasContent: ofAnAgency,
    overYears: true,
  }),
  card({
    id: 'refusals-by-agency',
    query: refusalSums,
    chart: STACKED_CHART,
    model: refusalsByAgencyModel,
    silent: true,
  }),
];

export const PROCUREMENT_CARDS = [
  card({
    id: 'procurement-by-year',
    query: procurementByYear,
    chart: COLUMNS_CHART,
    model: procurementByYearModel,
    hasContent: ofAnAgency,
    overYears: true,
  }),
  card({
    id: 'procurement-by-agency',
    query: procurementByAgency,
    chart: SPEND_CHART,
    model: procurementByAgencyModel,
    silent: true,
  }),
];

/** The overview, below its first row. */
export const SECTIONS: readonly Section[] = [
  { id: 'volume', cards: VOLUME_CARDS },
  { id: 'refusal', cards: REFUSAL_CARDS },
  { id: 'procurement', cards: PROCUREMENT_CARDS },
];
