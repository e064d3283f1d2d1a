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

/** A row where the sides differ; none where they fit or one is missing. */
function finding(code: Code, path: string, left: number | null, right: number | null): readonly ReportCheckRow[] {
  if (left === null || right === null || left === right) return [];
  return [{ code, path, severity: CHECKS[code].severity, left, right }];
}

/** `before`: the report of the year before, that counts. */
export function yearChecks(own: Figures, before: Figures): readonly ReportCheckRow[] {
  const carried = APPLICANTS.flatMap((who) => {
    const path = requestPath('carried_in', who);
    return finding('carry-over', path, own(path), before(requestPath('carried_out', who)));
  });
  const valid = (['regulations', 'normative'] as const).flatMap((item) => {
    const path = proactivePath(item, 'valid');
    const [held, made, repealed] = [
      before(path),
      own(proactivePath(item, 'made')),
      own(proactivePath(item, 'repealed')),
    ];
    const due = held === null || made === null || repealed === null ? null : held + made - repealed;
    return finding('valid-flow', path, own(path), due);
  });
  return [...carried, ...valid];
}
