/** All queries at once, for comparing engines. */
import type { Db } from '../../src/queries/db/db.ts';
import { datasetInfo } from '../../src/queries/overview/dataset.ts';
import { filterOptions } from '../../src/queries/overview/options.ts';
import { answersByYear } from '../../src/queries/requests/answers-by-year.ts';
import { disputesByAgency, disputesByYear } from '../../src/queries/disputes/disputes.ts';
import { flowOfYear } from '../../src/queries/requests/flow-of-year.ts';
import { attention } from '../../src/queries/overview/attention.ts';
import { headline } from '../../src/queries/overview/headline.ts';
import { opennessByAgency, opennessByYear } from '../../src/queries/requests/openness.ts';
import { procurementByAgency } from '../../src/queries/procurement/procurement-by-agency.ts';
import { procurementByYear } from '../../src/queries/procurement/procurement-by-year.ts';
import { refusalSums } from '../../src/queries/refusals/refusal-sums.ts';
import { refusalsByAgency } from '../../src/queries/refusals/refusals-by-agency.ts';
import { refusalsByYear } from '../../src/queries/refusals/refusals-by-year.ts';
import { requestsByAgencyYear } from '../../src/queries/requests/requests-by-agency-year.ts';
import { requestsByAgency } from '../../src/queries/requests/requests-by-agency.ts';
import { requestsByYear } from '../../src/queries/requests/requests-by-year.ts';
import type { Selection } from '../../src/queries/db/selection.ts';

const ALL: Selection = { years: [2019, 2022], provinces: [], levels: [], kinds: [], agencies: [], soundOnly: false };
const SOME: Selection = {
  years: [2019, 2020],
  provinces: ['甲省'],
  levels: ['市', '省'],
  kinds: ['审计', '财政'],
  agencies: [1, 2],
  soundOnly: true,
};

const QUERIES = {
  requestsByYear,
  requestsByAgency,
  refusalsByYear,
  refusalsByAgency,
  refusalSums,
  procurementByYear,
  procurementByAgency,
  answersByYear,
  disputesByAgency,
  disputesByYear,
  flowOfYear,
  attention,
  headline,
  opennessByAgency,
  opennessByYear,
  requestsByAgencyYear,
};

export type Answers = Readonly<Record<string, unknown>>;

/** Plain JSON: it crosses from the browser to the test. */
export async function askEverything(db: Db): Promise<Answers> {
  const answers: Record<string, unknown> = { info: await datasetInfo(db), options: await filterOptions(db) };
  for (const [name, query] of Object.entries(QUERIES)) {
    answers[`${name} all`] = await query(db, ALL);
    answers[`${name} some`] = await query(db, SOME);
  }
  return answers;
}
