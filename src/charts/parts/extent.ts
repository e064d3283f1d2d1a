/** The largest of `values`, however many there are; undefined without any. */
export function greatest(values: readonly number[]): number | undefined {
  return values.reduce<number | undefined>(
    (most, value) => (most === undefined || value > most ? value : most),
    undefined,
  );
}

/** The smallest of `values`, however many there are; undefined without any. */
export function least(values: readonly number[]): number | undefined {
  return values.reduce<number | undefined>(
    (most, value) => (most === undefined || value < most ? value : most),
    undefined,
  );
}
