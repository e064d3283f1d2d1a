/** The sums of each form, laid out once over the places of its cells: every report is reckoned over the same ones. */
import { elementAt } from '../../schema/element-at.ts';
import type { StandardForm } from '../../schema/form.ts';
import { pathsOf, requestPath } from '../../schema/paths.ts';
import { equationsOf, type Equation, type EquationCode } from '../../schema/sheet/equations.ts';
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
  /** Form 2019: documents disclosed in all (parts) and this year (total), which are no more. */
  readonly disclosed: readonly Sum[];
  readonly grandTotal: number;
}

function sumOf({ path, left, right }: Equation): Sum {
  return { path, parts: left.map(placeOf), total: placeOf(elementAt(right, 0)) };
}

function planOf(form: StandardForm): Plan {
  const of = (code: EquationCode): readonly Equation[] => equationsOf(form).filter((one) => one.code === code);
  const columns = of('outcomes').map(sumOf);
  return {
    places: pathsOf(form).map(placeOf),
    rows: of('row-sum').map(sumOf),
    columns: columns.slice(0, -1),
    totals: elementAt(columns, columns.length - 1),
    channels: of('channel-sum').map(sumOf),
    balances: of('balance').map(({ path, left, right }) => ({
      path,
      plus: left.map(placeOf),
      equals: right.map(placeOf),
    })),
    disclosed: of('disclosed-over-total').map(sumOf),
    grandTotal: placeOf(requestPath('total', 'total')),
  };
}

export const PLANS: Readonly<Record<StandardForm, Plan>> = { '2019': planOf('2019'), '2021': planOf('2021') };
