/** Where a document's reports and their tables are. */
import type { Doc } from '../1-read/document.ts';
import { isDeduplicated } from './deduplicated.ts';
import { findDisputes, type DisputeRegion } from './dispute.ts';
import { announcesYears, yearBefore } from './headings.ts';
import { itemsOf, type Item } from './items.ts';
import { withLabelsAround } from './labels-around.ts';
import { findMatrices, type MatrixRegion } from './matrix.ts';
import { findProactive, type ItemRow } from './proactive.ts';
import { findSegments, type Segment } from './segments.ts';
import { withWholeLabels } from './wrapped-labels.ts';

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
  /** Whether the report has a further matrix, or table of part four, for which the same heading stands and which states other figures. */
  readonly rivalled: { readonly matrix: boolean; readonly dispute: boolean };
  /** Whether lines that came twice were taken out of its text, figures among them. */
  readonly deduplicated: boolean;
}

export interface Located {
  readonly items: readonly Item[];
  readonly reports: readonly ReportParts[];
}

function within<T extends { readonly from: number }>(all: readonly T[], segment: Segment): T[] {
  return all.filter((one) => one.from >= segment.from && one.from < segment.to);
}

/** Tables with the year of their own heading. */
function byYear<T extends { readonly from: number; readonly to: number }>(
  items: readonly Item[],
  tables: readonly T[],
  foreign: RegExp,
): OfYear<T>[] {
  return tables.map((table) => ({ year: yearBefore(items, table.from, foreign), table }));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A table with fewer figures is a piece of another one, not its rival. */
const MIN_FIGURES = 8;

/** Whether two tables state figures, and not the same in the same order, as the one once more would. */
function areRivals(items: readonly Item[], a: Range, b: Range): boolean {
  const figures = ({ from, to }: Range): readonly number[] =>
    items.slice(from, to).flatMap(({ figure }) => (figure?.type === 'number' ? [figure.value] : []));
  const [first, second] = [figures(a), figures(b)];
  return Math.min(first.length, second.length) >= MIN_FIGURES && first.join(' ') !== second.join(' ');
}

interface OfYear<T> {
  /** In the table's own heading; null where none stands there. */
  readonly year: number | null;
  readonly table: T;
}

/** The report's own table: of its year by the heading, else without a year, else the first. */
function mainOf<T>(tables: readonly OfYear<T>[], reportYear: () => number | null): OfYear<T> | undefined {
  if (tables.length < 2 || tables.every(({ year }) => year === null)) return tables[0];
  const own = reportYear();
  return (
    tables.find(({ year }) => year !== null && year === own) ?? tables.find(({ year }) => year === null) ?? tables[0]
  );
}

function hasRival<T extends Range>(
  items: readonly Item[],
  all: readonly OfYear<T>[],
  main: OfYear<T> | undefined,
): boolean {
  if (main === undefined) return false;
  return all.some((one) => one !== main && one.year === main.year && areRivals(items, one.table, main.table));
}

/** What was found in the whole document. */
interface Found {
  readonly text: string;
  readonly items: readonly Item[];
  readonly matrices: readonly MatrixRegion[];
  readonly disputes: readonly DisputeRegion[];
}

function partsOf(
  { text, items, matrices, disputes }: Found,
  segment: Segment,
  reportYear: () => number | null,
): ReportParts[] {
  const ownMatrices = byYear(items, within(matrices, segment), /行政复议/);
  const ownDisputes = byYear(items, within(disputes, segment), /收到和处理/);
  const main = mainOf(ownMatrices, reportYear);
  const mainYear = main?.year ?? null;
  // Tables announced by year of which some are lost: one without a year may be anybody's.
  const lost = ownDisputes.length !== ownMatrices.length && announcesYears(items, segment);
  const mainDispute =
    ownDisputes.find(({ year }) => (year === null ? !lost : mainYear === null || year === mainYear)) ?? null;
  const beside = ownMatrices.filter((one) => one !== main && one.year !== null && one.year !== mainYear);
  const deduplicated = isDeduplicated(text, items, segment.rows);
  const own: ReportParts = {
    rows: segment.rows,
    deduplicated,
    matrix: main?.table ?? null,
    dispute: mainDispute?.table ?? null,
    disputeYear: mainDispute?.year ?? null,
    proactive: findProactive(items, segment.from, segment.to),
    besideYear: null,
    rivalled: {
      matrix: hasRival(items, ownMatrices, main),
      dispute: hasRival(items, ownDisputes, mainDispute ?? undefined),
    },
  };
  const others = beside.map(({ year, table }): ReportParts => ({
    rows: segment.rows,
    deduplicated,
    matrix: table,
    dispute: ownDisputes.find((dispute) => dispute.year === year && dispute !== mainDispute)?.table ?? null,
    proactive: [],
    besideYear: year,
    disputeYear: year,
    rivalled: { matrix: false, dispute: false },
  }));
  return [own, ...others];
}

/**
 * Finds reports and tables. A document without any table gives one report without parts. `yearOf` tells the year of the report
 * in those rows; it is asked only where headings announce tables of several years.
 */
export function locate(doc: Doc, yearOf: (rows: ReportParts['rows']) => number | null): Located {
  const items = withLabelsAround(withWholeLabels(itemsOf(doc)));
  const matrices = findMatrices(items);
  const disputes = findDisputes(items);
  const segments = findSegments(doc, items, matrices);
  return {
    items,
    reports: segments.flatMap((segment) =>
      partsOf({ text: doc.text, items, matrices, disputes }, segment, () => yearOf(segment.rows)),
    ),
  };
}
