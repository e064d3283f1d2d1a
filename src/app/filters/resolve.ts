/** From the names of a link to the keys of the data at hand, and back. */
import type { AgencyOption, FilterOptions } from '../../queries/overview/options.ts';
import type { Selection } from '../../queries/db/selection.ts';
import { LEVELS } from '../../schema/form.ts';
import type { Link, Unknown } from '../url/link.ts';

/** 省/市/县 as far as known, for agencies that share a name. */
export function placeOf({ province, city, county }: AgencyOption): string {
  return [province, city, county].filter((part) => part !== null && part !== '').join('/');
}

/** Names for links and chips: the agency's name, with its place where the data hold several of that name. */
export class AgencyNames {
  readonly #byId = new Map<number, string>();
  readonly #byName = new Map<string, number[]>();

  constructor(agencies: readonly AgencyOption[]) {
    const once = new Set<string>();
    const often = new Set<string>();
    for (const { agency } of agencies) (once.has(agency) ? often : once).add(agency);
    for (const option of agencies) {
      const place = placeOf(option);
      const shared = often.has(option.agency) && place !== '';
      const name = shared ? `${option.agency}@${place}` : option.agency;
      this.#byId.set(option.agency_id, name);
      this.#remember(name, option.agency_id);
      if (shared) this.#remember(option.agency, option.agency_id);
    }
  }

  #remember(name: string, id: number): void {
    const ids = this.#byName.get(name);
    if (ids) ids.push(id);
    else this.#byName.set(name, [id]);
  }

  /** Throws when the data hold no such agency: ids come from the data themselves. */
  nameOf(id: number): string {
    const name = this.#byId.get(id);
    if (name === undefined) throw new RangeError(`unknown agency_id: ${id}`);
    return name;
  }

  /** Every agency a name may mean; none when it is unknown. */
  idsOf(name: string): readonly number[] {
    return this.#byName.get(name) ?? [];
  }
}

export interface Resolved {
  readonly selection: Selection;
  /** agency_id of every agency that the reader's own may mean; empty for none. */
  readonly mine: ReadonlySet<number>;
  /** What the link names and the data lack. */
  readonly unknown: readonly Unknown[];
}

type Years = readonly [first: number, last: number];

/**
 * First and last year of the data; of the consolidated reports where those are asked for, or nothing else is there. null when they
 * hold no report that counts.
 */
export function yearsOfData({ years }: FilterOptions, ofConsolidated?: Years, consolidated = false): Years | null {
  const first = years[0];
  const last = years.at(-1);
  const own: Years | null = first && last ? [first.value, last.value] : null;
  return consolidated || own === null ? (ofConsolidated ?? own) : own;
}

/**
 * The selection a link means on these data; years beyond the data and unknown names are reported and left out. `bothScopes`: the data
 * have consolidated reports, too, so that every selection says whose figures it means.
 */
export function resolve(
  link: Link,
  options: FilterOptions,
  names: AgencyNames,
  [first, last]: Years,
  bothScopes = false,
): Resolved {
  const unknown: Unknown[] = [];
  const known = <T>(key: string, values: readonly string[], find: (value: string) => readonly T[]): readonly T[] =>
    values.flatMap((value) => {
      const found = find(value);
      if (found.length === 0) unknown.push({ key, value });
      return found;
    });
  const year = (key: string, value: number | null, otherwise: number): number => {
    if (value === null || (value >= first && value <= last)) return value ?? otherwise;
    unknown.push({ key, value: String(value) });
    return otherwise;
  };
  const among = (facets: readonly { readonly value: string }[]): ((value: string) => readonly string[]) => {
    const values = new Set(facets.map((facet) => facet.value));
    return (value) => (values.has(value) ? [value] : []);
  };
  const levels = new Set(options.levels.map((facet) => facet.value));
  const selection: Selection = {
    years: [year('from', link.from, first), year('to', link.to, last)],
    provinces: known('province', link.provinces, among(options.provinces)),
    levels: known('level', link.levels, (value) => LEVELS.filter((level) => level === value && levels.has(level))),
    kinds: known('kind', link.kinds, among(options.kinds)),
    agencies: known('agency', link.agencies, (value) => names.idsOf(value)),
    soundOnly: link.sound,
    ...(link.alike ? { alike: true } : {}),
    ...(bothScopes ? { scope: link.consolidated ? 'consolidated' : 'own' } : {}),
  };
  if (link.consolidated && !bothScopes) unknown.push({ key: 'scope', value: 'consolidated' });
  const mine = new Set(known('own', link.own === '' ? [] : [link.own], (value) => names.idsOf(value)));
  return { selection, mine, unknown };
}
