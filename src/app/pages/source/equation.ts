/** A check that does not hold, as the equation whose terms the reader sees: 25 + 3 = 28 ≠ 26. */
import type { ReportCellRow } from '../../../queries/reports/report-cells.ts';
import type { ReportCheckRow } from '../../../queries/reports/report-checks.ts';
import { hasOwnKey } from '../../../schema/own-key.ts';
import { FORMS, type StandardForm } from '../../../schema/form.ts';
import { isCellPath } from '../../../schema/paths.ts';
import { equationOf } from '../../../schema/sheet/equations.ts';
import { difference } from '../quality/check-columns.ts';

export interface Term {
  readonly path: string;
  /** null: a blank that the other figures show to be zero. */
  readonly value: number | null;
}

export interface FailedEquation {
  /** Names the check in the address. */
  readonly key: string;
  readonly check: ReportCheckRow;
  /** What stands on the left and on the right; empty where the check is about another year, another report or the prose. */
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** Left less right; null where a side has no figure. */
  readonly difference: number | null;
}

/** What a cell is to the equation that is shown. `shared`: to another failed check, too. `zero`: a part that adds nothing. */
export type Part = 'term' | 'zero' | 'right' | 'shared';

export function isStandardForm(form: string | null): form is StandardForm {
  return FORMS.some((one) => one === form);
}

export function failedEquations(
  form: string | null,
  checks: readonly ReportCheckRow[],
  cells: readonly ReportCellRow[],
): readonly FailedEquation[] {
  const values = new Map(cells.map(({ path, value }) => [path, value]));
  const term = (path: string): Term => ({ path, value: values.get(path) ?? null });
  return checks.map((check) => {
    const { code, path } = check;
    const equation = isStandardForm(form) ? equationOf(form, code, path) : null;
    // A single cell stands on the side that holds its own figure.
    const own = equation === null && isCellPath(path) ? [term(path)] : [];
    const isRight = code === 'prose';
    return {
      key: `${code} ${path}`,
      check,
      left: equation?.left.map(term) ?? (isRight ? [] : own),
      right: equation?.right.map(term) ?? (isRight ? own : []),
      difference: difference(check),
    };
  });
}

/** The part of every cell in `shown`; those that are not in it have none. */
export function partsOf(shown: FailedEquation, all: readonly FailedEquation[]): ReadonlyMap<string, Part> {
  const others = new Set(
    all.flatMap(({ key, left, right }) => (key === shown.key ? [] : [...left, ...right].map(({ path }) => path))),
  );
  const partOf = ({ path, value }: Term, side: Part): readonly [string, Part] => {
    if (value === 0 || value === null) return [path, side === 'right' ? 'right' : 'zero'];
    return [path, others.has(path) ? 'shared' : side];
  };
  return new Map([
    ...shown.left.map((term) => partOf(term, 'term')),
    ...shown.right.map((term) => partOf(term, 'right')),
  ]);
}

/** What stands on both sides of a check that is no sum of one table, by its code; null for the sums. */
export function sidesOf(code: string, words: Readonly<Record<string, readonly string[]>>): readonly string[] | null {
  return hasOwnKey(words, code) ? (words[code] ?? null) : null;
}

/** The check that the address names; else one that holds the chosen cell; else, where no cell is chosen, the first. */
export function shownEquation(equations: readonly FailedEquation[], key: string, cell: string): FailedEquation | null {
  const named = equations.find((one) => one.key === key);
  if (named !== undefined) return named;
  if (cell === '') return equations[0] ?? null;
  return equations.find(({ left, right }) => [...left, ...right].some(({ path }) => path === cell)) ?? null;
}
