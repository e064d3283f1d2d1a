/** Part 二 of one year, for both forms at once, and the stocks that go on to the next year. */
import { proactivePath, type CellPath } from '../../schema/paths.ts';
import { binomial, logNormal, poisson } from '../distributions.ts';
import type { Random } from '../random.ts';
import type { Counts } from './counts.ts';
import type { Profile } from './profile.ts';

/** What next year starts from. */
export interface Stocks {
  readonly regulations: number;
  readonly normative: number;
  /** Items of licensing, other_services, penalty, coercion and fees on the agency's lists. */
  readonly items: ReadonlyMap<ListedItem, number>;
}

const LISTED_ITEMS = ['licensing', 'other_services', 'penalty', 'coercion', 'fees'] as const;
type ListedItem = (typeof LISTED_ITEMS)[number];

export interface ProactiveYear {
  readonly counts: Counts;
  readonly stocks: Stocks;
}

/** How often an item leads to a decision, against the agency's usual number. */
const DECISION_SHARE: Readonly<Record<Exclude<ListedItem, 'fees'>, number>> = {
  licensing: 1,
  other_services: 0.6,
  penalty: 0.8,
  coercion: 0.08,
};

export function firstStocks(random: Random, profile: Profile): Stocks {
  return {
    regulations: profile.regulates ? 12 + random.int(40) : 0,
    normative: Math.round(profile.documents),
    items: new Map(LISTED_ITEMS.map((item) => [item, poisson(random, Math.min(25, 1 + profile.decisions / 40))])),
  };
}

/** A small change of a list, never below zero items. */
function changeOf(random: Random, stock: number): number {
  if (random.chance(0.6)) return 0;
  return Math.max(-stock, random.int(7) - 3);
}

export function proactiveOf(random: Random, profile: Profile, stocks: Stocks): ProactiveYear {
  const counts = new Map<CellPath, number>();
  const documentsOf = (item: 'regulations' | 'normative', stock: number, mean: number): number => {
    const made = poisson(random, mean);
    const repealed = binomial(random, stock, 0.06);
    const valid = stock + made - repealed;
    counts.set(proactivePath(item, 'made'), made);
    counts.set(proactivePath(item, 'disclosed'), binomial(random, made, 0.95));
    counts.set(proactivePath(item, 'total'), valid);
    counts.set(proactivePath(item, 'repealed'), repealed);
    counts.set(proactivePath(item, 'valid'), valid);
    return valid;
  };
  const regulations = documentsOf('regulations', stocks.regulations, profile.regulates ? 2.5 : 0);
  const normative = documentsOf('normative', stocks.normative, Math.min(20, profile.documents * 0.12));
  const items = new Map<ListedItem, number>();
  for (const [item, stock] of stocks.items) {
    const change = changeOf(random, stock);
    counts.set(proactivePath(item, 'prev'), stock);
    counts.set(proactivePath(item, 'change'), change);
    items.set(item, stock + change);
    if (item === 'fees') continue;
    const mean = stock === 0 ? 0 : logNormal(random, profile.decisions * DECISION_SHARE[item], 0.25);
    counts.set(proactivePath(item, 'decisions'), poisson(random, mean));
  }
  return { counts, stocks: { regulations, normative, items } };
}
