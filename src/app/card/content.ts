import type { Chart } from '../../charts/chart.ts';
import type { MarkRef } from '../../charts/model.ts';

/** What a card has to show. `empty` and `error` carry words for the reader, in their language. */
export type CardContent =
  | { readonly state: 'loading'; readonly text?: string }
  | { readonly state: 'empty'; readonly text: string }
  | { readonly state: 'error'; readonly text: string; readonly retry?: () => void }
  | { readonly state: 'ready'; readonly chart: Chart };

/** Where the figures of a mark or a row come from: the text of one report, or the list of the reports behind them. */
export interface Origin {
  readonly href: string;
  readonly single: boolean;
}

/** A check that does not hold in a report behind a mark; all in words. `right` and `difference` are empty without figures. */
export interface FailedCheck {
  readonly report: string;
  readonly what: string;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
}

/** What a card can be asked about its marks; a card that stands alone knows nothing. */
export interface Lookup {
  origin(ref: MarkRef): Origin | null;
  /** The first few, and how many there are. */
  checks(ref: MarkRef): Promise<{ readonly shown: readonly FailedCheck[]; readonly count: number }>;
}
