import type { Lang } from '../model.ts';

/** What a model builder needs besides rows. */
export interface ModelContext {
  readonly lang: Lang;
  /** The reader's selection in words, such as “示例省 · 县级 · 全部机关”; the years are added by the builder. */
  readonly selection: string;
  /** First and last year of the selection. */
  readonly years: readonly [from: number, to: number];
  /** agency_id of the reader's own agencies, drawn in the accent. */
  readonly mine: ReadonlySet<number>;
  /** true when fictional reports are among the data; said in every chart. */
  readonly example: boolean;
  /** Rates with a smaller denominator are drawn hollow and not ranked; `MIN_BASE` when absent. */
  readonly least?: number;
  /** true: amounts of an assumed unit and suspicious ones are left out. */
  readonly sure?: boolean;
  /** true: sums and averages of a year count suspicious amounts, too. */
  readonly suspects?: boolean;
  /** true: figures of consolidated reports, which is said in the names of files, too. */
  readonly consolidated?: boolean;
}

/** The smallest denominator of a rate that is taken seriously, unless the reader chooses another. */
export const MIN_BASE = 30;
