/** The cards of the pages of charts: which question each one asks, and which picture it makes of the answer. */
import { averageByAgencyModel, averageByYearModel, unitBasisModel } from '../../../charts/spend/average.ts';
import type { ModelContext } from '../../../charts/context.ts';
import { requestsDistributionModel } from '../../../charts/distribution/model.ts';
import { flowModel } from '../../../charts/flow/model.ts';
import { refusalsHeatModel } from '../../../charts/heat/model.ts';
import type { ChartModel } from '../../../charts/model.ts';
import { requestsMultiplesModel } from '../../../charts/multiples/model.ts';
import {
  answersByApplicantModel,
  answersByYearModel,
  applicantsByYearModel,
  disputesByYearModel,
} from '../../../charts/outcomes/model.ts';
import { requestsByKindModel, requestsByLevelModel } from '../../../charts/ranked/groups.ts';
import {
  correctionByAgencyModel,
  disputesByAgencyModel,
  opennessByAgencyModel,
} from '../../../charts/rates/agencies.ts';
import { correctionByYearModel, opennessByYearModel } from '../../../charts/rates/years.ts';
import { opennessScatterModel } from '../../../charts/scatter/model.ts';
import { answersByYear } from '../../../queries/answers-by-year.ts';
import { answersByApplicant, applicantsByYear } from '../../../queries/applicants.ts';
import type { Db, QueryOptions } from '../../../queries/db.ts';
import { disputesByAgency, disputesByYear } from '../../../queries/disputes.ts';
import { flowOfYear } from '../../../queries/flow-of-year.ts';
import { opennessByAgency, opennessByYear } from '../../../queries/openness.ts';
import { procurementByAgency } from '../../../queries/procurement-by-agency.ts';
import { procurementByYear } from '../../../queries/procurement-by-year.ts';
import { refusalsByAgency } from '../../../queries/refusals-by-agency.ts';
import { requestsByAgency } from '../../../queries/requests-by-agency.ts';
import { requestsByAgencyYear } from '../../../queries/requests-by-agency-year.ts';
import { requestsByGroup } from '../../../queries/requests-by-group.ts';
import type { Selection } from '../../../queries/selection.ts';
import { whenAnswered, type Answered } from '../../../queries/totals/asked.ts';
import { LAST_YEAR_OF_FORM_2019 } from '../../../schema/form.ts';
import type { TableName } from '../../../schema/tables.ts';
import type { Dictionary } from '../../i18n/index.ts';
import type { Card } from '../cards.ts';

type Query<Row> = (db: Db, selection: Selection, options: QueryOptions) => Answered<readonly Row[]>;
type Model<Row> = (rows: readonly Row[], context: ModelContext) => ChartModel;
type CardId = keyof Dictionary['board']['cards'];

interface Extras<Row> {
  /** Whether a row says anything; without one that does the card is empty. */
  readonly counts?: (row: Row) => boolean;
  readonly needs?: readonly TableName[];
}

function card<Row>(id: CardId, query: Query<Row>, model: Model<Row>, extras: Extras<Row> = {}): Card {
  const counts = extras.counts ?? (() => true);
  return {
    id,
    needs: extras.needs ?? [],
    title: (t) => t.board.cards[id],
    empty: (t, { years: [from] }) =>
      id.startsWith('procurement') && from > LAST_YEAR_OF_FORM_2019 ? t.card.notOnForm : t.card.empty,
    ask: (db, selection, options) =>
      whenAnswered(query(db, selection, options), (rows) =>
        rows.some(counts) ? (context) => model(rows, context) : null,
      ),
  };
}

/** Years come whether or not the selection has an agency. */
const ofAnAgency = { counts: (row: { readonly agencies: number }): boolean => row.agencies > 0 };

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
export const REQUESTS_DISTRIBUTION = card('requests-distribution', requestsByAgency, requestsDistributionModel);
export const REQUESTS_MULTIPLES = card('requests-multiples', requestsByAgencyYear, requestsMultiplesModel);

export const ANSWERS_BY_YEAR = card('answers-by-year', answersByYear, answersByYearModel, ofAnAgency);
export const OPENNESS_BY_YEAR = card('openness-by-year', opennessByYear, opennessByYearModel, ofAnAgency);
export const OPENNESS_BY_AGENCY = card('openness-by-agency', opennessByAgency, opennessByAgencyModel);
export const OPENNESS_SCATTER = card('openness-scatter', opennessByAgency, opennessScatterModel);
export const REFUSALS_HEAT = card('refusals-heat', refusalsByAgency, refusalsHeatModel);
export const ANSWERS_BY_APPLICANT = card('answers-by-applicant', answersByApplicant, answersByApplicantModel, {
  counts: (row) => row.stated > 0,
  needs: ['applicants'],
});
export const FLOW_OF_YEAR = card('flow-of-year', flowOfYear, flowModel, { counts: (row) => row.balanced > 0 });

export const DISPUTES = [
  card('disputes-review', disputesByYear, disputesByYearModel('review'), ofAnAgency),
  card('disputes-litigation-direct', disputesByYear, disputesByYearModel('litigation_direct'), ofAnAgency),
  card('disputes-litigation-after-review', disputesByYear, disputesByYearModel('litigation_after_review'), ofAnAgency),
];
export const CORRECTION_BY_YEAR = card('correction-by-year', disputesByYear, correctionByYearModel, ofAnAgency);
export const CORRECTION_BY_AGENCY = card('correction-by-agency', disputesByAgency, correctionByAgencyModel);
export const DISPUTES_BY_AGENCY = card('disputes-by-agency', disputesByAgency, disputesByAgencyModel);

export const AVERAGE_BY_YEAR = card('procurement-average-by-year', procurementByYear, averageByYearModel, ofAnAgency);
export const AVERAGE_BY_AGENCY = card('procurement-average-by-agency', procurementByAgency, averageByAgencyModel);
export const UNIT_BASIS = card('procurement-unit-basis', procurementByAgency, unitBasisModel);
