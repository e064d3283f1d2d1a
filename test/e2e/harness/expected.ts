/** What the six tables of the overview must show, by SQL written apart from the site's own. */
import { REFUSAL_GROUPS, REQUEST_ROWS } from '../../../src/schema/form.ts';
import type { Native, Row } from './native.ts';
import type { CardId } from './overview.ts';

export interface Choice {
  readonly from: number;
  readonly to: number;
  /** Condition on columns that `reports` and `agencies` share. */
  readonly where: string;
  readonly sound: boolean;
}

const REASONS = REFUSAL_GROUPS.map((group) => REQUEST_ROWS.filter((row) => row.group === group).map((row) => row.code));
const ALL_REASONS = REASONS.flat();

/** Columns added up in one report; null where one is not a number. */
const plus = (codes: readonly string[]): string => codes.join(' + ');
/** Whether all reasons of a report are numbers. */
export const WHOLE = `(${plus(ALL_REASONS)}) is not null`;

const REASON_COLUMNS = [
  ...REASONS.flatMap((codes) => [plus(codes), ...codes]).map((one) => `sum(${one}) filter (where ${WHOLE})`),
  `sum(${plus(ALL_REASONS)})`,
  `count(${plus(ALL_REASONS)})`,
].join(',\n');
/** Means of a year. Where no report of an agency states every reason: what is stated, and groups that are whole. */
const AGENCY_COLUMNS = [
  ...REASONS.flatMap((codes) => [plus(codes), ...codes]).map(
    (one) => `if(bool_or(${WHOLE}), avg(${one}) filter (where ${WHOLE}), avg(${one}))`,
  ),
  `avg(${plus(ALL_REASONS)})`,
  `count(${plus(ALL_REASONS)})`,
].join(',\n');

/** Amounts that do not look like a slip of units: those a year's sum counts. */
const LIKELY = 'not coalesce(procurement_suspect, false)';

/** The statement behind each card's table, in the order of its rows and columns. */
function statements({ from, to, where, sound }: Choice): Readonly<Record<CardId, string>> {
  const counted = `counted as (
    select * from reports where superseded_by is null and year between ${from} and ${to} and ${where}
    ${sound ? 'and checks_failed = 0' : ''})`;
  const years = `years as (select distinct unnest(range(${from}, ${to + 1})) as year)`;
  const agencyCount = `(select count(*) from agencies where ${where})`;
  const span = to - from + 1;
  return {
    'requests-by-year': `with ${counted}, ${years}
      select year, sum("new"), sum(total), sum(carried_in), sum(carried_out), count("new"), count(total), ${agencyCount},
        count(*) filter (where checks_failed > 0)
      from years left join counted using (year) group by year order by year`,
    'requests-by-agency': `with ${counted}, sums as (
        select agency_id, sum("new") as received, sum(total) as handled, avg("new") as mean, count("new") as k,
          count(*) filter (where checks_failed > 0) as failing from counted group by agency_id)
      select case when mean is not null then rank() over (order by mean desc nulls last) end,
        agency, ${span > 1 ? 'mean, ' : ''}received, handled, coalesce(k, 0), ${span}, coalesce(failing, 0)
      from (select * from agencies where ${where}) left join sums using (agency_id)
      order by mean desc nulls last, agency`,
    'refusals-by-year': `with ${counted}, ${years}
      select year, ${REASON_COLUMNS}, ${agencyCount}
      from years left join counted using (year) group by year order by year`,
    'refusals-by-agency': `with ${counted}
      select any_value(agency), ${AGENCY_COLUMNS}, ${span} from counted group by agency_id`,
    'procurement-by-year': `with ${counted}, ${years}
      select year, round(sum(procurement_yuan) filter (where ${LIKELY}), 2),
        sum(procurement_projects) filter (where ${LIKELY}),
        case when year <= 2020 then count(procurement_yuan) filter (where ${LIKELY}) end,
        case when year <= 2020 then ${agencyCount} end,
        case when year <= 2020 then count(*) filter (where procurement_unit_from = 'assumed' and ${LIKELY}) end,
        case when year <= 2020 then count(*) filter (where procurement_suspect) end,
        round(sum(procurement_yuan) filter (where procurement_suspect), 2)
      from years left join counted using (year) group by year order by year`,
    'procurement-by-agency': `with ${counted}
      select agency, year, procurement_yuan, procurement_projects from counted
      where year <= 2020 or procurement_yuan is not null or procurement_projects is not null`,
  };
}

export async function expectedTable(native: Native, id: CardId, choice: Choice): Promise<readonly Row[]> {
  return native.rows(statements(choice)[id]);
}
