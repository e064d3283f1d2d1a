/** Type-ahead over agency names: every typed part must occur; names that begin with the text come first. */
import type { AgencyOption } from '../../queries/options.ts';

export interface Matches {
  /** At most `limit` agencies, best first. */
  readonly shown: readonly AgencyOption[];
  /** How many match in all. */
  readonly count: number;
}

/** Full-width forms and case do not matter. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

function score(name: string, parts: readonly string[]): number | null {
  let sum = 0;
  for (const part of parts) {
    const at = name.indexOf(part);
    if (at < 0) return null;
    sum += at;
  }
  return sum * 1000 + name.length;
}

/** An empty text matches everything, in the order given. */
export function searchAgencies(agencies: readonly AgencyOption[], text: string, limit: number): Matches {
  const parts = normal(text)
    .split(/\s+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return { shown: agencies.slice(0, limit), count: agencies.length };
  const found = agencies.flatMap((option) => {
    const rank = score(normal(option.agency), parts);
    return rank === null ? [] : [{ option, rank }];
  });
  found.sort((a, b) => a.rank - b.rank);
  return { shown: found.slice(0, limit).map(({ option }) => option), count: found.length };
}
