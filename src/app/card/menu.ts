import type { CardAction } from '../../export/action.ts';
import type { Lang } from '../../charts/model.ts';

/** What the menu of a card is given, closed or open. */
export interface MenuProps {
  readonly lang: Lang;
  /** What the chart is, for the button's name. */
  readonly title: string;
  /** Whether the table is shown instead of the chart. */
  readonly table: boolean;
  /** Shows the statement behind the chart, where the page can. */
  readonly onexplore: (() => void) | undefined;
  readonly ontable: () => void;
  readonly onaction: (action: CardAction) => void;
}
