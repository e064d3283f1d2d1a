/**
 * A question as data: which figures, of what (each year, each kind or level of agency, each agency), in which order. The executors
 * take it: sums made beforehand, the reports in memory, or an engine by the statement made from it.
 */
import type { Addend } from '../../schema/figures/addend.ts';
import { FIGURES, REPORT_COUNTS, sum, type Figure } from '../../schema/figures/totals.ts';
import type { RowOf, Shape } from '../db/shape.ts';

/** One column of the answer. `num?`: null where no report has a number. */
export interface Field<Kind extends 'num' | 'num?' = 'num' | 'num?'> {
  readonly kind: Kind;
  readonly figure: Figure;
  /** Only the reports of which a check does not hold. */
  readonly failing: boolean;
  /** The sum divided by the reports that have a number. */
  readonly mean: boolean;
  /** How many years have such a report, instead of how many reports. */
  readonly years: boolean;
}
export type Fields = Readonly<Record<string, Field>>;

/** The kinds of a question's fields, by name. */
export type KindsOf<F extends Fields> = { readonly [Name in keyof F]: F[Name]['kind'] };

const BY_NAME = new Map([...FIGURES, ...REPORT_COUNTS].map((figure) => [figure.name, figure]));

/** Throws `RangeError` where there is no such figure. */
function figureOf(name: string, kind: Figure['kind']): Figure {
  const figure = BY_NAME.get(name);
  if (figure?.kind !== kind) throw new RangeError(`no ${kind} is called ${name}`);
  return figure;
}

/** The sum of a column of `totals`, or of a figure of the question's own. */
export function sumOf(figure: string | Figure): Field<'num?'> {
  return {
    kind: 'num?',
    figure: typeof figure === 'string' ? figureOf(figure, 'sum') : figure,
    failing: false,
    mean: false,
    years: false,
  };
}

/** The same divided by the reports that have a number: of an agency, the mean of its years. Only an engine or the reports tell it. */
export function meanOf(figure: string | Figure): Field<'num?'> {
  return { ...sumOf(figure), mean: true };
}

/** How many reports have a number; 0 where none has. */
export function countOf(figure: string | Figure): Field<'num'> {
  return {
    kind: 'num',
    figure: typeof figure === 'string' ? figureOf(figure, 'count') : figure,
    failing: false,
    mean: false,
    years: false,
  };
}

/** In how many years a report has a number. Of a group only, and not where the reports in memory answer. */
export function yearsOf(figure: string): Field<'num'> {
  return { ...countOf(figure), years: true };
}

/** Of the reports that are counted: those of which a check does not hold. */
export function failingOf(figure: string | Figure): Field<'num'> {
  return { ...countOf(figure), failing: true };
}

/** A number of every report, added up; 0 where there is no report or none has one. */
export function addedUp(of: Addend): Field<'num'> {
  return { kind: 'num', figure: sum('counted', of, 'of reports'), failing: false, mean: false, years: false };
}

/** Whether the sums made beforehand have every figure. */
export function isInTotals(fields: Fields): boolean {
  return Object.values(fields).every(({ figure, mean }) => !mean && BY_NAME.get(figure.name) === figure);
}

/** The sum of a row's field by its name; null where it is null. Throws where the row has no such field. */
export function sumIn(row: Readonly<Record<string, unknown>>, name: string): number | null {
  const value = row[name];
  if (value === null || typeof value === 'number') return value;
  throw new TypeError(`${name} is no sum`);
}

/** The count of a row's field by its name. Throws where it is none. */
export function countIn(row: Readonly<Record<string, unknown>>, name: string): number {
  const value = row[name];
  if (typeof value !== 'number') throw new TypeError(`${name} is no count`);
  return value;
}

function isKinds<F extends Fields>(kinds: Shape, fields: F): kinds is Shape & KindsOf<F> {
  return Object.keys(kinds).join() === Object.keys(fields).join();
}

function kindsOf<F extends Fields>(fields: F): KindsOf<F> {
  const kinds: Shape = Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, kind]));
  if (!isKinds(kinds, fields)) throw new TypeError('the kinds are not those of the fields');
  return kinds;
}

type YearShape<F extends Fields> = { readonly year: 'num' } & KindsOf<F> & {
    /** Agencies of the selection in the whole data set. */
    readonly agencies: 'num';
  };
/** One row a year of the selection, ascending. */
export interface YearQuestion<F extends Fields> {
  readonly shape: YearShape<F>;
  readonly fields: F;
  /** Only the last year in which this field is above 0, or the last one where it never is; null: all years. */
  readonly last: (keyof F & string) | null;
  /**
   * Counts that tell whether a report has the figures of the question: with `alike` an agency is in it where it has them all in every
   * year in which anybody has. None: `alike` means nothing to the question.
   */
  readonly basis: readonly (keyof F & string)[];
}
export type YearRow<F extends Fields> = RowOf<YearShape<F>>;

export function eachYear<F extends Fields>(fields: F, basis: readonly (keyof F & string)[] = []): YearQuestion<F> {
  return { shape: { year: 'num', ...kindsOf(fields), agencies: 'num' }, fields, last: null, basis };
}

export function lastYear<F extends Fields>(last: keyof F & string, fields: F): YearQuestion<F> {
  return { ...eachYear(fields), last };
}

/** One row: the whole selection. */
export interface WholeQuestion<F extends Fields> {
  readonly shape: KindsOf<F>;
  readonly fields: F;
}

export function inAll<F extends Fields>(fields: F): WholeQuestion<F> {
  return { shape: kindsOf(fields), fields };
}

type GroupShape<F extends Fields> = {
  /** null for agencies of which it is not known. */
  readonly value: 'text?';
} & KindsOf<F> & {
    readonly agencies: 'num';
    /** Reports due: agencies × years of the selection. */
    readonly due: 'num';
  };
/** One row a kind or level of the selection's agencies; the largest of `order` first, nulls last. */
export interface GroupQuestion<F extends Fields> {
  readonly shape: GroupShape<F>;
  readonly fields: F;
  readonly order: keyof F & string;
}
export type GroupRow<F extends Fields> = RowOf<GroupShape<F>>;

export function eachGroup<F extends Fields>(order: keyof F & string, fields: F): GroupQuestion<F> {
  const [value, count] = ['text?', 'num'] as const;
  return { shape: { value, ...kindsOf(fields), agencies: count, due: count }, fields, order };
}

const IDENTITY = {
  agency_id: 'num',
  agency: 'text',
  /** false: only a part of the name is known. */
  complete: 'bool',
  province: 'text?',
  level: 'text?',
  kind: 'text?',
} as const;
type AgencyShape<F extends Fields> = typeof IDENTITY &
  KindsOf<F> & {
    /** Years of the selection. */
    readonly years: 'num';
  };
/** One row an agency; the largest of `order` first, nulls last, then by name. */
export interface AgencyQuestion<F extends Fields> {
  readonly shape: AgencyShape<F>;
  readonly fields: F;
  readonly order: keyof F & string;
  /** false: only agencies with a report that counts. */
  readonly all: boolean;
}
export type AgencyRow<F extends Fields> = RowOf<AgencyShape<F>>;

/** Every agency of the selection, also those without a report. */
export function eachAgency<F extends Fields>(order: keyof F & string, fields: F): AgencyQuestion<F> {
  return { shape: { ...IDENTITY, ...kindsOf(fields), years: 'num' }, fields, order, all: true };
}

/** Every agency of the selection with a report that counts. */
export function eachReportingAgency<F extends Fields>(order: keyof F & string, fields: F): AgencyQuestion<F> {
  return { ...eachAgency(order, fields), all: false };
}

/** Whether a figure looks at the year before; then `soundOnly` cannot be told from sums. */
export function needsPrior(fields: Fields): boolean {
  return Object.values(fields).some(({ figure }) => figure.prior);
}
