/** Checked access: what is not there is a defect and never a 0. */

/** After `??`: throws `RangeError` instead of giving a figure that nobody has stated. */
export function missing(place: number | string): never {
  throw new RangeError(`nothing at ${place}`);
}

/** The number at a place. Throws `RangeError` where there is none. */
export function numberAt(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] ?? missing(place);
}

/** The value of a name. Throws `RangeError` where there is none. */
export function named<T>(values: Readonly<Record<string, T>>, name: string): T {
  return values[name] ?? missing(name);
}
