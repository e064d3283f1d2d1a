import { describe, expect, it } from 'vitest';
import { binomial, exponential, logNormal, multinomial, normal, poisson, weighted } from './distributions.ts';
import { randomFor } from './random.ts';

function mean(draw: () => number): number {
  let sum = 0;
  for (let n = 0; n < 20_000; n += 1) sum += draw();
  return sum / 20_000;
}

describe('distributions', () => {
  const random = randomFor(1, 'test');

  it('knows the exponential function', () => {
    for (const x of [-12, -1, -0.01, 0, 0.5, 1, 7, 15]) {
      expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 7);
    }
  });

  it('has the means it promises', () => {
    expect(mean(() => normal(random))).toBeCloseTo(0, 1);
    expect(mean(() => poisson(random, 3.5))).toBeCloseTo(3.5, 1);
    expect(mean(() => poisson(random, 80)) / 80).toBeCloseTo(1, 1);
    expect(mean(() => binomial(random, 10, 0.3))).toBeCloseTo(3, 1);
    expect(mean(() => binomial(random, 400, 0.3)) / 120).toBeCloseTo(1, 1);
    expect(mean(() => (logNormal(random, 50, 1) < 50 ? 1 : 0))).toBeCloseTo(0.5, 1);
  });

  it('stays within its bounds', () => {
    for (let n = 0; n < 2000; n += 1) {
      const drawn = binomial(random, 70, 0.98);
      expect(drawn >= 0 && drawn <= 70).toBe(true);
      const shares = multinomial(random, 37, [5, 0, 1, 0.2]);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(37);
      expect(shares[1]).toBe(0);
    }
  });

  it('draws by weight', () => {
    expect(
      weighted(random, [
        ['never', 0],
        ['always', 2],
      ]),
    ).toBe('always');
  });
});

describe('randomFor', () => {
  it('gives the documented stream: a change here changes every sample', () => {
    const random = randomFor(7, 'fixed', 1);
    expect([random.int(1000), random.int(1000), random.int(1000), random.int(1000)]).toMatchInlineSnapshot(`
      [
        891,
        933,
        33,
        93,
      ]
    `);
  });

  it('gives unrelated streams for other keys', () => {
    expect(randomFor(7, 'a', 12).next()).not.toBe(randomFor(7, 'a', 1, 2).next());
  });
});
