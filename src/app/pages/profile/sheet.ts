/** The figures of one agency as sheets: a row a cell of the form, a column a year, and a word where there is no number. */
import type { AgencyFigureRow } from '../../../queries/reports/agency-figures.ts';
import type { AgencyReportRow } from '../../../queries/reports/agency-reports.ts';
import type { ReportScope } from '../../../queries/db/selection.ts';
import type { CellStateRow } from '../../../queries/reports/cell-states.ts';
import { FORMS, type StandardForm } from '../../../schema/form.ts';
import { isCellPath, pathsOf } from '../../../schema/paths.ts';

/** `no-number`: blank, missing or unsure; the single cells are not loaded. */
export type EntryState =
  'stated' | 'derived' | 'blank' | 'unsure' | 'missing' | 'not-on-form' | 'no-report' | 'no-number';

export interface Entry {
  readonly year: number;
  /** A number only where the state is stated or derived. */
  readonly value: number | null;
  readonly state: EntryState;
  /** The report's file; null without a report. */
  readonly file: string | null;
}

export interface SheetData {
  readonly reports: readonly AgencyReportRow[];
  readonly figures: readonly AgencyFigureRow[];
  /** null: the single cells are not loaded. */
  readonly states: readonly CellStateRow[] | null;
  /** Of which of its reports: the other ones are not on this sheet. */
  readonly scope: ReportScope;
}

/** Whether a report counts in a scope: the ETL leaves at most one a year. */
export function isCounted(report: AgencyReportRow, scope: ReportScope): boolean {
  if (report.superseded_by !== null || report.year === null) return false;
  return scope === 'consolidated' ? report.scope === 'consolidated' && report.form !== null : report.counts !== false;
}

export type Part = 'requests' | 'proactive' | 'disputes';

function partOf(path: string): Part | null {
  if (path.startsWith('requests.')) return path.endsWith('.total') ? 'requests' : null;
  return path.startsWith('proactive.') || path.startsWith('procurement.') ? 'proactive' : 'disputes';
}

/** The paths of a part on either form, in the order of the form of 2019 with what is new in 2021 beside its kin. */
export function pathsOfPart(part: Part): readonly string[] {
  const all = [...new Set(FORMS.flatMap((form) => pathsOf(form).map(String)))].filter((path) => partOf(path) === part);
  const kin = (path: string): string =>
    path
      .split('.')
      .slice(0, part === 'proactive' ? 2 : 1)
      .join('.');
  if (part === 'disputes') return all;
  if (part === 'proactive') {
    const groups = [...new Set(all.map(kin))];
    return groups.flatMap((group) => all.filter((path) => kin(path) === group));
  }
  const others = all.filter((path) => path.startsWith('requests.other_'));
  return all
    .filter((path) => !others.includes(path))
    .flatMap((path) => (path.startsWith('requests.other.') ? [path, ...others] : [path]));
}

function isStandard(form: string | null): form is StandardForm {
  return FORMS.some((one) => one === form);
}

const ON_FORM: Readonly<Record<StandardForm, ReadonlySet<string>>> = {
  '2019': new Set(pathsOf('2019')),
  '2021': new Set(pathsOf('2021')),
};

/** Looks figures up by report and path. */
export class Sheet {
  readonly #reports = new Map<number, AgencyReportRow>();
  readonly #figures = new Map<string, number | null>();
  readonly #states: Map<string, string> | null;

  constructor({ reports, figures, states, scope }: SheetData) {
    for (const report of reports) {
      if (report.year !== null && isCounted(report, scope)) this.#reports.set(report.year, report);
    }
    for (const { report_id, path, value } of figures) this.#figures.set(`${report_id} ${path}`, value);
    this.#states =
      states && new Map(states.map(({ report_id, path, state }) => [`${report_id} ${path}`, state] as const));
  }

  /** Throws on a path of neither form. */
  entry(path: string, year: number): Entry {
    if (!isCellPath(path)) throw new RangeError(`no cell of the form: ${path}`);
    const report = this.#reports.get(year);
    if (report === undefined) return { year, value: null, state: 'no-report', file: null };
    const key = `${report.report_id} ${path}`;
    const value = this.#figures.get(key) ?? null;
    const offForm = isStandard(report.form) && !ON_FORM[report.form].has(path);
    if (value !== null) {
      const derived = offForm || this.#states?.get(key) === 'derived';
      return { year, value, state: derived ? 'derived' : 'stated', file: report.file };
    }
    return { year, value, state: offForm ? 'not-on-form' : this.#absence(key), file: report.file };
  }

  #absence(key: string): EntryState {
    if (this.#states === null) return 'no-number';
    const state = this.#states.get(key);
    return state === 'blank' || state === 'unsure' ? state : 'missing';
  }
}
