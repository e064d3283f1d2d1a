/** What the overview shows besides its three sections: what became of the requests. */
import { flowModel } from '../../../charts/kinds/flow/model.ts';
import { answersByYearModel } from '../../../charts/kinds/stacked/outcomes.ts';
import { answersByYear } from '../../../queries/requests/answers-by-year.ts';
import { flowOfYear } from '../../../queries/requests/flow-of-year.ts';
import { card, ofAnAgency } from './card.ts';

export const ANSWERS_BY_YEAR = card('answers-by-year', answersByYear, answersByYearModel, ofAnAgency);
export const FLOW_OF_YEAR = card('flow-of-year', flowOfYear, flowModel, { counts: (row) => row.balanced > 0 });

export const OUTCOME_SECTION = { id: 'outcome', cards: [ANSWERS_BY_YEAR, FLOW_OF_YEAR] } as const;
