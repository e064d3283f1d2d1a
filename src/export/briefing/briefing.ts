/** A briefing: charts and tables as they were when they were put in, in an order, with captions, and how to print them. */
import type { Provenance } from '../action.ts';
import type { ChartModel, ChartView } from '../../charts/model.ts';
import type { Template } from './template.ts';

export const MOST_ITEMS = 200;

export interface BriefingItem {
  /** Unique in the briefing. */
  readonly id: number;
  /** Name of the card it came from, as in links. */
  readonly card: string;
  /** Hash that restores the view. */
  readonly link: string;
  /** The author's words; may be empty. */
  readonly caption: string;
  /** `view.table` makes it a table, else it is a chart. */
  readonly view: ChartView;
  readonly model: ChartModel;
  readonly provenance: Provenance;
}

export interface Briefing {
  readonly template: Template;
  readonly items: readonly BriefingItem[];
}
