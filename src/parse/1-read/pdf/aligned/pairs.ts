/** Headings set off from the figures under them (figures at the left, headings in the middle): two bands of one column. */
import { elementAt } from '../../../../schema/element-at.ts';
import { medianStep } from './band.ts';
import type { Band } from './band.ts';
import type { Chunk, Row } from './chunks.ts';
import { isFigure } from './chunks.ts';

/** What stands in a band: figures only, headings only, or anything else. */
type Side = 'figures' | 'headings' | 'both';

/**
 * The bands, those that hold only figures joined with those that hold only headings, within each run of such bands. Where more
 * headings are than figures the rest are blank columns; where fewer are, some headings are not among the lines.
 */
export function paired<B extends Band>(
  bands: readonly B[],
  rows: readonly Row[],
  within: (band: B, row: Row) => readonly Chunk[],
): Band[] {
  const known = bands.map((band) => sideOf(band, bands, rows, within));
  const { bands: columns, sides } = withoutPieces(bands, known);
  const result: Band[] = [];
  for (let from = 0; from < columns.length;) {
    let to = from;
    while (to < columns.length && sides[to] !== 'both') to += 1;
    result.push(...joined(columns.slice(from, to), sides.slice(from, to)));
    const whole = columns[to];
    if (whole !== undefined) result.push(whole);
    from = to + 1;
  }
  return result;
}

/** Of the usual step from column to column: a heading nearer than this to a column is the rest of that column's heading. */
const PIECE = 0.6;

/** Bands that hold but a piece of their neighbour's heading, joined to it. */
function withoutPieces(bands: readonly Band[], sides: readonly Side[]): { bands: Band[]; sides: Side[] } {
  const centres = bands.map((band) => (band.x0 + band.x1) / 2);
  const steps = centres
    .slice(1)
    .flatMap((centre, i) =>
      sides[i] === 'headings' || sides[i + 1] === 'headings' ? [] : [centre - (centres[i] ?? centre)],
    );
  const step = medianStep(steps);
  const result: { bands: Band[]; sides: Side[] } = { bands: [], sides: [] };
  bands.forEach((band, i) => {
    const before = result.bands.at(-1);
    const side = sides[i] ?? 'both';
    const near = i > 0 && elementAt(centres, i) - elementAt(centres, i - 1) < PIECE * step;
    if (before !== undefined && near && side === 'headings' && sides[i - 1] !== 'figures') {
      result.bands[result.bands.length - 1] = union(before, band);
    } else {
      result.bands.push(band);
      result.sides.push(side);
    }
  });
  return result;
}

function sideOf<B extends Band>(
  band: B,
  bands: readonly B[],
  rows: readonly Row[],
  within: (band: B, row: Row) => readonly Chunk[],
): Side {
  let figures = false;
  let headings = false;
  for (const row of rows) {
    for (const chunk of within(band, row)) {
      if (row.figures && !isFigure(chunk.text)) return 'both';
      // A word over several bands heads none of them.
      const only = bands.filter((other) => within(other, row).includes(chunk)).length === 1;
      if (row.figures) figures = true;
      else if (only) headings = true;
    }
  }
  return figures === headings ? 'both' : figures ? 'figures' : 'headings';
}

/** Each figure band with the heading next to it; equal numbers are paired in order, spare headings stay blank columns of their own. */
function joined(bands: readonly Band[], sides: readonly Side[]): Band[] {
  const figures = bands.filter((_, i) => sides[i] === 'figures');
  const headings = bands.filter((_, i) => sides[i] === 'headings');
  if (figures.length === headings.length) return figures.map((band, i) => union(band, headings[i] ?? band));
  const [few, many] = figures.length < headings.length ? [figures, headings] : [headings, figures];
  const whole = [...many];
  for (const band of few) {
    const at = nearest(whole, band);
    const other = whole[at];
    if (other !== undefined) whole[at] = union(band, other);
  }
  return whole;
}

function union(a: Band, b: Band): Band {
  return { x0: Math.min(a.x0, b.x0), x1: Math.max(a.x1, b.x1) };
}

function nearest(bands: readonly Band[], band: Band): number {
  const gap = (other: Band): number => Math.max(other.x0 - band.x1, band.x0 - other.x1);
  return bands.reduce((best, other, i) => (gap(other) < gap(bands[best] ?? other) ? i : best), 0);
}
