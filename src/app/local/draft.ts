/** What a clerk has to look at before a draft is filed: what does not add up, what is open, what is blank. */
import type { ReportCellRow } from '../../queries/reports/report-cells.ts';
import type { ReportCheckRow } from '../../queries/reports/report-checks.ts';
import type { CheckCode } from '../../schema/checks.ts';
import type { StandardForm } from '../../schema/form.ts';
import { pathsOf, type CellPath } from '../../schema/paths.ts';

/** In the order of the sheet. `sums`: the form's arithmetic. `years`: the year before. `prose`: the report's own words. */
export const DRAFT_PARTS = ['sums', 'years', 'prose', 'unsure', 'missing', 'blank'] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];

export type Draft = {
  readonly [Part in DraftPart]: readonly (Part extends 'sums' | 'years' | 'prose' ? ReportCheckRow : CellPath)[];
};

const BETWEEN_YEARS: readonly string[] = ['carry-over', 'valid-flow'] satisfies readonly CheckCode[];

/** `checks`: those that fail, of the year before, too. `form`: null where no cell can be said to be missing. */
export function draftOf(
  form: StandardForm | null,
  cells: readonly ReportCellRow[],
  checks: readonly ReportCheckRow[],
): Draft {
  const states = new Map(cells.map(({ path, state }) => [path, state]));
  const paths = form === null ? [] : pathsOf(form);
  const inState = (state: string | undefined): readonly CellPath[] =>
    paths.filter((path) => states.get(path) === state);
  return {
    sums: checks.filter(({ code }) => code !== 'prose' && !BETWEEN_YEARS.includes(code)),
    years: checks.filter(({ code }) => BETWEEN_YEARS.includes(code)),
    prose: checks.filter(({ code }) => code === 'prose'),
    unsure: inState('unsure'),
    missing: inState(undefined),
    blank: inState('blank'),
  };
}

/** Cells of one row of the form. */
export interface DraftRow {
  /** The beginning of their paths: `requests.new`. */
  readonly row: string;
  readonly first: CellPath;
  readonly paths: readonly CellPath[];
}

/** In the order of the form. */
export function byRow(paths: readonly CellPath[]): readonly DraftRow[] {
  const rows = new Map<string, DraftRow & { readonly paths: CellPath[] }>();
  for (const path of paths) {
    const row = path.slice(0, path.lastIndexOf('.'));
    const known = rows.get(row);
    if (known === undefined) rows.set(row, { row, first: path, paths: [path] });
    else known.paths.push(path);
  }
  return [...rows.values()];
}
