/** What the reader has chosen: the one set of filters that every query of a page obeys. */
import type { Level } from '../../schema/form.ts';

export interface Selection {
  /** First and last report year, both inclusive. */
  readonly years: readonly [from: number, to: number];
  /** Empty lists mean "all". */
  readonly provinces: readonly string[];
  readonly levels: readonly Level[];
  readonly kinds: readonly string[];
  /** agency_id of the chosen agencies; links carry names instead, for ids change with the data. */
  readonly agencies: readonly number[];
  /** true: only reports of which every assessed check holds. */
  readonly soundOnly: boolean;
  /** true: sums over years are of the agencies that have a figure in each of those years (可比口径). */
  readonly alike?: boolean;
  /**
   * Whose figures: `own`, those of organs (本级口径); `consolidated`, of reports that add up others (汇总口径). Never both in one sum.
   * Absent: the data have no consolidated report, so that nothing has to be said.
   */
  readonly scope?: ReportScope;
}

export const REPORT_SCOPES = ['own', 'consolidated'] as const;
export type ReportScope = (typeof REPORT_SCOPES)[number];
