/** Agencies by years: one row an agency, with the change to the last year that anybody has a figure of. */
import { quantile } from 'd3';
import { gathered } from '../../../charts/ground/build.ts';
import type { AgencyYearRow } from '../../../queries/compare/agency-years.ts';
import { isRate, SMALL_N, type Measure } from '../../../queries/metrics/measures.ts';
import { elementAt } from '../../../schema/element-at.ts';

export type Cell = Pick<
  AgencyYearRow,
  'year' | 'value' | 'numerator' | 'denominator' | 'reported' | 'failing' | 'small' | 'suspect' | 'file'
>;

export interface MatrixRow {
  readonly agencyId: number;
  readonly agency: string;
  /** One for each year, ascending. */
  readonly cells: readonly Cell[];
}

export interface Matrix {
  /** Largest figure of the last year first, those without one last. */
  readonly rows: readonly MatrixRow[];
  readonly years: readonly number[];
  /** The last year that any agency has a figure of; null where none has. */
  readonly last: number | null;
  /** Where the tints 2 to 5 begin. */
  readonly steps: readonly number[];
}

/** Counts of requests: few, tens, hundreds. */
const COUNT_STEPS = [10, 30, 100, 300];
const FIFTHS = [0.2, 0.4, 0.6, 0.8];

/** A figure that may be set against others: it is there, is no suspect amount and no rate on too few cases. */
function isFirm(cell: Cell | undefined): cell is Cell & { readonly value: number } {
  return cell !== undefined && cell.value !== null && !cell.small && !cell.suspect;
}

export function cellOf(row: MatrixRow, year: number | null): Cell | undefined {
  return row.cells.find((cell) => cell.year === year);
}

/** `figures` are of one measure. */
export function matrixOf(figures: readonly AgencyYearRow[], measure: Measure): Matrix {
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => a - b);
  const last = years.findLast((year) => figures.some((one) => one.year === year && one.value !== null)) ?? null;
  const rows = gathered(figures, ({ agency_id }) => agency_id).map(([agencyId, all]) => ({
    agencyId,
    agency: elementAt(all, 0).agency,
    cells: all.toSorted((a, b) => a.year - b.year),
  }));
  const firm = figures.filter(isFirm).map(({ value }) => value);
  const quintiles = FIFTHS.flatMap((part) => quantile(firm, part) ?? []);
  return {
    rows: rows.toSorted((a, b) => descending(cellOf(a, last), cellOf(b, last))),
    years,
    last,
    steps: measureCounts(measure) ? COUNT_STEPS : quintiles,
  };
}

/** Requests and cases, of which a ten is a ten whoever has them; shares and amounts are tinted by fifths. */
function measureCounts(measure: Measure): boolean {
  return !isRate(measure) && measure !== 'procurement';
}

/** What is no figure, or none to be ranked, comes last. */
function descending(a: Cell | undefined, b: Cell | undefined): number {
  if (!isFirm(a) || !isFirm(b)) return Number(isFirm(b)) - Number(isFirm(a));
  return b.value - a.value;
}

/** 1 to 5; null for a figure without a tint: none, suspect, on too few cases. A stated 0 has the lightest. */
export function tintOf(cell: Cell, steps: readonly number[]): number | null {
  if (!isFirm(cell)) return null;
  const { value } = cell;
  return 1 + steps.filter((step) => value >= step).length;
}

export type Change =
  | { readonly state: 'known'; readonly difference: number; readonly relative: number | null }
  | { readonly state: 'missing' | 'small' };

/** The last year on the one before it. `relative` is null for rates, and on a base of counts under `SMALL_N`. */
export function changeOf(row: MatrixRow, last: number | null, measure: Measure): Change {
  const now = cellOf(row, last);
  const before = last === null ? undefined : cellOf(row, last - 1);
  if (now === undefined || before === undefined || now.value === null || before.value === null)
    return { state: 'missing' };
  if (!isFirm(now) || !isFirm(before)) return { state: 'small' };
  const difference = now.value - before.value;
  const relative = isRate(measure) || before.value < SMALL_N ? null : difference / before.value;
  return { state: 'known', difference, relative };
}
