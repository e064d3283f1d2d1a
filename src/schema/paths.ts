/** Cell paths: the names under which a figure of the form is known everywhere (`requests.new.natural`, `review.total`, …). */
import {
  APPLICANTS,
  CHANNELS,
  OUTCOMES,
  PROACTIVE_COLUMNS,
  PROACTIVE_ITEMS,
  PROCUREMENT_MEASURES,
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

export function requestPath(row: RequestRow, applicant: Applicant): RequestPath {
  return `requests.${row}.${applicant}`;
}

export function disputePath(channel: Channel, outcome: Outcome): DisputePath {
  return `${channel}.${outcome}`;
}

export function proactivePath(item: ProactiveItem, measure: ProactiveMeasure): ProactivePath {
  return `proactive.${item}.${measure}`;
}

/** Every path of a form, in printed order (part 二, 三, 四). A path outside this list is `not_on_form`. */
export function pathsOf(form: StandardForm): readonly CellPath[] {
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

const ALL_PATHS: ReadonlySet<string> = new Set([...pathsOf('2019'), ...pathsOf('2021')]);

/** Whether `text` is the path of a cell of either form. */
export function isCellPath(text: string): text is CellPath {
  return ALL_PATHS.has(text);
}
