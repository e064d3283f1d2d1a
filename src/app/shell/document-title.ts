/** The name of the window, of bookmarks and of what is printed: page, what is chosen, site. */
import type { Lang } from '../../words/lang.ts';
import type { Dictionary } from '../../words/site/index.ts';
import { describeSelection } from '../filters/describe.ts';
import { pageOrFirst } from '../pages/pages.ts';
import type { View } from '../state/app.svelte.ts';
import type { Link } from '../url/link.ts';

/** The first page without any choice has the site's name alone. `view` is null until there are data. */
export function documentTitle(
  link: Pick<Link, 'page' | 'from' | 'to'>,
  view: Pick<View, 'selection' | 'names'> | null,
  t: Dictionary,
  lang: Lang,
): string {
  const page = pageOrFirst(link.page);
  const scope = view === null ? '' : describeSelection(view, t, lang);
  const years =
    view === null || (link.from === null && link.to === null) ? '' : t.filters.yearRange(...view.selection.years);
  const chosen = [scope === t.filters.allAgencies ? '' : scope, years].filter((part) => part !== '');
  const name = page.id === 'overview' && chosen.length === 0 ? [] : [page.label(t)];
  return [...name, ...chosen, t.title].join(' · ');
}
