/** Where a document's reports and their tables are. */
import type { Doc } from '../read/document.ts';
import { findDisputes, type DisputeRegion } from './dispute.ts';
import { itemsOf, type Item } from './items.ts';
import { findMatrices, type MatrixRegion } from './matrix.ts';
import { findProactive, type ItemRow } from './proactive.ts';
import { announcesYears, findSegments, yearBefore, type Segment } from './segments.ts';

export interface ReportParts {
  /** Half-open range of document rows that belong to the report. */
  readonly rows: readonly [from: number, to: number];
  readonly matrix: MatrixRegion | null;
  readonly dispute: DisputeRegion | null;
  readonly proactive: readonly ItemRow[];
  /** Year in the heading of a table that stands beside the report's own (last year's figures); null for the report itself. */
  readonly besideYear: number | null;
  /** Year in the heading of the part-four table; null where none stands there. */
  readonly disputeYear: number | null;
  /** Further matrices of the same year with other figures, not read. */
  readonly repeated: number;
}

export interface Located {
  readonly items: readonly Item[];
  readonly reports: readonly ReportParts[];
}

function within<T extends { readonly from: number }>(all: readonly T[], segment: Segment): T[] {
  return all.filter((one) => one.from >= segment.from && one.from < segment.to);
}

/** Tables with the year of their own heading; the first without a heading of its own, or of the main year, is the report's. */
function byYear<T extends { readonly from: number; readonly to: number }>(
  items: readonly Item[],
  tables: readonly T[],
  foreign: RegExp,
): { year: number | null; table: T }[] {
  return tables.map((table) => ({ year: yearBefore(items, table.from, foreign), table }));
}

/** Whether two tables state the same figures in the same order: the one is the other once more. */
function sameFigures(items: readonly Item[], a: MatrixRegion, b: MatrixRegion | undefined): boolean {
  const figures = (region: MatrixRegion): string =>
    items
      .slice(region.from, region.to)
      .flatMap(({ figure }) => (figure?.type === 'number' ? [figure.value] : []))
      .join(' ');
  return b !== undefined && figures(a) === figures(b);
}

function partsOf(
  items: readonly Item[],
  segment: Segment,
  matrices: readonly MatrixRegion[],
  disputes: readonly DisputeRegion[],
): ReportParts[] {
  const ownMatrices = byYear(items, within(matrices, segment), /行政复议/);
  const ownDisputes = byYear(items, within(disputes, segment), /收到和处理/);
  const main = ownMatrices[0];
  const mainYear = main?.year ?? null;
  // Tables announced by year of which some are lost: one without a year may be anybody's.
  const lost = ownDisputes.length !== ownMatrices.length && announcesYears(items, segment);
  const mainDispute =
    ownDisputes.find(({ year }) => (year === null ? !lost : mainYear === null || year === mainYear)) ?? null;
  const beside = ownMatrices.slice(1).filter(({ year }) => year !== null && year !== mainYear);
  const own: ReportParts = {
    rows: segment.rows,
    matrix: main?.table ?? null,
    dispute: mainDispute?.table ?? null,
    disputeYear: mainDispute?.year ?? null,
    proactive: findProactive(items, segment.from, segment.to),
    besideYear: null,
    repeated: ownMatrices.slice(1).filter((one) => !beside.includes(one) && !sameFigures(items, one.table, main?.table))
      .length,
  };
  const others = beside.map(({ year, table }): ReportParts => ({
    rows: segment.rows,
    matrix: table,
    dispute: ownDisputes.find((dispute) => dispute.year === year && dispute !== mainDispute)?.table ?? null,
    proactive: [],
    besideYear: year,
    disputeYear: year,
    repeated: 0,
  }));
  return [own, ...others];
}

/** Finds reports and tables. A document without any table gives one report without parts. */
export function locate(doc: Doc): Located {
  const items = itemsOf(doc);
  const matrices = findMatrices(items);
  const disputes = findDisputes(items);
  const segments = findSegments(doc, items, matrices);
  return { items, reports: segments.flatMap((segment) => partsOf(items, segment, matrices, disputes)) };
}
