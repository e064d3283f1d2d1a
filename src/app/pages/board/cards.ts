/** The cards of the pages of charts: which question each one asks, and which picture it makes of the answer. */
import { averageByAgencyModel, averageByYearModel, unitBasisModel } from '../../../charts/kinds/spend/average.ts';
import { requestsDistributionModel } from '../../../charts/kinds/distribution/model.ts';
import { refusalsHeatModel } from '../../../charts/kinds/heat/model.ts';
import { requestsMultiplesModel } from '../../../charts/kinds/multiples/model.ts';
import {
  answersByApplicantModel,
  applicantsByYearModel,
  disputesByYearModel,
} from '../../../charts/kinds/stacked/outcomes.ts';
import { requestsByKindModel, requestsByLevelModel } from '../../../charts/kinds/ranked/groups.ts';
import {
  correctionByAgencyModel,
  disputesByAgencyModel,
  opennessByAgencyModel,
} from '../../../charts/kinds/ranked/rates.ts';
import { correctionByYearModel, opennessByYearModel } from '../../../charts/kinds/line/rates.ts';
import { opennessScatterModel } from '../../../charts/kinds/scatter/model.ts';
import { answersByApplicant, applicantsByYear } from '../../../queries/requests/applicants.ts';
import { disputesByAgency, disputesByYear } from '../../../queries/disputes/disputes.ts';
import { opennessByAgency, opennessByYear } from '../../../queries/requests/openness.ts';
import { procurementByAgency } from '../../../queries/procurement/procurement-by-agency.ts';
import { procurementByYear } from '../../../queries/procurement/procurement-by-year.ts';
import { refusalsByAgency } from '../../../queries/refusals/refusals-by-agency.ts';
import { requestsByAgency } from '../../../queries/requests/requests-by-agency.ts';
import { requestsByAgencyYear } from '../../../queries/requests/requests-by-agency-year.ts';
import { requestsByGroup } from '../../../queries/requests/requests-by-group.ts';
import { card, listed, ofAnAgency } from './card.ts';

export const REQUESTS_BY_KIND = card(
  'requests-by-kind',
  (db, selection, options) => requestsByGroup(db, selection, 'kind', options),
  requestsByKindModel,
);
export const REQUESTS_BY_LEVEL = card(
  'requests-by-level',
  (db, selection, options) => requestsByGroup(db, selection, 'level', options),
  requestsByLevelModel,
);
export const APPLICANTS_BY_YEAR = card('applicants-by-year', applicantsByYear, applicantsByYearModel, {
  ...ofAnAgency,
  needs: ['applicants'],
});
export const REQUESTS_DISTRIBUTION = card('requests-distribution', listed(requestsByAgency), requestsDistributionModel);
export const REQUESTS_MULTIPLES = card('requests-multiples', requestsByAgencyYear, requestsMultiplesModel);

export const OPENNESS_BY_YEAR = card('openness-by-year', opennessByYear, opennessByYearModel, ofAnAgency);
export const OPENNESS_BY_AGENCY = card('openness-by-agency', opennessByAgency, opennessByAgencyModel);
export const OPENNESS_SCATTER = card('openness-scatter', opennessByAgency, opennessScatterModel);
export const REFUSALS_HEAT = card('refusals-heat', refusalsByAgency, refusalsHeatModel);
export const ANSWERS_BY_APPLICANT = card('answers-by-applicant', answersByApplicant, answersByApplicantModel, {
  counts: (row) => row.stated > 0,
  needs: ['applicants'],
});

export const DISPUTES = [
  card('disputes-review', disputesByYear, disputesByYearModel('review'), ofAnAgency),
  card('disputes-litigation-direct', disputesByYear, disputesByYearModel('litigation_direct'), ofAnAgency),
  card('disputes-litigation-after-review', disputesByYear, disputesByYearModel('litigation_after_review'), ofAnAgency),
];
export const CORRECTION_BY_YEAR = card('correction-by-year', disputesByYear, correctionByYearModel, ofAnAgency);
export const CORRECTION_BY_AGENCY = card('correction-by-agency', disputesByAgency, correctionByAgencyModel);
export const DISPUTES_BY_AGENCY = card('disputes-by-agency', disputesByAgency, disputesByAgencyModel);

export const AVERAGE_BY_YEAR = card('procurement-average-by-year', procurementByYear, averageByYearModel, ofAnAgency);
export const AVERAGE_BY_AGENCY = card(
  'procurement-average-by-agency',
  listed(procurementByAgency),
  averageByAgencyModel,
);
export const UNIT_BASIS = card('procurement-unit-basis', listed(procurementByAgency), unitBasisModel);
