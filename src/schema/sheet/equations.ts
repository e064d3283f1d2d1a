/**
 * The equations that the cells of a form must obey (勾稽关系), laid out by their paths. Source: the notes printed on the tables of
 * 国办公开办函〔2019〕60号 and 〔2021〕30号; the numbers of the checks are those of `docs/data.md`.
 */
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
} from '../form.ts';
import { disputePath, proactivePath, requestPath, type CellPath } from '../paths.ts';

export const EQUATION_CODES = ['balance', 'outcomes', 'row-sum', 'channel-sum', 'disclosed-over-total'] as const;
export type EquationCode = (typeof EQUATION_CODES)[number];

/** The sum of `left` is that of `right`; of `disclosed-over-total` it is at least that. */
export interface Equation {
  readonly code: EquationCode;
  /** As `Check.path` names it: `*` for the summed dimension. */
  readonly path: string;
  readonly left: readonly CellPath[];
  readonly right: readonly CellPath[];
}

const NO_OUTCOME: ReadonlySet<string> = new Set(['in', 'sum', 'out']);
const OUTCOME_ROWS: readonly RequestRow[] = REQUEST_ROWS.filter(({ group }) => !NO_OUTCOME.has(group)).map(
  ({ code }) => code,
);

/** One applicant's column: new + carried in = total + carried out. */
function balance(who: Applicant): Equation {
  return {
    code: 'balance',
    path: `requests.*.${who}`,
    left: [requestPath('new', who), requestPath('carried_in', who)],
    right: [requestPath('total', who), requestPath('carried_out', who)],
  };
}

function equationsFor(form: StandardForm): readonly Equation[] {
  const printed = requestRowsOf(form);
  const outcomes = OUTCOME_ROWS.filter((row) => printed.includes(row));
  return [
    ...APPLICANTS.map(balance),
    ...APPLICANTS.map((who): Equation => ({
      code: 'outcomes',
      path: `requests.*.${who}`,
      left: outcomes.map((row) => requestPath(row, who)),
      right: [requestPath('total', who)],
    })),
    ...printed.map((row): Equation => ({
      code: 'row-sum',
      path: `requests.${row}.*`,
      left: APPLICANT_PARTS.map((who) => requestPath(row, who)),
      right: [requestPath(row, 'total')],
    })),
    ...CHANNELS.map((channel): Equation => ({
      code: 'channel-sum',
      path: `${channel}.*`,
      left: OUTCOME_PARTS.map((outcome) => disputePath(channel, outcome)),
      right: [disputePath(channel, 'total')],
    })),
    ...(form === '2019' ? (['regulations', 'normative'] as const) : []).map((item): Equation => ({
      code: 'disclosed-over-total',
      path: `proactive.${item}.*`,
      left: [proactivePath(item, 'total')],
      right: [proactivePath(item, 'disclosed')],
    })),
  ];
}

const EQUATIONS: Readonly<Record<StandardForm, readonly Equation[]>> = {
  '2019': equationsFor('2019'),
  '2021': equationsFor('2021'),
};

/** All equations of a form, in the order of the checks. */
export function equationsOf(form: StandardForm): readonly Equation[] {
  return EQUATIONS[form];
}

/** The equation behind a check; null where the check is about one cell, another year or the prose. */
export function equationOf(form: StandardForm, code: string, path: string): Equation | null {
  return EQUATIONS[form].find((one) => one.code === code && one.path === path) ?? null;
}
