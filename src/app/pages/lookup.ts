/** What the marks and rows of a chart lead to: the report they come from, or the list of the reports behind them. */
import type { Lookup, Origin } from '../card/content.ts';
import type { Lang, MarkRef } from '../../charts/model.ts';
import type { Selection } from '../../queries/db/selection.ts';
import { LEVELS } from '../../schema/form.ts';
import { reportLink, reportsLink } from '../parts/links.ts';
import type { View } from '../state/app.svelte.ts';
import type { Link } from '../url/link.ts';

/** The cell of the report that a chart is about, by the beginning of its name; '' where it is about several. */
const CELLS: readonly (readonly [card: string, cell: string])[] = [
  ['requests-', 'requests.new.total'],
  ['openness-', 'requests.total.total'],
  ['answers-', 'requests.total.total'],
  ['profile-received', 'requests.new.total'],
  ['profile-denied', 'requests.total.total'],
  ['profile-fees', 'proactive.fees.amount'],
  ['procurement-', 'procurement.amount'],
  ['disputes-review', 'review.total'],
  ['disputes-litigation-direct', 'litigation_direct.total'],
  ['disputes-litigation-after-review', 'litigation_after_review.total'],
];

function cellOf(card: string, ref: MarkRef): string {
  if (ref.type === 'agency' && ref.part !== null) return `requests.${ref.part}.total`;
  return CELLS.find(([name]) => card.startsWith(name))?.[1] ?? '';
}

/** The selection of what a mark stands for. */
function selectionOf(selection: Selection, ref: MarkRef): Selection {
  if (ref.type === 'year') return { ...selection, years: [ref.year, ref.to ?? ref.year] };
  if (ref.type === 'agency')
    return {
      ...selection,
      agencies: [ref.agencyId],
      years: ref.year === null ? selection.years : [ref.year, ref.year],
    };
  const years = ref.year === undefined ? selection.years : ([ref.year, ref.year] as const);
  if (ref.field === 'kind') return { ...selection, years, kinds: [ref.value] };
  if (ref.field === 'province') return { ...selection, years, provinces: [ref.value] };
  const level = LEVELS.find((one) => one === ref.value);
  return ref.field === 'level' && level !== undefined ? { ...selection, years, levels: [level] } : selection;
}

/** Where the figures of a mark come from. `card` is the chart's name. */
function originOf(card: string, ref: MarkRef, link: Link, { selection, names }: View): Origin {
  const { years, agencies, kinds, levels, provinces } = selectionOf(selection, ref);
  const [from, to] = years;
  const [only] = agencies;
  // A name that several agencies share leads to the list: a link by name could open the wrong report.
  const alone = only !== undefined && agencies.length === 1 && names.idsOf(names.nameOf(only)).length === 1;
  if (alone && from === to)
    return { href: reportLink(link, names.nameOf(only), from, cellOf(card, ref)), single: true };
  const of = agencies.map((id) => names.nameOf(id));
  const [first, last] = selection.years;
  const narrowed = from !== first || to !== last ? { from, to } : {};
  return { href: reportsLink({ ...link, ...narrowed, kinds, levels, provinces, agencies: of }), single: false };
}

export function lookupOf(card: string, link: Link, view: View, lang: Lang): Lookup {
  return {
    // Agencies of which something is not known cannot be chosen by it.
    origin: (ref) =>
      ref.type === 'group' && ref.field === 'none' && ref.value === '' ? null : originOf(card, ref, link, view),
    async checks(ref) {
      const { data } = view;
      const loaded = await data.ensureTable('checks');
      if (!loaded.ok) throw new Error(`${loaded.code}: ${loaded.detail}`);
      const { checksOf } = await import('./mark-checks.ts');
      return checksOf(data.db, selectionOf(view.selection, ref), lang);
    },
  };
}
