import { fileStem } from '../file-name.ts';
import { isChartItem, langOf, type BriefingItem } from './briefing.ts';
import type { Template } from './template.ts';

const USUAL = { zh: '政府信息公开年报分析简报', en: 'Open government annual reports: a briefing' } as const;

/** The briefing's title, also where its author gave none. */
export function titleOf({ title }: Template, items: readonly BriefingItem[]): string {
  return title.trim() === '' ? USUAL[langOf(items)] : title.trim();
}

/**
 * The briefing as a file's name on every system, without extension: its title, the selection where all charts share
 * one, and the date of the newest data.
 */
export function fileNameOf(template: Template, items: readonly BriefingItem[]): string {
  const charts = items.filter(isChartItem);
  const selections = new Set(charts.map(({ model }) => model.subtitle));
  const dates = charts.map(({ provenance }) => provenance.date).sort();
  const [selection = ''] = selections.size === 1 ? selections : [];
  return fileStem([titleOf(template, items), selection, dates.at(-1) ?? ''].filter((part) => part !== '').join('_'));
}
