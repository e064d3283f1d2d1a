/** Rows of an answer that may be as many as there are agencies or reports: made when they are looked at. */
import { missing } from './at.ts';

/** What a list of rows is asked for; a plain array is one. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number;
  at(place: number): Row | undefined;
  slice(from?: number, to?: number): readonly Row[];
}

/** What is known of all rows without making one. */
export interface Facts {
  readonly name: (place: number) => string;
  /** Numbers by their name, NaN for null, in the order of the rows; null where there are none of that name. */
  readonly numbers?: (name: string) => ArrayLike<number> | null;
  /** Places of the reader's own agencies, ascending. */
  readonly own?: readonly number[];
}

/** Rows that are made anew each time: nothing of them is kept. */
export class LazyRows<Row> implements Rows<Row> {
  readonly length: number;
  readonly facts: Facts;
  readonly make: (place: number) => Row;

  constructor(length: number, make: (place: number) => Row, facts: Facts) {
    this.length = length;
    this.make = make;
    this.facts = facts;
  }

  at(place: number): Row | undefined {
    return place >= 0 && place < this.length ? this.make(place) : undefined;
  }

  slice(from = 0, to = this.length): readonly Row[] {
    const end = Math.min(to, this.length);
    return Array.from({ length: Math.max(0, end - from) }, (_, n) => this.make(from + n));
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (let place = 0; place < this.length; place += 1) yield this.make(place);
  }

  /** All rows: briefings and exports keep them as JSON. */
  toJSON(): readonly Row[] {
    return this.slice();
  }
}

/** A number of every row, NaN for null: as it was worked out, else from the rows. */
export function numbersOf<Row>(rows: Rows<Row>, name: string, of: (row: Row) => number | null): ArrayLike<number> {
  const known = rows instanceof LazyRows ? (rows.facts.numbers?.(name) ?? null) : null;
  if (known !== null) return known;
  return Float64Array.from(rows, (row) => {
    const value = of(row);
    return value === null ? Number.NaN : value;
  });
}

/** Sum of the numbers; null where there is none. */
export function sumOf(numbers: ArrayLike<number>): number | null {
  let [sum, any] = [0, false];
  for (let at = 0; at < numbers.length; at += 1) {
    const value = numbers[at] ?? missing(at);
    if (Number.isNaN(value)) continue;
    sum += value;
    any = true;
  }
  return any ? sum : null;
}

/** How many rows have a number. */
export function countOf(numbers: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) if (!Number.isNaN(numbers[at])) count += 1;
  return count;
}

/** What is drawn of each row: made when it is looked at where the rows are, else at once. */
export function drawnOf<Row, Drawn>(
  rows: Rows<Row>,
  make: (row: Row, place: number) => Drawn,
  facts: Omit<Facts, 'name'>,
): Rows<Drawn> {
  if (!(rows instanceof LazyRows)) return Array.from(rows, make);
  return new LazyRows(rows.length, (place) => make(rows.make(place), place), { name: rows.facts.name, ...facts });
}

/** Every row made into another; numbers and names stay those of the rows. */
export function mappedRows<Row, Made>(rows: Rows<Row>, make: (row: Row) => Made): Rows<Made> {
  if (!(rows instanceof LazyRows)) return Array.from(rows, make);
  return new LazyRows(rows.length, (place) => make(rows.make(place)), rows.facts);
}

/** Places whose number is among `wanted`, ascending. */
export function placesOf(numbers: ArrayLike<number>, wanted: ReadonlySet<number>): readonly number[] {
  const places: number[] = [];
  if (wanted.size === 0) return places;
  for (let at = 0; at < numbers.length; at += 1) if (wanted.has(numbers[at] ?? missing(at))) places.push(at);
  return places;
}
