/**
 * Distributions from additions, multiplications and square roots only: `Math.exp` and `Math.log` may differ in the last
 * digit between engines, and a corpus has to be the same everywhere.
 */
import { itemAt, type Random } from './random.ts';

/** e to the power of x, for |x| below about 30. */
export function exponential(x: number): number {
  const small = x / 1024;
  let power = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + small / 4)));
  for (let i = 0; i < 10; i += 1) power *= power;
  return power;
}

/** Nearly normal, mean 0, deviation 1: twelve uniform numbers summed (never beyond ±6). */
export function normal(random: Random): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random.next();
  return sum;
}

/** Log-normal with the given median; `spread` is the deviation of its logarithm. */
export function logNormal(random: Random, median: number, spread: number): number {
  return median * exponential(spread * normal(random));
}

/** A Poisson count; above a mean of 30 by the normal approximation. */
export function poisson(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const floor = exponential(-mean);
  let count = 0;
  for (let product = random.next(); product > floor; product *= random.next()) count += 1;
  return count;
}

/** How many of `trials` succeed; above 60 by the normal approximation. */
export function binomial(random: Random, trials: number, probability: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return trials;
  if (trials > 60) {
    const mean = trials * probability;
    const drawn = Math.round(mean + Math.sqrt(mean * (1 - probability)) * normal(random));
    return Math.min(trials, Math.max(0, drawn));
  }
  let successes = 0;
  for (let i = 0; i < trials; i += 1) if (random.chance(probability)) successes += 1;
  return successes;
}

/** Shares `total` out by weight; the shares add up to `total`. */
export function multinomial(random: Random, total: number, weights: readonly number[]): readonly number[] {
  let restWeight = weights.reduce((sum, weight) => sum + weight, 0);
  let rest = total;
  return weights.map((weight, index) => {
    const share = index === weights.length - 1 ? rest : binomial(random, rest, weight / restWeight);
    restWeight -= weight;
    rest -= share;
    return share;
  });
}

/** One of the items, by weight. */
export function weighted<T>(random: Random, choices: readonly (readonly [item: T, weight: number])[]): T {
  let left = random.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of choices) {
    left -= weight;
    if (left < 0) return item;
  }
  return itemAt(choices, choices.length - 1)[0];
}
