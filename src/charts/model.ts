/**
 * What a chart shows, before any pixel: made from query rows by `<chart>/model.ts`, laid out by `<chart>/layout.ts`,
 * drawn by `<chart>/Chart.svelte`, exported by `src/export`. All text is already in the reader's language.
 */

import type { Rows } from '../queries/db/rows.ts';
import type {
  Absence,
  Break,
  ChartBase,
  Coverage,
  Detail,
  Figure,
  LineSeries,
  MarkRef,
  ValueFormat,
} from './ground/base.ts';
import type { AnswerModel } from './kinds/answer/types.ts';
import type { BandModel } from './kinds/band/types.ts';
import type { CoverageModel } from './kinds/coverage/types.ts';
import type { ListedModel } from './kinds/listed/types.ts';
import type { ScatterModel } from './kinds/scatter/types.ts';
import type { SlopeModel } from './kinds/slope/types.ts';

export type * from './kinds/answer/types.ts';
export type * from './kinds/band/types.ts';
export type * from './ground/base.ts';
export type * from './kinds/coverage/types.ts';
export type * from './kinds/listed/types.ts';
export type * from './kinds/scatter/types.ts';
export type * from './kinds/slope/types.ts';

export interface LineModel extends ChartBase {
  readonly kind: 'line';
  readonly format: ValueFormat;
  readonly years: readonly number[];
  readonly series: readonly LineSeries[];
  readonly breaks: readonly Break[];
}

export interface RankedBar extends Figure {
  readonly agencyId: number;
  readonly label: string;
  /** 1 for the largest; null where there is no number to rank. Equal values share a rank. */
  readonly rank: number | null;
  readonly mine: boolean;
  /** Drawn as an outline: a small denominator. */
  readonly hollow: boolean;
  readonly coverage: Coverage | null;
  /** "2/4 年" where the figure lacks years that others may have; absent or null where it has them all. */
  readonly few?: string | null;
  readonly details?: readonly Detail[];
  /** What the bar stands for where it is no agency; `agencyId` is then only its key. */
  readonly ref?: MarkRef;
}

export interface RankedModel extends ChartBase {
  readonly kind: 'ranked';
  /** true: the bars are groups of agencies and not searched by name. */
  readonly groups?: boolean;
  /** true: values are means of years, which add up to nothing. */
  readonly means?: boolean;
  readonly format: ValueFormat;
  /** Largest first, those without a number last. */
  readonly bars: Rows<RankedBar>;
}

export interface Segment {
  readonly code: string;
  readonly label: string;
}

/** A legal group; its segments are drawn as shades of one colour, apart from the next group. */
export interface SegmentGroup {
  readonly code: string;
  readonly label: string;
  readonly segments: readonly Segment[];
}

export interface StackedRow {
  readonly key: MarkRef;
  readonly label: string;
  /** By segment code; null where the report (or every report) is silent. */
  readonly values: Readonly<Record<string, number | null>>;
  /** By group code where they are not the sums of `values`; null where a part of the group has no number. */
  readonly groups?: Readonly<Record<string, number | null>>;
  /** What 100 % is: the sum of the numbers shown; null where there is none. */
  readonly total: number | null;
  readonly absence: Absence | null;
  readonly coverage: Coverage | null;
  /** As of a ranked bar. */
  readonly few?: string | null;
  /** Of a row whose sum lacks a part: how many parts have a number. */
  readonly parts?: Coverage;
  readonly failing: number;
  readonly mine: boolean;
}

export interface StackedModel extends ChartBase {
  readonly kind: 'stacked';
  /** `years` stand as columns; `agencies` lie as bars, page by page; `groups` lie as bars, all of them. */
  readonly by: 'years' | 'agencies' | 'groups';
  readonly groups: readonly SegmentGroup[];
  readonly rows: Rows<StackedRow>;
  readonly breaks: readonly Break[];
}

/** What a whole is made of, year by year, in per cent: no amounts, for its years have different reports. */
export interface SharesModel extends ChartBase {
  readonly kind: 'shares';
  /** From the top down; each is a segment of its own. */
  readonly parts: readonly SegmentGroup[];
  /** Ascending by year. */
  readonly rows: readonly StackedRow[];
  readonly breaks: readonly Break[];
}

export interface SpendFigure extends Figure {
  readonly year: number;
  /** The report names no unit; 元 is assumed. Drawn hollow. */
  readonly assumed: boolean;
  /** Jumps by 10³–10⁴ against another year or peers: a slip of units? */
  readonly suspect: boolean;
  /** The figure without the slip; null where it is not suspect or its side cannot be told. */
  readonly likely: number | null;
  readonly projects: number | null;
}

export interface SpendRow {
  readonly agencyId: number;
  readonly label: string;
  readonly mine: boolean;
  /** One for each year of the model, amounts in 元. */
  readonly figures: readonly SpendFigure[];
}

export interface SpendModel extends ChartBase {
  readonly kind: 'spend';
  readonly years: readonly number[];
  /** Largest first, those without an amount last. */
  readonly rows: Rows<SpendRow>;
}

export interface YearColumn extends Figure {
  readonly year: number;
  readonly coverage: Coverage | null;
  /** Figures in the column whose unit is assumed. */
  readonly assumed: number;
  /** Figures of the year that look like a slip of units, and what they add up to where the column leaves them out. */
  readonly suspect: number;
  readonly suspectYuan: number | null;
}

export interface ColumnsModel extends ChartBase {
  readonly kind: 'columns';
  readonly format: ValueFormat;
  readonly columns: readonly YearColumn[];
}

/** Agencies counted by the size of their figure, in bins that grow by 1, 2, 5. */
export interface DistributionModel extends ChartBase {
  readonly kind: 'distribution';
  /** Ascending; `from` ≤ value < `to`. The first may hold the stated zeros: `from` 0, `to` 1. */
  readonly bins: readonly DistributionBin[];
  /** Of all figures; null where there is none. */
  readonly median: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
  readonly own: readonly { readonly label: string; readonly value: number }[];
}

export interface DistributionBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly failing: number;
  /** The largest few, for the tooltip. */
  readonly named: readonly string[];
  /** The agency where it is alone in the bin. */
  readonly ref: MarkRef;
}

/** One small line chart an agency, on one scale or each on its own (`ChartView.relative`). */
export interface MultiplesModel extends ChartBase {
  readonly kind: 'multiples';
  readonly years: readonly number[];
  readonly panels: readonly MultiplesPanel[];
  readonly breaks: readonly Break[];
}

export interface MultiplesPanel {
  readonly agencyId: number;
  readonly label: string;
  readonly mine: boolean;
  /** One for each year of the model. */
  readonly points: readonly (Figure & { readonly year: number })[];
}

/** Shares by row and column; `ChartView.relative` shows the difference to the median of the column. */
export interface HeatModel extends ChartBase {
  readonly kind: 'heat';
  readonly groups: readonly SegmentGroup[];
  readonly rows: readonly HeatRow[];
  /** Median share by segment code over the rows that are large enough; null where there is none. */
  readonly medians: Readonly<Record<string, number | null>>;
  readonly least: number;
}

export interface HeatRow {
  readonly agencyId: number;
  readonly label: string;
  readonly mine: boolean;
  readonly failing: number;
  readonly cells: Readonly<Record<string, HeatCell>>;
}

export interface HeatCell {
  /** Numerator and denominator; null where no report states both. */
  readonly count: number | null;
  readonly base: number | null;
  readonly share: number | null;
  /** The denominator is below the least: no colour, no rank. */
  readonly small: boolean;
}

/** What came in, what became of it: links between nodes, in requests. What enters a node leaves it. */
export interface FlowModel extends ChartBase {
  readonly kind: 'flow';
  readonly nodes: readonly { readonly code: string; readonly label: string }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly value: number }[];
}

export type ChartModel =
  | LineModel
  | RankedModel
  | StackedModel
  | SharesModel
  | SpendModel
  | ColumnsModel
  | DistributionModel
  | MultiplesModel
  | HeatModel
  | FlowModel
  | ScatterModel
  | BandModel
  | SlopeModel
  | AnswerModel
  | CoverageModel
  | ListedModel;

export { DEFAULT_VIEW, PAGE_SIZE, type ChartView } from './ground/view.ts';
