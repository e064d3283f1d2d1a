/** The cards that only the pages of charts have: a question, a kind of chart, a model. */
import { COLUMNS_CHART } from '../../../charts/kinds/columns/chart.ts';
import { DISTRIBUTION_CHART } from '../../../charts/kinds/distribution/chart.ts';
import { requestsDistributionModel } from '../../../charts/kinds/distribution/model.ts';
import { FLOW_CHART } from '../../../charts/kinds/flow/chart.ts';
import { flowModel } from '../../../charts/kinds/flow/model.ts';
import { HEAT_CHART } from '../../../charts/kinds/heat/chart.ts';
import { refusalsHeatModel } from '../../../charts/kinds/heat/model.ts';
import { LINE_CHART } from '../../../charts/kinds/line/chart.ts';
import { correctionByYearModel, opennessByYearModel } from '../../../charts/kinds/line/rates.ts';
import { MULTIPLES_CHART } from '../../../charts/kinds/multiples/chart.ts';
import { requestsMultiplesModel } from '../../../charts/kinds/multiples/model.ts';
import { RANKED_CHART } from '../../../charts/kinds/ranked/chart.ts';
import { requestsByKindModel, requestsByLevelModel } from '../../../charts/kinds/ranked/groups.ts';
import {
  correctionByAgencyModel,
  disputesByAgencyModel,
  opennessByAgencyModel,
} from '../../../charts/kinds/ranked/rates.ts';
import { SCATTER_CHART } from '../../../charts/kinds/scatter/chart.ts';
import { opennessScatterModel } from '../../../charts/kinds/scatter/model.ts';
import { averageByAgencyModel, averageByYearModel, unitBasisModel } from '../../../charts/kinds/spend/average.ts';
import { SPEND_CHART } from '../../../charts/kinds/spend/chart.ts';
import { STACKED_CHART } from '../../../charts/kinds/stacked/chart.ts';
import {
  answersByApplicantModel,
  answersByYearModel,
  applicantsByYearModel,
  disputesByYearModel,
} from '../../../charts/kinds/stacked/outcomes.ts';
import { besidePeers } from '../../../queries/compare/beside-peers.ts';
import { disputesByAgency, disputesByYear } from '../../../queries/disputes/disputes.ts';
import { procurementByAgency } from '../../../queries/procurement/procurement-by-agency.ts';
import { procurementByYear } from '../../../queries/procurement/procurement-by-year.ts';
import { refusalsByAgency } from '../../../queries/refusals/refusals-by-agency.ts';
import { answersByYear } from '../../../queries/requests/answers-by-year.ts';
import { answersByApplicant, applicantsByYear } from '../../../queries/requests/applicants.ts';
import { flowOfYear } from '../../../queries/requests/flow-of-year.ts';
import { opennessByAgency, opennessByYear } from '../../../queries/requests/openness.ts';
import { requestsByAgency } from '../../../queries/requests/requests-by-agency.ts';
import { requestsByAgencyYear } from '../../../queries/requests/requests-by-agency-year.ts';
import { requestsByGroup } from '../../../queries/requests/requests-by-group.ts';
import { allRows, card, ofAnAgency } from '../card.ts';

const ANSWERS_BY_YEAR = card({
  id: 'answers-by-year',
  query: answersByYear,
  chart: STACKED_CHART,
  model: answersByYearModel,
  hasContent: ofAnAgency,
  overYears: true,
});
export const FLOW_OF_YEAR = card({
  id: 'flow-of-year',
  query: flowOfYear,
  chart: FLOW_CHART,
  model: flowModel,
  hasContent: (rows) => rows.some((row) => row.balanced > 0),
});

export const SPREAD_CARDS = [
  card({
    id: 'requests-distribution',
    query: allRows(requestsByAgency),
    chart: DISTRIBUTION_CHART,
    model: requestsDistributionModel,
  }),
  card({
    id: 'requests-multiples',
    query: requestsByAgencyYear,
    chart: MULTIPLES_CHART,
    model: requestsMultiplesModel,
    silent: true,
  }),
];

export const WHO_CARDS = [
  card({
    id: 'applicants-by-year',
    query: applicantsByYear,
    chart: STACKED_CHART,
    model: applicantsByYearModel,
    hasContent: ofAnAgency,
    overYears: true,
    needs: ['applicants'],
  }),
  card({
    id: 'requests-by-level',
    query: (db, selection, options) => requestsByGroup(db, selection, 'level', options),
    chart: RANKED_CHART,
    model: requestsByLevelModel,
  }),
  card({
    id: 'requests-by-kind',
    query: (db, selection, options) => requestsByGroup(db, selection, 'kind', options),
    chart: RANKED_CHART,
    model: requestsByKindModel,
  }),
];

export const ANSWER_CARDS = [
  ANSWERS_BY_YEAR,
  card({
    id: 'answers-by-applicant',
    query: answersByApplicant,
    chart: STACKED_CHART,
    model: answersByApplicantModel,
    hasContent: (rows) => rows.some((row) => row.stated > 0),
    needs: ['applicants'],
    silent: true,
  }),
];

const OPENNESS = besidePeers(opennessByAgency);
const REASONS_OF_AGENCIES = besidePeers(refusalsByAgency);

export const OPENNESS_CARDS = [
  card({
    id: 'openness-by-year',
    query: opennessByYear,
    chart: LINE_CHART,
    model: opennessByYearModel,
    hasContent: ofAnAgency,
    overYears: true,
  }),
  card({
    id: 'openness-by-agency',
    query: opennessByAgency,
    chart: RANKED_CHART,
    model: opennessByAgencyModel,
  }),
  card({
    id: 'openness-scatter',
    query: OPENNESS,
    chart: SCATTER_CHART,
    model: ({ rows, peers }, context) => opennessScatterModel(rows, context, peers),
  }),
];

export const COMPARED_CARDS = [
  card({
    id: 'refusals-heat',
    query: REASONS_OF_AGENCIES,
    chart: HEAT_CHART,
    model: ({ rows, peers }, context) => refusalsHeatModel(rows, context, peers),
  }),
];

export const CHANNEL_CARDS = [
  card({
    id: 'disputes-review',
    query: disputesByYear,
    chart: STACKED_CHART,
    model: disputesByYearModel('review'),
    hasContent: ofAnAgency,
    overYears: true,
  }),
  card({
    id: 'disputes-litigation-direct',
    query: disputesByYear,
    chart: STACKED_CHART,
    model: disputesByYearModel('litigation_direct'),
    hasContent: ofAnAgency,
    overYears: true,
  }),
  card({
    id: 'disputes-litigation-after-review',
    query: disputesByYear,
    chart: STACKED_CHART,
    model: disputesByYearModel('litigation_after_review'),
    hasContent: ofAnAgency,
    overYears: true,
  }),
];

export const CORRECTION_CARDS = [
  card({
    id: 'correction-by-year',
    query: disputesByYear,
    chart: LINE_CHART,
    model: correctionByYearModel,
    hasContent: ofAnAgency,
    overYears: true,
  }),
  card({
    id: 'correction-by-agency',
    query: disputesByAgency,
    chart: RANKED_CHART,
    model: correctionByAgencyModel,
  }),
  card({
    id: 'disputes-by-agency',
    query: disputesByAgency,
    chart: RANKED_CHART,
    model: disputesByAgencyModel,
  }),
];

export const AVERAGE_CARDS = [
  card({
    id: 'procurement-average-by-year',
    query: procurementByYear,
    chart: COLUMNS_CHART,
    model: averageByYearModel,
    hasContent: ofAnAgency,
    overYears: true,
  }),
  card({
    id: 'procurement-average-by-agency',
    query: allRows(procurementByAgency),
    chart: SPEND_CHART,
    model: averageByAgencyModel,
    silent: true,
  }),
  card({
    id: 'procurement-unit-basis',
    query: allRows(procurementByAgency),
    chart: STACKED_CHART,
    model: unitBasisModel,
  }),
];
