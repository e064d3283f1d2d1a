/** What a picture has to say of the view it was taken from, for nobody can look at the controls any more. */
import { spansDecades } from './kinds/columns/layout.ts';
import type { ChartModel, ChartView } from './model.ts';
import { ownNames, pagedItems } from './ground/paging/items.ts';
import { pageOf } from './ground/paging/page.ts';
import { canBeLog } from './kinds/slope/log.ts';
import { WORDS } from '../words/charts/common.ts';

/** Own agencies that are named; of more only the number. */
const NAMED = 3;

/** Whether the reader may choose between a log axis and a linear one. */
export function hasScale(model: ChartModel): boolean {
  if (model.kind === 'spend') return true;
  return (model.kind === 'slope' && canBeLog(model)) || (model.kind === 'columns' && spansDecades(model));
}

/** Names of the own agencies among what the chart shows. */
function ownOf(model: ChartModel): readonly string[] {
  switch (model.kind) {
    case 'ranked':
      return ownNames(model.bars);
    case 'spend':
    case 'stacked':
    case 'heat':
      return ownNames(model.rows);
    case 'multiples':
      return ownNames(model.panels);
    case 'scatter':
      return ownNames(model.points);
    case 'distribution':
      return model.own.map(({ label }) => label);
    case 'band':
      return model.series.slice(0, 1).map(({ label }) => label);
    case 'slope':
      return model.lines.filter(({ role }) => role === 'own').map(({ label }) => label);
    default:
      return [];
  }
}

function ownText(model: ChartModel): string {
  const words = WORDS[model.lang];
  const names = [...new Set(ownOf(model))].filter((name) => !`${model.title}${model.subtitle}`.includes(name));
  if (names.length === 0) return '';
  return names.length > NAMED ? words.ownCount(names.length) : words.ownNames(names.join(words.and));
}

function pageText(model: ChartModel, view: ChartView): string {
  const items = pagedItems(model);
  if (items === null || view.table) return '';
  const { page, pages } = pageOf(items, view);
  return pages > 1 ? WORDS[model.lang].page(page + 1, pages) : '';
}

/** Own agencies, the search, the kind of axis, which page of how many; nothing that goes without saying. */
export function saidOf(model: ChartModel, view: ChartView): readonly string[] {
  const search = pagedItems(model) === null ? '' : view.search.trim();
  const parts = [
    ownText(model),
    search === '' ? '' : `“${search}”`,
    view.scale === 'log' && !view.table && hasScale(model) ? WORDS[model.lang].logAxis : '',
    pageText(model, view),
  ];
  return parts.filter((part) => part !== '');
}
