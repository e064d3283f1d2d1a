/** What all chart models share: figures, coverage, marks, tables. */

import type { Absence, Coverage } from '../../words/charts/common.ts';
import type { ValueFormat } from '../../words/format.ts';
import type { Lang } from '../../words/lang.ts';
import type { Subset } from './subset.ts';

export type { Absence, Coverage, Lang, ValueFormat };

/** A figure: null is "no number", never zero, and `absence` says why. */
export interface Figure {
  readonly value: number | null;
  readonly absence: Absence | null;
  /** Reports behind the figure whose checks fail; such a mark is drawn differently. */
  readonly failing: number;
}

/** What a mark stands for when it is chosen. */
export type MarkRef =
  /** `to` (inclusive) where a stretch of years was chosen. */
  | { readonly type: 'year'; readonly year: number; readonly to?: number; readonly part: string | null }
  | {
      readonly type: 'agency';
      readonly agencyId: number;
      readonly agency: string;
      readonly year: number | null;
      readonly part: string | null;
    }
  /** A kind, level or province of agencies, in all years or one; or (`none`) something that is no filter. */
  | {
      readonly type: 'group';
      readonly field: 'kind' | 'level' | 'province' | 'none';
      readonly value: string;
      readonly year?: number;
    };

export type CellValue = string | number | null;

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** How numbers of the column are written; `text` for words. */
  readonly format: ValueFormat | 'text';
}

/** The figures of a chart as a table; null is blank, on the screen and in the CSV. */
export interface ChartTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
  /** What each row stands for, one for each; absent where rows stand for nothing that can be looked up. */
  readonly refs?: readonly MarkRef[];
}

export interface ChartBase {
  /** Stable name, used for DOM ids: lower-case letters and hyphens. */
  readonly id: string;
  readonly lang: Lang;
  /** The measure. */
  readonly title: string;
  /** The selection, and what one mark is. */
  readonly subtitle: string;
  /** The unit in words: 件, 元, … */
  readonly unit: string;
  readonly coverage: Coverage | null;
  /** Its figures are of fewer reports than the page counts: amounts are named by that, and drawn as shares. Absent: of all. */
  readonly subset?: Subset | null;
  /** How a rate is made, with its denominator; null for plain counts. */
  readonly formula: string | null;
  readonly notes: readonly string[];
  /** Where the numbers come from. */
  readonly source: string;
  /** For screen readers: sentences made only of numbers shown. */
  readonly summary: string;
  readonly table: ChartTable;
  /** Name of exported files without extension: measure and years. */
  readonly fileName: string;
}

/** A line of a tooltip that only one chart has: how a rate was made, what a figure is made of. */
export interface Detail {
  readonly label: string;
  readonly value: string;
}

export interface LinePoint extends Figure {
  readonly year: number;
  readonly coverage: Coverage | null;
  /** Drawn hollow: a rate with a small denominator. */
  readonly small?: boolean;
  readonly details?: readonly Detail[];
}

export interface LineSeries {
  readonly code: string;
  readonly label: string;
  /** Ascending by year, one for each year of the model. */
  readonly points: readonly LinePoint[];
}

/** Between `after` and the next year the line is broken. */
export interface Break {
  readonly after: number;
  readonly note: string;
}
