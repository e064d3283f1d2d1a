/** What a picture has to say of the view it was taken from, for nobody can look at the controls any more. */
import { WORDS } from '../words/charts/common.ts';
import type { Chart } from './chart.ts';
import { pageOf } from './ground/paging/page.ts';
import type { ChartView } from './ground/view.ts';

/** Own agencies that are named; of more only the number. */
const NAMED = 3;

function ownText({ model, own }: Chart): string {
  const words = WORDS[model.lang];
  const names = [...new Set(own())].filter((name) => !`${model.title}${model.subtitle}`.includes(name));
  if (names.length === 0) return '';
  return names.length > NAMED ? words.ownCount(names.length) : words.ownNames(names.join(words.and));
}

function pageText({ model, items }: Chart, view: ChartView): string {
  if (items === null || view.table) return '';
  const { page, pages } = pageOf(items, view);
  return pages > 1 ? WORDS[model.lang].page(page + 1, pages) : '';
}

/** Own agencies, the search, the kind of axis, which page of how many; nothing that goes without saying. */
export function viewNotes(chart: Chart, view: ChartView): readonly string[] {
  const search = chart.items === null ? '' : view.search.trim();
  const parts = [
    ownText(chart),
    search === '' ? '' : `“${search}”`,
    view.scale === 'log' && !view.table && chart.hasScale ? WORDS[chart.model.lang].logAxis : '',
    pageText(chart, view),
  ];
  return parts.filter((part) => part !== '');
}
