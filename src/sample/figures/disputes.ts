/** Part 四 of one year: reviews and lawsuits, rare and growing with the requests. */
import { CHANNELS, OUTCOME_PARTS, type Channel } from '../../schema/form.ts';
import { disputePath, type CellPath } from '../../schema/paths.ts';
import { multinomial, poisson } from '../distributions.ts';
import { itemAt, type Random } from '../random.ts';
import { sumOf, type Counts } from './counts.ts';

const CHANNEL_SHARE: Readonly<Record<Channel, number>> = {
  review: 1,
  litigation_direct: 0.35,
  litigation_after_review: 0.25,
};
const OUTCOME_WEIGHTS: readonly number[] = [62, 14, 14, 10];

/** The 15 cells of part 四 for a year with `expected` reviews. */
export function disputesOf(random: Random, expected: number): Counts {
  const counts = new Map<CellPath, number>();
  for (const channel of CHANNELS) {
    const shares = multinomial(random, poisson(random, expected * CHANNEL_SHARE[channel]), OUTCOME_WEIGHTS);
    OUTCOME_PARTS.forEach((outcome, index) => counts.set(disputePath(channel, outcome), itemAt(shares, index)));
    counts.set(disputePath(channel, 'total'), sumOf(shares));
  }
  return counts;
}
