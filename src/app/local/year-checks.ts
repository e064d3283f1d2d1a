/** What must fit between a report and the one of the year before (勾稽关系 5 and 6). Not assessed where a number is missing. */
import type { ReportCellRow } from '../../queries/reports/report-cells.ts';
import type { ReportCheckRow } from '../../queries/reports/report-checks.ts';
import { CHECKS } from '../../schema/checks.ts';
import { APPLICANTS } from '../../schema/form.ts';
import { proactivePath, requestPath, type CellPath } from '../../schema/paths.ts';

/** The stated or derived numbers of a report; null where there is none. */
export type Figures = (path: CellPath) => number | null;

export function figuresOf(cells: readonly ReportCellRow[]): Figures {
  const known = cells.filter(({ state }) => state === 'stated' || state === 'derived');
  const values = new Map(known.map(({ path, value }) => [path, value]));
  return (path) => {
    const value = values.get(path) ?? null;
    // What is no count is no side of a check between years.
    return value !== null && Number.isInteger(value) ? value : null;
  };
}

type Code = 'carry-over' | 'valid-flow';

export interface YearChecks {
  /** Pairs of numbers that are both there. */
  readonly assessed: number;
  readonly failing: readonly ReportCheckRow[];
}

interface Pair {
  readonly code: Code;
  readonly path: CellPath;
  readonly left: number | null;
  readonly right: number | null;
}

function pairsOf(own: Figures, before: Figures): readonly Pair[] {
  const carried = APPLICANTS.map((who): Pair => {
    const path = requestPath('carried_in', who);
    return { code: 'carry-over', path, left: own(path), right: before(requestPath('carried_out', who)) };
  });
  const valid = (['regulations', 'normative'] as const).map((item): Pair => {
    const path = proactivePath(item, 'valid');
    const [held, made, repealed] = [
      before(path),
      own(proactivePath(item, 'made')),
      own(proactivePath(item, 'repealed')),
    ];
    const right = held === null || made === null || repealed === null ? null : held + made - repealed;
    return { code: 'valid-flow', path, left: own(path), right };
  });
  return [...carried, ...valid];
}

/** `before`: the report of the year before, that counts. */
export function yearChecks(own: Figures, before: Figures): YearChecks {
  const both = pairsOf(own, before).filter(({ left, right }) => left !== null && right !== null);
  const failing = both.filter(({ left, right }) => left !== right);
  return {
    assessed: both.length,
    failing: failing.map((pair) => ({ ...pair, severity: CHECKS[pair.code].severity })),
  };
}
