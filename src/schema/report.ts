/** A report as JSON: what the parser gives, `inspect` prints and the ETL writes to Parquet. Plain data, no methods. */
import type { Form, Level } from './form.ts';
import type { CellPath, MoneyPath } from './paths.ts';
import type { CheckCode } from './checks.ts';
import type { MessageCode, Severity } from './messages.ts';

/** Half-open character range in the decoded (or extracted) text; UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/**
 * `stated`: a number stands in the cell, 0 included. `blank`: the cell is there and empty or holds a dash or 无.
 * `derived`: computed from other cells of the report. `unsure`: read, but its column or digits are not certain.
 * A path that is absent from `cells` is `missing` (or not on the form).
 */
export const CELL_STATES = ['stated', 'blank', 'derived', 'unsure'] as const;
export type CellState = (typeof CELL_STATES)[number];

/**
 * How the column of a cell is known. `grid`: by true cells or drawn rules. `count`: all cells of its row left a trace, as many as the form has.
 * `position`: by where the text stands in its line. `sums`: the form's arithmetic chose the column or joined the digits. `ocr`: read from a picture.
 */
export const CELL_VIAS = ['grid', 'count', 'position', 'sums', 'ocr'] as const;
export type CellVia = (typeof CELL_VIAS)[number];

export interface Cell {
  /** null when blank, or when `unsure` digits could not be read. */
  readonly value: number | null;
  readonly state: CellState;
  /** null for a derived cell, which stands nowhere. */
  readonly via: CellVia | null;
  /** The cell's text as found; empty for a derived cell. */
  readonly raw: string;
  /** null when the cell leaves no trace in the text (derived, or a blank without any character). */
  readonly at: Span | null;
}

export const MONEY_UNITS = ['元', '千元', '万元', '百万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];
/** Where the unit was found. `assumed`: nowhere, so 元 was taken. */
export const UNIT_SOURCES = ['cell', 'header', 'assumed'] as const;
export type UnitSource = (typeof UNIT_SOURCES)[number];

export interface Money {
  /** The number as written, in `unit`. */
  readonly stated: number;
  readonly unit: MoneyUnit;
  readonly unit_from: UnitSource;
  /** `stated` in 元. */
  readonly yuan: number;
}

/** One arithmetic check whose operands are all stated or derived; one that is not assessable is absent. */
export interface Check {
  readonly code: CheckCode;
  /** The cells concerned, `*` for the summed dimension: `requests.*.natural`, `requests.new.*`, `review.*`. */
  readonly path: string;
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

export interface Message {
  readonly code: MessageCode;
  readonly severity: Severity;
  /** Table or cell concerned; null for the whole document. */
  readonly path: string | null;
  readonly text: string;
  readonly at: Span | null;
}

/** `own`: of the organ alone. `consolidated`: added up from other organs, never to be added to them. `unknown`: the report does not tell. */
export const SCOPES = ['own', 'consolidated', 'unknown'] as const;
export type Scope = (typeof SCOPES)[number];

/** Where the agency's name was found. */
export const AGENCY_SOURCES = ['title', 'index', 'signature', 'text', 'manifest'] as const;
export type AgencySource = (typeof AGENCY_SOURCES)[number];

/** Whose report, of which place and year. Every field is null when the text does not tell. */
export interface Identity {
  readonly title: string | null;
  readonly agency: string | null;
  readonly agency_from: AgencySource | null;
  /** false when the text gives only a part of the name (区审计局) or none. */
  readonly agency_complete: boolean;
  readonly region: string | null;
  /** GB/T 2260 code, six digits. */
  readonly region_code: number | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly level: Level | null;
  /** Line of business, from the closed list of kinds (审计, 财政, …). */
  readonly kind: string | null;
  readonly year: number | null;
  /** ISO date. */
  readonly published: string | null;
}

export interface Report extends Identity {
  readonly file: string;
  /** 0 for the first report of a document, 1 for the second, … */
  readonly index: number;
  readonly form: Form | null;
  readonly url: string | null;
  /** SHA-256 of the input bytes, lower-case hex. Empty when the parser was given text only. */
  readonly sha256: string;
  /** true when the document declares itself fictional example data. */
  readonly synthetic: boolean;
  readonly scope: Scope;
  /** The words that tell what a consolidated report adds up; null where none do. */
  readonly covers: string | null;
  /** true when the title says that this edition corrects an earlier one (更正, 修订). */
  readonly corrected: boolean;
  readonly cells: Readonly<Partial<Record<CellPath, Cell>>>;
  readonly money: Readonly<Partial<Record<MoneyPath, Money>>>;
  readonly checks: readonly Check[];
  readonly messages: readonly Message[];
}

/** Why a document gave no report. */
export const REJECT_CODES = [
  'empty',
  'binary',
  'undecodable',
  'no-text-layer',
  'not-a-report',
  'link-only',
  'list-page',
  'other-form',
  'notice',
  'circular',
  'news',
  'explanation',
  'guide',
  'blank-form',
  'article',
  'unsupported',
  'over-limit',
  'locked',
  'unreadable',
  'excluded',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

export interface Rejection {
  readonly code: RejectCode;
  readonly text: string;
}

/** What one document gives: at least one report, or a reason why none. */
export type Parsed =
  | { readonly ok: true; readonly file: string; readonly text: string; readonly reports: readonly Report[] }
  | { readonly ok: false; readonly file: string; readonly rejected: Rejection };
