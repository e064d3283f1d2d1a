/** `quality.json`: what the run made of its inputs. The same inputs give the same file; it holds no times and no paths of a machine. */
import { PARSER_VERSION } from '../../parse/index.ts';
import { CELL_STATES, type CellState, type Rejection, type Report } from '../../schema/report.ts';
import { SCHEMA_VERSION } from '../../schema/tables.ts';
import { extensionOf } from '../files/formats.ts';
import { compareNullable, compareText, firstDecision } from '../order.ts';

/** Skipped files and warnings are listed up to here; their count is always whole. */
const LISTED = 200;

export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

export interface Quality {
  readonly schema_version: number;
  readonly parser_version: string;
  readonly documents: number;
  readonly reports: number;
  readonly reports_synthetic: number;
  readonly reports_superseded: number;
  /** Without a year they count nowhere. */
  readonly reports_without_year: number;
  readonly agencies: number;
  readonly agencies_incomplete: number;
  readonly reports_by_year_and_form: readonly { year: number | null; form: string | null; reports: number }[];
  readonly cells_by_state: Readonly<Record<CellState, number>>;
  readonly checks_assessed: number;
  /** Checks that do not hold and suspicions, by code. */
  readonly checks_failed: Readonly<Record<string, number>>;
  readonly messages: Readonly<Record<string, number>>;
  readonly rejects: number;
  readonly rejects_by_reason: Readonly<Record<string, number>>;
  readonly skipped: number;
  readonly skipped_by_extension: Readonly<Record<string, number>>;
  readonly skipped_files: readonly Skipped[];
  readonly warnings: readonly string[];
}

/** What only the merge knows. */
export interface MergeFacts {
  readonly superseded: number;
  readonly agencies: number;
  readonly incomplete: number;
}

class Counter {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** By name, in code-unit order. */
  toRecord(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => compareText(a, b)));
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** Collects while the run reads. */
export class QualityBook {
  documents = 0;
  #reports = 0;
  #synthetic = 0;
  #undated = 0;
  #assessed = 0;
  readonly #yearForms = new Map<string, { year: number | null; form: string | null; reports: number }>();
  readonly #states: Record<CellState, number> = { stated: 0, blank: 0, derived: 0, unsure: 0 };
  readonly #checks = new Counter();
  readonly #messages = new Counter();
  readonly #rejects = new Counter();
  readonly #skippedExtensions = new Counter();
  readonly #skipped: Skipped[] = [];
  readonly #warnings = new Set<string>();

  addReport(report: Report, year: number | null): void {
    this.#reports += 1;
    if (report.synthetic) this.#synthetic += 1;
    if (year === null) this.#undated += 1;
    const key = `${year} ${report.form}`;
    const yearForm = this.#yearForms.get(key) ?? { year, form: report.form, reports: 0 };
    yearForm.reports += 1;
    this.#yearForms.set(key, yearForm);
    const cells = Object.values(report.cells);
    for (const state of CELL_STATES) this.#states[state] += cells.filter((cell) => cell.state === state).length;
    this.#assessed += report.checks.length;
    for (const check of report.checks) if (!check.holds) this.#checks.add(check.code);
    for (const message of report.messages) this.#messages.add(message.code);
  }

  addFinding(code: string): void {
    this.#checks.add(code);
  }

  addReject(rejected: Rejection): void {
    this.#rejects.add(rejected.code);
  }

  addSkipped(skipped: Skipped): void {
    this.#skippedExtensions.add(extensionOf(skipped.file));
    this.#skipped.push(skipped);
  }

  addWarning(text: string): void {
    this.#warnings.add(text);
  }

  close(merge: MergeFacts): Quality {
    const yearForms = [...this.#yearForms.values()].sort((a, b) =>
      firstDecision(compareNullable(a.year, b.year), compareNullable(a.form, b.form)),
    );
    return {
      schema_version: SCHEMA_VERSION,
      parser_version: PARSER_VERSION,
      documents: this.documents,
      reports: this.#reports,
      reports_synthetic: this.#synthetic,
      reports_superseded: merge.superseded,
      reports_without_year: this.#undated,
      agencies: merge.agencies,
      agencies_incomplete: merge.incomplete,
      reports_by_year_and_form: yearForms,
      cells_by_state: this.#states,
      checks_assessed: this.#assessed,
      checks_failed: this.#checks.toRecord(),
      messages: this.#messages.toRecord(),
      rejects: this.#rejects.total,
      rejects_by_reason: this.#rejects.toRecord(),
      skipped: this.#skipped.length,
      skipped_by_extension: this.#skippedExtensions.toRecord(),
      skipped_files: [...this.#skipped].sort((a, b) => compareText(a.file, b.file)).slice(0, LISTED),
      warnings: [...this.#warnings].sort(compareText).slice(0, LISTED),
    };
  }
}
