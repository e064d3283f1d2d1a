/** A briefing: charts, tables and texts in an order, as they were when they were put in, and how to print them. */
import type { Provenance } from '../action.ts';
import type { ChartModel, ChartView } from '../../charts/model.ts';
import type { Lang } from '../../words/lang.ts';
import type { Template } from './template.ts';

export const MOST_ITEMS = 200;

interface ItemBase {
  /** Unique in the briefing. */
  readonly id: number;
}

export interface ChartItem extends ItemBase {
  readonly kind: 'chart';
  /** Name of the card it came from, as in links. */
  readonly card: string;
  /** Hash that restores the view. */
  readonly link: string;
  /** The author's own title, usually a sentence; empty: the chart's. */
  readonly title: string;
  /** The author's words; may be empty. */
  readonly caption: string;
  /** Whether files print the chart's table below it. */
  readonly withTable: boolean;
  /** `view.table` makes it a table, else it is a chart. */
  readonly view: ChartView;
  readonly model: ChartModel;
  readonly provenance: Provenance;
}

/** A chapter's heading, a paragraph, or both. */
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  /** May be empty; charts below it belong to its chapter. */
  readonly heading: string;
  /** Paragraphs, a line each; may be empty. */
  readonly text: string;
}

export type BriefingItem = ChartItem | TextItem;

export interface Briefing {
  readonly template: Template;
  readonly items: readonly BriefingItem[];
}

export function isChartItem(item: BriefingItem): item is ChartItem {
  return item.kind === 'chart';
}

/** The item as files and pages show it: under its author's title the chart's own goes before the selection, so that the measure stays named. */
export function titled(item: ChartItem): ChartItem {
  const title = item.title.trim();
  if (title === '') return item;
  const { model } = item;
  const subtitle = [model.title, model.subtitle].filter((part) => part !== '').join(' · ');
  return { ...item, model: { ...model, title, subtitle } };
}

/** Of the charts; Chinese where there is none. */
export function langOf(items: readonly BriefingItem[]): Lang {
  return items.find(isChartItem)?.model.lang ?? 'zh';
}

/** Paragraphs without the empty ones. */
export function paragraphsOf({ text }: TextItem): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
