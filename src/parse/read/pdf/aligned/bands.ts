/** Columns of a table without drawn lines: bands of the page that chunks of many lines share. */
import type { Chunk, Row } from './chunks.ts';

export interface Band {
  readonly x0: number;
  readonly x1: number;
}

/** Overlap that is no more than a rounding of widths, in ems. */
const SLACK = 0.15;

/**
 * The bands, from left to right. Narrow chunks (figures, words) make them; a wide one that lies over one band only widens it, and one
 * over several is a cell merged across.
 */
export function bandsOf(rows: readonly Row[]): Band[] {
  const chunks = rows.flatMap((row) => row.chunks.map((chunk) => ({ ...chunk, slack: SLACK * row.size })));
  let bands: Band[] = [];
  for (const chunk of chunks.sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))) {
    const hit = bands.filter((band) => overlaps(band, chunk, chunk.slack));
    const [only] = hit;
    if (hit.length > 1) continue;
    if (only === undefined) {
      bands.push({ x0: chunk.x0, x1: chunk.x1 });
      continue;
    }
    const wider = { x0: Math.min(only.x0, chunk.x0), x1: Math.max(only.x1, chunk.x1) };
    bands = bands.map((band) => (band === only ? wider : band));
  }
  return bands.sort((a, b) => a.x0 - b.x0);
}

/** First and last band under a chunk; null when it lies over none. */
export function reach(bands: readonly Band[], chunk: Chunk, size: number): readonly [number, number] | null {
  const hit = bands.flatMap((band, index) => (overlaps(band, chunk, SLACK * size) ? [index] : []));
  const first = hit[0];
  const last = hit.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

function overlaps(band: Band, chunk: Band, slack: number): boolean {
  const narrow = Math.min(band.x1 - band.x0, chunk.x1 - chunk.x0);
  return Math.min(band.x1, chunk.x1) - Math.max(band.x0, chunk.x0) > Math.min(slack, narrow / 2);
}
