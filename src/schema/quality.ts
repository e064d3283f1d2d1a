/** `quality.json`: what a run of the ETL made of its inputs. The ETL writes it beside the tables, the site shows it. */
import type { CellState } from './report.ts';

/** A file that was left out before anybody read it. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

export const NAMESAKE_REASONS = ['name', 'former'] as const;

/** Two agencies that may be one, for a person to decide. */
export interface MaybeSame {
  readonly agencies: readonly [string, string];
  readonly region_codes: readonly [number | null, number | null];
  /** `name`: alike but for place prefix, short forms or the word for the sort of office; `former`: one names the other in brackets. */
  readonly why: (typeof NAMESAKE_REASONS)[number];
  /** Whether both have a report of one year: then they rather are two. */
  readonly same_years: boolean;
  /** For `data/agencies.csv`. */
  readonly line: string;
}

/** A row of part three where a consolidated report and its parts differ: totals of the row. */
export interface RowDifference {
  /** Row code, such as `new`. */
  readonly row: string;
  readonly own: number;
  /** Sum of the parts that state it. */
  readonly parts: number;
  /** How many parts do. */
  readonly stated: number;
}

/** A report that adds up those of other organs, beside the sum of the parts that are there. */
export interface Consolidated {
  readonly agency: string;
  readonly year: number;
  readonly file: string;
  /** `unknown`: nothing says so, but the figures are those of two or more organs of its place together, or more. */
  readonly scope: 'consolidated' | 'unknown';
  /** Reports of organs in its place that count. */
  readonly parts: number;
  /** Requests received and handled: of the report, and of its parts together; null where nothing is stated. */
  readonly received: readonly [own: number | null, parts: number | null];
  readonly handled: readonly [own: number | null, parts: number | null];
  /** Whether both figures are those of the parts. */
  readonly agrees: boolean;
  /** The words that tell what it adds up; null where none do. */
  readonly covers: string | null;
  /** Names of the parts that are there, the first 60. */
  readonly members: readonly string[];
  /** Rows of part three that it and at least one part state. */
  readonly compared: number;
  readonly differences: readonly RowDifference[];
}

/** A report without a readable table (没有可读表格); it counts nowhere. */
export interface WithoutTables {
  readonly file: string;
  readonly agency: string | null;
  readonly year: number | null;
}

/** Why an organ that is due has no report that counts. */
export const ABSENCES = ['no-file', 'rejected', 'no-tables', 'consolidated-only', 'other-year'] as const;
export type Absence = (typeof ABSENCES)[number];

/** An organ of the roster; its place, level and kind as its name and code tell them, null where they do not. */
export interface DueAgency {
  readonly agency: string;
  readonly region_code: number | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: string | null;
  readonly kind: string | null;
  readonly year: number;
}

export interface MissingReport extends DueAgency {
  readonly reason: Absence;
}

export interface LateReport extends DueAgency {
  /** ISO days: when it was published, and by when it was due. */
  readonly published: string;
  readonly due: string;
}

/** Reports against the roster of agencies due to publish (应公布机关名录). */
export interface RosterCoverage {
  /** Organs on the roster. */
  readonly agencies: number;
  readonly by_year: readonly {
    readonly year: number;
    readonly expected: number;
    readonly reported: number;
    /** Of those reported with a known day: after the day that the Regulation sets. */
    readonly late: number;
    /** Reported without a known day. */
    readonly undated: number;
  }[];
  /** How many are missing in all; `missing_reports` has the first 5,000 of them, by year and name, as `late_reports` has of the late. */
  readonly missing: number;
  readonly missing_reports: readonly MissingReport[];
  readonly late_reports: readonly LateReport[];
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
  /** Reports that enter sums and coverage. */
  readonly reports_counted: number;
  readonly agencies: number;
  /** Agencies without a whole name. */
  readonly agencies_incomplete: number;
  readonly reports_by_year_and_form: readonly {
    readonly year: number | null;
    readonly form: string | null;
    readonly reports: number;
  }[];
  readonly cells_by_state: Readonly<Record<CellState, number>>;
  readonly checks_assessed: number;
  /** Checks that do not hold and suspicions, by code. */
  readonly checks_failed: Readonly<Record<string, number>>;
  readonly messages: Readonly<Record<string, number>>;
  readonly rejects: number;
  readonly rejects_by_reason: Readonly<Record<string, number>>;
  readonly skipped: number;
  readonly skipped_by_extension: Readonly<Record<string, number>>;
  /** The first 200; the table `rejects` has all. */
  readonly skipped_files: readonly Skipped[];
  /** Of documents and of lines of the manifest in vain; the first 200. */
  readonly warnings: readonly string[];
  readonly without_tables: readonly WithoutTables[];
  readonly consolidated: readonly Consolidated[];
  readonly maybe_same: readonly MaybeSame[];
  /** Coverage against the roster; null without one: then nobody may say who should have published. */
  readonly expected: RosterCoverage | null;
}

/** Name of the file beside `manifest.json`. */
export const QUALITY_FILE = 'quality.json';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isText = (value: unknown): boolean => typeof value === 'string';
const orNull =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || is(value);

type Check = (value: unknown) => boolean;

const counts: Check = (value) => isRecord(value) && Object.values(value).every(isCount);
const list =
  (is: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(is);
const pair =
  (is: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && value.every(is);
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, is]) => is(value[name]));
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value);
const isFlag: Check = (value) => typeof value === 'boolean';
const isFigure: Check = (value) => typeof value === 'number';

const DUE = {
  agency: isText,
  region_code: orNull(isCount),
  province: orNull(isText),
  city: orNull(isText),
  county: orNull(isText),
  level: orNull(isText),
  kind: orNull(isText),
  year: isCount,
} as const;

const COVERAGE = record({
  agencies: isCount,
  by_year: list(record({ year: isCount, expected: isCount, reported: isCount, late: isCount, undated: isCount })),
  missing: isCount,
  missing_reports: list(record({ ...DUE, reason: oneOf(...ABSENCES) })),
  late_reports: list(record({ ...DUE, published: isText, due: isText })),
});

const FIELDS: Readonly<Record<keyof Quality, Check>> = {
  schema_version: isCount,
  parser_version: isText,
  documents: isCount,
  reports: isCount,
  reports_synthetic: isCount,
  reports_superseded: isCount,
  reports_without_year: isCount,
  reports_counted: isCount,
  agencies: isCount,
  agencies_incomplete: isCount,
  reports_by_year_and_form: list(record({ year: orNull(isCount), form: orNull(isText), reports: isCount })),
  cells_by_state: counts,
  checks_assessed: isCount,
  checks_failed: counts,
  messages: counts,
  rejects: isCount,
  rejects_by_reason: counts,
  skipped: isCount,
  skipped_by_extension: counts,
  skipped_files: list(record({ file: isText, reason: isText })),
  warnings: list(isText),
  without_tables: list(record({ file: isText, agency: orNull(isText), year: orNull(isCount) })),
  consolidated: list(
    record({
      agency: isText,
      year: isCount,
      file: isText,
      scope: oneOf('consolidated', 'unknown'),
      parts: isCount,
      received: pair(orNull(isFigure)),
      handled: pair(orNull(isFigure)),
      agrees: isFlag,
      covers: orNull(isText),
      members: list(isText),
      compared: isCount,
      differences: list(record({ row: isText, own: isFigure, parts: isFigure, stated: isCount })),
    }),
  ),
  maybe_same: list(
    record({
      agencies: pair(isText),
      region_codes: pair(orNull(isCount)),
      why: oneOf(...NAMESAKE_REASONS),
      same_years: isFlag,
      line: isText,
    }),
  ),
  expected: orNull(COVERAGE),
};

/** Whether a parsed JSON value is the summary of a run; every field of this version has to be there. */
export function isQuality(value: unknown): value is Quality {
  return isRecord(value) && Object.entries(FIELDS).every(([name, is]) => is(value[name]));
}
