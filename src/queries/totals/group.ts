/** Some rows of `totals` and what they add up to. */
import type { TotalsColumns } from './columns.ts';

export class Group {
  readonly #columns: TotalsColumns;
  readonly #rows: readonly number[];

  constructor(columns: TotalsColumns, rows: readonly number[]) {
    this.#columns = columns;
    this.#rows = rows;
  }

  #numbers(name: string): Float64Array {
    const numbers = this.#columns.numbers[name];
    if (numbers === undefined) throw new RangeError(`totals have no column ${name}`);
    return numbers;
  }

  /** null when no row has a number. Compensated, as the engine's `fsum`. */
  sum(name: string): number | null {
    const numbers = this.#numbers(name);
    let total = 0;
    let lost = 0;
    let any = false;
    for (const row of this.#rows) {
      const value = numbers[row] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      any = true;
      const next = total + value;
      lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
      total = next;
    }
    return any ? total + lost : null;
  }

  /** An amount in 元, rounded to 分 as the queries round it. */
  yuan(name: string): number | null {
    const sum = this.sum(name);
    return sum === null ? null : (Math.sign(sum) * Math.round(Math.abs(sum) * 100)) / 100;
  }

  /** 0 when no row has a number. */
  count(name: string): number {
    return this.sum(name) ?? 0;
  }

  /** The smallest number; null when there is none. */
  least(name: string): number | null {
    const numbers = this.#numbers(name);
    const found = this.#rows.map((row) => numbers[row] ?? Number.NaN).filter((value) => !Number.isNaN(value));
    return found.length === 0 ? null : found.reduce((least, value) => Math.min(least, value));
  }

  /** The rows of reports whose checks fail. */
  get failing(): Group {
    const sound = this.#numbers('sound');
    return new Group(
      this.#columns,
      this.#rows.filter((row) => sound[row] === 0),
    );
  }
}
