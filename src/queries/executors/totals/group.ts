/** Some rows of `totals` and what they add up to. */
import { missing } from '../../db/at.ts';
import { isNull, nullOf } from './columns.ts';
import type { Cube } from './cube.ts';

export class Group {
  readonly #cube: Cube;
  readonly #rows: readonly number[];

  constructor(cube: Cube, rows: readonly number[]) {
    this.#cube = cube;
    this.#rows = rows;
  }

  /** null when no row has a number. Compensated, as the engine's `fsum`. */
  sum(name: string): number | null {
    const { values, lost: lostBefore } = this.#cube.addends(name);
    const ofNull = nullOf(values);
    let total = 0;
    let lost = 0;
    let any = false;
    for (const row of this.#rows) {
      const value = values[row] ?? missing(row);
      if (isNull(value, ofNull)) continue;
      any = true;
      const next = total + value;
      lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
      if (lostBefore !== null) lost += lostBefore[row] ?? missing(row);
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
    const sum = this.sum(name);
    return sum === null ? 0 : sum;
  }

  /** In how many years a count is above 0. */
  years(name: string): number {
    const { values } = this.#cube.addends(name);
    const ofNull = nullOf(values);
    const found = new Set<number>();
    for (const row of this.#rows) {
      const value = values[row] ?? missing(row);
      if (!isNull(value, ofNull) && value > 0) found.add(this.#cube.year[row] ?? missing(row));
    }
    return found.size;
  }

  /** The smallest number; null when there is none. Of the rows as the ETL made them: no cube adds up least numbers. */
  least(name: string): number | null {
    const { values } = this.#cube.addends(name);
    const ofNull = nullOf(values);
    let least: number | null = null;
    for (const row of this.#rows) {
      const value = values[row] ?? missing(row);
      if (!isNull(value, ofNull) && (least === null || value < least)) least = value;
    }
    return least;
  }

  /** The rows of reports whose checks fail. */
  get failing(): Group {
    const { sound } = this.#cube;
    return new Group(
      this.#cube,
      this.#rows.filter((row) => sound[row] === 0),
    );
  }
}
