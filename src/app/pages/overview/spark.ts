/** A line of one figure over years, small and without words. */
export interface Spark {
  /** SVG paths of stretches without a gap; a year alone is a point of its own. */
  readonly paths: readonly string[];
  /** The last year that has a figure; null where none has. */
  readonly last: readonly [x: number, y: number] | null;
}

interface Point {
  readonly year: number;
  readonly value: number | null;
}

/** Room for the dot at the end. */
const EDGE = 3;

const px = (value: number): number => Math.round(value * 10) / 10;

/** On a scale of its own, from the least to the largest value; a missing year breaks the line. */
export function sparkOf(series: readonly Point[], width: number, height: number): Spark {
  const values = series.flatMap(({ value }) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = series.length > 1 ? (width - 2 * EDGE) / (series.length - 1) : 0;
  const y = (value: number): number =>
    px(high === low ? height / 2 : height - EDGE - ((value - low) / (high - low)) * (height - 2 * EDGE));
  const paths: string[] = [];
  let path = '';
  let last: Spark['last'] = null;
  series.forEach(({ value }, index) => {
    if (value === null) {
      if (path !== '') paths.push(path);
      path = '';
      return;
    }
    const x = px(EDGE + index * step);
    path += `${path === '' ? 'M' : 'L'}${x},${y(value)}`;
    last = [x, y(value)];
  });
  if (path !== '') paths.push(path);
  return { paths, last };
}
