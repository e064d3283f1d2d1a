/** What a click on a mark does to the filters. */
import type { MarkRef } from '../../charts/model.ts';
import type { Link } from '../url/link.ts';
import type { AgencyNames } from './resolve.ts';

/** Narrows to the mark's year or years, agency, kind or level; a click on what is already the only choice lifts it again. */
export function narrowed(link: Link, mark: MarkRef, names: AgencyNames): Partial<Link> {
  if (mark.type === 'year') {
    const to = mark.to ?? mark.year;
    const alone = link.from === mark.year && link.to === to;
    return alone ? { from: null, to: null } : { from: mark.year, to };
  }
  if (mark.type === 'group') {
    if (mark.field === 'none') return {};
    const field = ({ kind: 'kinds', level: 'levels', province: 'provinces' } as const)[mark.field];
    const only = link[field].length === 1 && link[field][0] === mark.value;
    return { [field]: only ? [] : [mark.value] };
  }
  const name = names.nameOf(mark.agencyId);
  const alone = link.agencies.length === 1 && link.agencies[0] === name;
  return { agencies: alone ? [] : [name] };
}
