/** What a metric is: a figure that the site shows, defined once. */
import type { ProactiveItem } from '../form.ts';

/** `share`: numerator ÷ denominator, shown in per cent. */
export type MetricUnit = 'requests' | 'cases' | 'projects' | 'yuan' | 'share';

/** What the parts of a sum are, for "2/3 …" where not all of them are numbers. */
export type PartKind = 'cells' | 'rows' | 'channels';

export interface Metric {
  readonly unit: MetricUnit;
  /**
   * Columns of `reports` that are added up within one report. The form demands each of them: where one is not a number, the
   * sum is not a number either, whatever the others say.
   */
  readonly numerator: readonly string[];
  /** null: a count or an amount. */
  readonly denominator: readonly string[] | null;
  readonly parts: PartKind;
  /** First and last report year whose form asks for it; null: no end. */
  readonly years: readonly [first: number, last: number | null];
  /** Agencies are compared by it. */
  readonly compared: boolean;
  /** The figure is the amount of this item in `proactive`, not in `reports`. */
  readonly item?: ProactiveItem;
  /** Where the definition comes from. */
  readonly source: string;
}
