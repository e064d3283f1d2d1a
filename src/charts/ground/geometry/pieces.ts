/** A line over years in pieces: a new one after a missing value and after a change of form. */
import { line } from 'd3';
import type { Break } from '../base.ts';
import { px } from './shapes.ts';

interface Point {
  readonly year: number;
  readonly value: number | null;
}
export interface Placed {
  readonly year: number;
  readonly value: number;
}

/** `points` ascending by year; a point that stands alone is a piece of one. */
export function piecesOf(points: readonly Point[], breaks: readonly Break[]): readonly (readonly Placed[])[] {
  const pieces: Placed[][] = [];
  let last: number | null = null;
  for (const { year, value } of points) {
    const previous = last;
    last = value === null ? null : year;
    if (value === null) continue;
    const broken = previous === null || breaks.some(({ after }) => previous <= after && year > after);
    if (broken) pieces.push([]);
    pieces[pieces.length - 1]?.push({ year, value });
  }
  return pieces;
}

/** SVG paths of the pieces that have more than one point. */
export function piecePaths(
  points: readonly Point[],
  breaks: readonly Break[],
  x: (year: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const path = line<Placed>(
    ({ year }) => px(x(year)),
    ({ value }) => px(y(value)),
  );
  return piecesOf(points, breaks).flatMap((piece) => (piece.length > 1 ? (path(piece) ?? []) : []));
}
