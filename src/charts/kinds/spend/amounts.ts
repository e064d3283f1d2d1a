/** Which procurement amounts a year's sum and average count: an amount that looks like a slip of units must not pass for spending. */
import type { ProcurementByYearRow } from '../../../queries/procurement/procurement-by-year.ts';
import type { ModelContext } from '../../ground/context.ts';

/** `likely`: all but suspect amounts, unless the reader chooses otherwise; `clear`: nor those of an assumed unit. */
export type AmountBasis = 'likely' | 'clear' | 'all';

export function basisOf({ sure, suspects }: ModelContext): AmountBasis {
  if (sure === true) return 'clear';
  return suspects === true ? 'all' : 'likely';
}

export interface Amounts {
  /** 元; null: no report has such an amount. */
  readonly yuan: number | null;
  readonly projects: number | null;
  readonly reported: number;
  readonly failing: number;
  /** Amounts of an assumed unit: among those counted, or left out as `clear` does. */
  readonly assumed: number;
  /** Suspect amounts, counted or not, and their sum where they are not counted. */
  readonly suspect: number;
  readonly suspectYuan: number | null;
}

type Counted = Pick<Amounts, 'yuan' | 'projects' | 'reported' | 'failing'>;
type Cases = Readonly<Record<AmountBasis, Counted>> & { readonly assumed: number };

/** Of the reports that state an amount. */
export function amountsOf(row: ProcurementByYearRow, basis: AmountBasis): Amounts {
  return chosen(basis, {
    all: { yuan: row.yuan, projects: row.projects, reported: row.reported, failing: row.failing },
    likely: {
      yuan: row.likely_yuan,
      projects: row.likely_projects,
      reported: row.likely_reported,
      failing: row.likely_failing,
    },
    clear: {
      yuan: row.clear_yuan,
      projects: row.clear_projects,
      reported: row.clear_reported,
      failing: row.clear_failing,
    },
    assumed: row.assumed,
  });
}

/** Of the reports that state an amount and projects above 0. */
export function averagedOf(row: ProcurementByYearRow, basis: AmountBasis): Amounts {
  return chosen(basis, {
    all: {
      yuan: row.average_yuan,
      projects: row.average_projects,
      reported: row.average_reported,
      failing: row.average_failing,
    },
    likely: {
      yuan: row.likely_average_yuan,
      projects: row.likely_average_projects,
      reported: row.likely_average_reported,
      failing: row.likely_average_failing,
    },
    clear: {
      yuan: row.clear_average_yuan,
      projects: row.clear_average_projects,
      reported: row.clear_average_reported,
      failing: row.clear_average_failing,
    },
    assumed: row.assumed,
  });
}

function chosen(basis: AmountBasis, cases: Cases): Amounts {
  const { all, likely, clear } = cases;
  const suspect = all.reported - likely.reported;
  const { yuan } = all;
  // Where every amount is suspect, none is left that is likely.
  const left = yuan === null || likely.yuan === null ? yuan : Math.round((yuan - likely.yuan) * 100) / 100;
  return {
    ...cases[basis],
    assumed: basis === 'likely' ? likely.reported - clear.reported : cases.assumed,
    suspect,
    suspectYuan: basis === 'all' || suspect === 0 ? null : left,
  };
}
