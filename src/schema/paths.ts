/** Cell paths: the names under which a figure of the form is known everywhere (`requests.new.natural`, `review.total`, …). */
import {
  APPLICANTS,
  CHANNELS,
  OUTCOMES,
  PROACTIVE_COLUMNS,
  PROACTIVE_ITEMS,
  PROACTIVE_MEASURES,
  PROCUREMENT_MEASURES,
  REQUEST_ROWS,
  requestRowsOf,
  type Applicant,
  type Channel,
  type Outcome,
  type ProactiveItem,
  type ProactiveMeasure,
  type ProcurementMeasure,
  type RequestRow,
  type StandardForm,
} from './form.ts';

export type RequestPath = `requests.${RequestRow}.${Applicant}`;
export type ProactivePath = `proactive.${ProactiveItem}.${ProactiveMeasure}`;
export type ProcurementPath = `procurement.${ProcurementMeasure}`;
export type DisputePath = `${Channel}.${Outcome}`;
export type CellPath = RequestPath | ProactivePath | ProcurementPath | DisputePath;

/** The paths that hold money: their value may be fractional and has a unit (`money` of the report JSON). */
export const MONEY_PATHS = ['procurement.amount', 'proactive.fees.amount'] as const satisfies readonly CellPath[];
export type MoneyPath = (typeof MONEY_PATHS)[number];

/**
 * Path by its two parts. Made once: a text put together anew has to be hashed before it can find its cell, which cost more than the
 * arithmetic on it.
 */
function pathTable<A extends string, B extends string, P>(
  firsts: readonly A[],
  seconds: readonly B[],
  make: (first: A, second: B) => P,
): (first: A, second: B) => P {
  const table = new Map(
    firsts.map((first) => [first, new Map(seconds.map((second) => [second, make(first, second)]))]),
  );
  return (first, second) => table.get(first)?.get(second) ?? make(first, second);
}

export const requestPath = pathTable(
  REQUEST_ROWS.map(({ code }): RequestRow => code),
  APPLICANTS,
  (row, applicant): RequestPath => `requests.${row}.${applicant}`,
);

export const disputePath = pathTable(CHANNELS, OUTCOMES, (channel, outcome): DisputePath => `${channel}.${outcome}`);

export const proactivePath = pathTable(
  PROACTIVE_ITEMS,
  PROACTIVE_MEASURES,
  (item, measure): ProactivePath => `proactive.${item}.${measure}`,
);

function pathsFor(form: StandardForm): readonly CellPath[] {
  const columns = PROACTIVE_COLUMNS[form];
  const proactive = PROACTIVE_ITEMS.flatMap((item) =>
    (columns[item] ?? []).map((measure) => proactivePath(item, measure)),
  );
  const procurement: CellPath[] =
    form === '2019' ? PROCUREMENT_MEASURES.map((measure): CellPath => `procurement.${measure}`) : [];
  const requests = requestRowsOf(form).flatMap((row) => APPLICANTS.map((applicant) => requestPath(row, applicant)));
  const disputes = CHANNELS.flatMap((channel) => OUTCOMES.map((outcome) => disputePath(channel, outcome)));
  return [...proactive, ...procurement, ...requests, ...disputes];
}

const PATHS: Readonly<Record<StandardForm, readonly CellPath[]>> = {
  '2019': pathsFor('2019'),
  '2021': pathsFor('2021'),
};

/** Every path of a form, in printed order (part 二, 三, 四). A path outside this list is `not_on_form`. */
export function pathsOf(form: StandardForm): readonly CellPath[] {
  return PATHS[form];
}

const ALL_PATHS: ReadonlySet<string> = new Set([...pathsOf('2019'), ...pathsOf('2021')]);

/** Whether `text` is the path of a cell of either form. */
export function isCellPath(text: string): text is CellPath {
  return ALL_PATHS.has(text);
}
