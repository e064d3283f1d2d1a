/** What a template is filled from, of the data at hand and a link: the same for a page and for a command. */
import type { Lang } from '../../../words/lang.ts';
import type { Dictionary } from '../../../words/site/index.ts';
import type { Db } from '../../../queries/db/db.ts';
import { describeSelection } from '../../filters/describe.ts';
import { boardOptions } from '../../pages/board/options.ts';
import type { View } from '../../state/app.svelte.ts';
import { formatHash, type Link } from '../../url/link.ts';
import { askableCards } from '../cards.ts';
import { provenanceOf } from '../provenance.ts';
import type { Filling } from './fill.ts';

/** The view of the data, as far as a template needs it. */
export interface Source {
  readonly data: Pick<View['data'], 'manifest' | 'info' | 'options'> & { readonly db: Db };
  readonly names: View['names'];
  readonly allYears: View['allYears'];
  readonly selection: View['selection'];
  readonly mine: View['mine'];
}

export function fillingOf(
  source: Source,
  link: Link,
  { lang, t }: { readonly lang: Lang; readonly t: Dictionary },
  ensure: Filling['ensure'],
): Filling {
  const { data, names, allYears, selection, mine } = source;
  const plain = { ...link, page: '', cards: {}, params: {}, lang };
  return {
    db: data.db,
    selection,
    context: {
      ...boardOptions(plain),
      ...{ lang, years: selection.years, mine },
      selection: describeSelection({ selection, names }, t, lang),
      example: data.info.synthetic > 0,
      consolidated: selection.scope === 'consolidated',
    },
    t,
    link: plain,
    cards: askableCards(formatHash(plain), names, data.options.agencies, allYears),
    provenance: provenanceOf({ data }),
    ensure,
  };
}
