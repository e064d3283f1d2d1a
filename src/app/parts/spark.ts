/** A line of one figure over years, small and without words. */
import { extent, scaleLinear } from 'd3';
import { piecePaths, piecesOf } from '../../charts/ground/geometry/pieces.ts';
import { px } from '../../charts/ground/geometry/shapes.ts';

export interface Spark {
  /** SVG paths of stretches without a gap. */
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

/** On a scale of its own, from the least to the largest value; a missing year breaks the line. `series` ascending by year. */
export function sparkOf(series: readonly Point[], width: number, height: number): Spark {
  const stated = piecesOf(series, []).flat();
  const [low, high] = extent(stated, ({ value }) => value);
  const [first, end] = extent(series, ({ year }) => year);
  const last = stated.at(-1);
  if (low === undefined || first === undefined || last === undefined) return { paths: [], last: null };
  const x = scaleLinear([first, end], [EDGE, width - EDGE]);
  // One value alone stands in the middle.
  const y = scaleLinear([low, high], [height - EDGE, EDGE]);
  return { paths: piecePaths(series, [], x, y), last: [px(x(last.year)), px(y(last.value))] };
}
