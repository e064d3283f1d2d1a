/** Type-ahead over agency names: every typed part must occur, in characters or in pinyin; the closest come first. */
import type { AgencyOption } from '../../queries/overview/options.ts';
import { hasLetters, letters, pinyinCost, type Readings } from '../../charts/ground/search/pinyin.ts';

export interface Matches {
  /** At most `limit` agencies, best first. */
  readonly shown: readonly AgencyOption[];
  /** How many match in all. */
  readonly count: number;
}

/** Full-width forms and case do not matter. */
const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Behind every name that holds the text itself. */
const PINYIN = 1000;

function score(name: string, parts: readonly string[], readings: Readings | null): number | null {
  let sum = 0;
  for (const part of parts) {
    const at = name.indexOf(part);
    const cost = at < 0 && readings !== null && hasLetters(part) ? pinyinCost(name, letters(part), readings) : null;
    if (at < 0 && cost === null) return null;
    sum += cost === null ? at : PINYIN * (1 + cost);
  }
  return sum * 1000 + name.length;
}

/** An empty text matches everything, in the order given. Without `readings` pinyin finds nothing. */
export function searchAgencies(
  agencies: readonly AgencyOption[],
  text: string,
  limit: number,
  readings: Readings | null = null,
): Matches {
  const parts = normal(text)
    .split(/\s+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return { shown: agencies.slice(0, limit), count: agencies.length };
  const found = agencies.flatMap((option) => {
    const rank = score(normal(option.agency), parts, readings);
    return rank === null ? [] : [{ option, rank }];
  });
  found.sort((a, b) => a.rank - b.rank);
  return { shown: found.slice(0, limit).map(({ option }) => option), count: found.length };
}
