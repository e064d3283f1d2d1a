/** The sums of each form with the paths of their cells, laid out once: every report is reckoned over the same ones. */
import {
  APPLICANT_PARTS,
  APPLICANTS,
  CHANNELS,
  OUTCOME_PARTS,
  REQUEST_ROWS,
  requestRowsOf,
  type StandardForm,
} from '../../schema/form.ts';
import { disputePath, pathsOf, requestPath, type CellPath } from '../../schema/paths.ts';

/** Cells that add up to a total. */
export interface Sum {
  /** As `Check.path` names it: `*` for the summed dimension. */
  readonly path: string;
  readonly parts: readonly CellPath[];
  readonly total: CellPath;
}

/** One applicant column: new + carried_in = total + carried_out. */
interface Balance {
  readonly path: string;
  readonly plus: readonly CellPath[];
  readonly equals: readonly CellPath[];
}

export interface Plan {
  readonly paths: readonly CellPath[];
  /** The six applicants of each row and its total column. */
  readonly rows: readonly Sum[];
  /** The outcomes of each applicant, the total column included, and the row `total`. */
  readonly columns: readonly Sum[];
  /** The four outcomes of each channel and its total. */
  readonly channels: readonly Sum[];
  readonly balances: readonly Balance[];
}

const NO_OUTCOME: ReadonlySet<string> = new Set(['in', 'sum', 'out']);
const OUTCOME_ROWS = REQUEST_ROWS.filter((row) => !NO_OUTCOME.has(row.group)).map((row) => row.code);

function planOf(form: StandardForm): Plan {
  const printed = requestRowsOf(form);
  const outcomes = OUTCOME_ROWS.filter((row) => printed.includes(row));
  return {
    paths: pathsOf(form),
    rows: printed.map((row) => ({
      path: `requests.${row}.*`,
      parts: APPLICANT_PARTS.map((who) => requestPath(row, who)),
      total: requestPath(row, 'total'),
    })),
    columns: APPLICANTS.map((who) => ({
      path: `requests.*.${who}`,
      parts: outcomes.map((row) => requestPath(row, who)),
      total: requestPath('total', who),
    })),
    channels: CHANNELS.map((channel) => ({
      path: `${channel}.*`,
      parts: OUTCOME_PARTS.map((outcome) => disputePath(channel, outcome)),
      total: disputePath(channel, 'total'),
    })),
    balances: APPLICANTS.map((who) => ({
      path: `requests.*.${who}`,
      plus: [requestPath('new', who), requestPath('carried_in', who)],
      equals: [requestPath('total', who), requestPath('carried_out', who)],
    })),
  };
}

export const PLANS: Readonly<Record<StandardForm, Plan>> = { '2019': planOf('2019'), '2021': planOf('2021') };
