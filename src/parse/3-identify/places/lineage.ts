/** Divisions through the years: a county that became a city or a district, or was renamed, is the same place under another code. */
import { bareName, divisions, inForce, stemsOf, type Region } from './regions.ts';

/** Years between the end of one code and the beginning of the next that still are one event: the lists are of different days. */
const GAP = 2;

function stems(region: Region): readonly string[] {
  return region.rank === 'county' ? stemsOf(region.name) : [bareName(region.name)];
}

function follows(old: Region, next: Region): boolean {
  if (next === old || next.rank !== old.rank || old.until === null || next.from === null) return false;
  return next.from >= old.until - 1 && next.from <= old.until + GAP;
}

interface Lineages {
  /** The division that a division went on as. */
  readonly next: ReadonlyMap<Region, Region>;
  readonly byCode: ReadonlyMap<number, readonly Region[]>;
}

function build(): Lineages {
  const all = divisions();
  const byCode = new Map<number, Region[]>();
  const begun = new Map<string, Region[]>();
  for (const region of all) {
    byCode.set(region.code, [...(byCode.get(region.code) ?? []), region]);
    if (region.from === null) continue;
    for (const stem of stems(region)) begun.set(stem, [...(begun.get(stem) ?? []), region]);
  }
  const next = new Map<Region, Region>();
  for (const old of all) {
    if (old.until === null) continue;
    const renamed = (byCode.get(old.code) ?? []).filter((region) => follows(old, region));
    const raised = [...new Set(stems(old).flatMap((stem) => begun.get(stem) ?? []))].filter(
      (region) => follows(old, region) && Math.floor(region.code / 10_000) === Math.floor(old.code / 10_000),
    );
    const found = renamed.length > 0 ? renamed : raised;
    if (found.length === 1 && found[0] !== undefined) next.set(old, found[0]);
  }
  return { next, byCode };
}

let lineages: Lineages | null = null;
function theLineages(): Lineages {
  lineages ??= build();
  return lineages;
}

/** Longest chain of changes that is followed; none is longer. */
const MOST_CHANGES = 6;

/** Every division that the code stood for, with those it went on as. */
function chain(code: number): readonly Region[] {
  const { next, byCode } = theLineages();
  const found = [...(byCode.get(code) ?? [])];
  for (let i = 0; i < found.length && i < MOST_CHANGES; i += 1) {
    const region = found[i];
    const later = region === undefined ? undefined : next.get(region);
    if (later !== undefined && !found.includes(later)) found.push(later);
  }
  return found;
}

/** The code under which the division is known today, or was last; the code itself where the lists do not have it. */
export function lineageOf(code: number, year: number | null = null): number {
  const { next, byCode } = theLineages();
  const own = byCode.get(code) ?? [];
  let region = own.find((one) => (year === null ? one.until === null : inForce(one, year))) ?? own.at(-1);
  for (let i = 0; region !== undefined && i < MOST_CHANGES; i += 1) {
    const later = next.get(region);
    if (later === undefined) return region.code;
    region = later;
  }
  return region?.code ?? code;
}

/** Whether a name is that of the division of this code, in any year, before or after it changed. */
export function divisionNamed(code: number, name: string): boolean {
  const { next, byCode } = theLineages();
  if (chain(code).some((region) => region.name === name)) return true;
  const [today] = byCode.get(lineageOf(code)) ?? [];
  return today !== undefined && [...next].some(([old, later]) => later === today && old.name === name);
}
