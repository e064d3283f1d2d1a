/** The form's arithmetic written out again for the tests, over the cells a report states. */
import {
  APPLICANTS,
  APPLICANT_PARTS,
  CHANNELS,
  OUTCOME_PARTS,
  REQUEST_ROWS,
  requestRowsOf,
} from '../../src/schema/form.ts';
import type { Truth } from '../../src/sample/index.ts';

type Cells = Truth['cells'];
type Figures = Pick<Truth, 'cells' | 'form'>;

/** Sum of the cells; null when one of them states no number. */
function sum(cells: Cells, paths: readonly string[]): number | null {
  let total = 0;
  for (const path of paths) {
    const value = cells[path];
    if (value === null || value === undefined) return null;
    total += value;
  }
  return total;
}

interface Equation {
  readonly code: string;
  readonly path: string;
  readonly left: number | null;
  readonly right: number | null;
}

const IN_OR_SUM: readonly string[] = ['new', 'carried_in', 'total', 'carried_out'];

function equations({ cells, form }: Figures): readonly Equation[] {
  const rows = requestRowsOf(form);
  const outcomes = REQUEST_ROWS.map((row) => row.code).filter((row) => rows.includes(row) && !IN_OR_SUM.includes(row));
  const column = (row: string, applicant: string): string => `requests.${row}.${applicant}`;
  return [
    ...APPLICANTS.flatMap((applicant): Equation[] => [
      {
        code: 'balance',
        path: applicant,
        left: sum(cells, [column('new', applicant), column('carried_in', applicant)]),
        right: sum(cells, [column('total', applicant), column('carried_out', applicant)]),
      },
      {
        code: 'outcomes',
        path: applicant,
        left: sum(
          cells,
          outcomes.map((row) => column(row, applicant)),
        ),
        right: sum(cells, [column('total', applicant)]),
      },
    ]),
    ...rows.map((row) => ({
      code: 'row-sum',
      path: row,
      left: sum(
        cells,
        APPLICANT_PARTS.map((part) => column(row, part)),
      ),
      right: sum(cells, [column(row, 'total')]),
    })),
    ...CHANNELS.map((channel) => ({
      code: 'channel-sum',
      path: channel,
      left: sum(
        cells,
        OUTCOME_PARTS.map((outcome) => `${channel}.${outcome}`),
      ),
      right: sum(cells, [`${channel}.total`]),
    })),
  ];
}

export interface Assessed {
  readonly assessed: number;
  /** `code path` of every equation that does not hold. */
  readonly broken: readonly string[];
}

/** Checks of one report; an equation with a blank or missing operand is not assessed. */
export function assess(truth: Figures): Assessed {
  const all = equations(truth).filter(({ left, right }) => left !== null && right !== null);
  const broken = all.filter(({ left, right }) => left !== right).map(({ code, path }) => `${code} ${path}`);
  const disclosed = truth.cells['proactive.normative.disclosed'];
  const total = truth.cells['proactive.normative.total'];
  const over = typeof disclosed === 'number' && typeof total === 'number' && disclosed > total;
  return { assessed: all.length, broken: over ? [...broken, 'disclosed-over-total normative'] : broken };
}

/** Breaks between two reports of following years: carried in, and documents in force. */
export function assessYears(before: Truth, after: Truth): readonly string[] {
  const carried = APPLICANTS.filter((applicant) => {
    const out = before.cells[`requests.carried_out.${applicant}`];
    const into = after.cells[`requests.carried_in.${applicant}`];
    return typeof out === 'number' && typeof into === 'number' && out !== into;
  }).map((applicant) => `carry-over ${applicant}`);
  const flows = ['regulations', 'normative'].filter((item) => {
    const start = before.cells[`proactive.${item}.valid`];
    const made = after.cells[`proactive.${item}.made`];
    const repealed = after.cells[`proactive.${item}.repealed`];
    const valid = after.cells[`proactive.${item}.valid`];
    const known = [start, made, repealed, valid].every((value) => typeof value === 'number');
    return known && Number(start) + Number(made) - Number(repealed) !== valid;
  });
  return [...carried, ...flows.map((item) => `valid-flow ${item}`)];
}
