/** The largest of `values`, however many there are; NaN is none. undefined without any. */
export function greatest(values: ArrayLike<number>): number | undefined {
  let most: number | undefined;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    if (value > (most ?? -Infinity)) most = value;
  }
  return most;
}

/** The smallest of `values`, however many there are; undefined without any. */
export function least(values: ArrayLike<number>): number | undefined {
  let fewest: number | undefined;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    if (value < (fewest ?? Infinity)) fewest = value;
  }
  return fewest;
}
