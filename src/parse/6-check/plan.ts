/** The sums of each form, laid out once over the places of its cells: every report is reckoned over the same ones. */
import {
  APPLICANT_PARTS,
  APPLICANTS,
  CHANNELS,
  OUTCOME_PARTS,
  REQUEST_ROWS,
  requestRowsOf,
  type Applicant,
  type RequestRow,
  type StandardForm,
} from '../../schema/form.ts';
import { disputePath, pathsOf, requestPath } from '../../schema/paths.ts';
import { placeOf } from '../ground/places.ts';

/** Cells that add up to a total, by their places. */
export interface Sum {
  /** As `Check.path` names it: `*` for the summed dimension. */
  readonly path: string;
  readonly parts: readonly number[];
  readonly total: number;
}

/** One applicant column: new + carried_in = total + carried_out. */
interface Balance {
  readonly path: string;
  readonly plus: readonly number[];
  readonly equals: readonly number[];
}

export interface Plan {
  /** Of all cells of the form, in printed order. */
  readonly places: readonly number[];
  /** The six applicants of each row and its total column. */
  readonly rows: readonly Sum[];
  /** The outcomes of each of the six applicants and the row `total`. */
  readonly columns: readonly Sum[];
  /** The total column of the outcomes and the grand total. */
  readonly totals: Sum;
  /** The four outcomes of each channel and its total. */
  readonly channels: readonly Sum[];
  readonly balances: readonly Balance[];
  readonly grandTotal: number;
}

const NO_OUTCOME: ReadonlySet<string> = new Set(['in', 'sum', 'out']);
const OUTCOME_ROWS = REQUEST_ROWS.filter((row) => !NO_OUTCOME.has(row.group)).map((row) => row.code);

function planOf(form: StandardForm): Plan {
  const printed = requestRowsOf(form);
  const outcomes = OUTCOME_ROWS.filter((row) => printed.includes(row));
  const requestAt = (row: RequestRow, who: Applicant): number => placeOf(requestPath(row, who));
  const column = (who: Applicant): Sum => ({
    path: `requests.*.${who}`,
    parts: outcomes.map((row) => requestAt(row, who)),
    total: requestAt('total', who),
  });
  return {
    places: pathsOf(form).map(placeOf),
    rows: printed.map((row) => ({
      path: `requests.${row}.*`,
      parts: APPLICANT_PARTS.map((who) => requestAt(row, who)),
      total: requestAt(row, 'total'),
    })),
    columns: APPLICANT_PARTS.map(column),
    totals: column('total'),
    channels: CHANNELS.map((channel) => ({
      path: `${channel}.*`,
      parts: OUTCOME_PARTS.map((outcome) => placeOf(disputePath(channel, outcome))),
      total: placeOf(disputePath(channel, 'total')),
    })),
    balances: APPLICANTS.map((who) => ({
      path: `requests.*.${who}`,
      plus: [requestAt('new', who), requestAt('carried_in', who)],
      equals: [requestAt('total', who), requestAt('carried_out', who)],
    })),
    grandTotal: requestAt('total', 'total'),
  };
}

export const PLANS: Readonly<Record<StandardForm, Plan>> = { '2019': planOf('2019'), '2021': planOf('2021') };
