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

/** Straight from point to point. */
function straight(
  points: readonly Placed[],
  { x, y }: { readonly x: (year: number) => number; readonly y: (value: number) => number },
): string {
  const path = line<Placed>(
    ({ year }) => px(x(year)),
    ({ value }) => px(y(value)),
  );
  return path([...points]) ?? '';
}

/** A stretch of a line; `apart`: its two ends stand on different agencies. */
export interface Stretch {
  readonly d: string;
  readonly apart: boolean;
}

/** The pieces as paths, parted where `isApart` says that two neighbours do not compare. */
export function stretchPaths(
  points: readonly Point[],
  breaks: readonly Break[],
  isApart: (year: number, next: number) => boolean,
  place: { readonly x: (year: number) => number; readonly y: (value: number) => number },
): readonly Stretch[] {
  return piecesOf(points, breaks).flatMap((piece) => {
    const stretches: { apart: boolean; points: Placed[] }[] = [];
    piece.forEach((point, at) => {
      const before = piece[at - 1];
      if (before === undefined) return;
      const apart = isApart(before.year, point.year);
      const last = stretches.at(-1);
      if (last !== undefined && last.apart === apart) last.points.push(point);
      else stretches.push({ apart, points: [before, point] });
    });
    return stretches.map(({ apart, points: those }) => ({ d: straight(those, place), apart }));
  });
}

/** SVG paths of the pieces that have more than one point. */
export function piecePaths(
  points: readonly Point[],
  breaks: readonly Break[],
  x: (year: number) => number,
  y: (value: number) => number,
): readonly string[] {
  return piecesOf(points, breaks).flatMap((piece) => (piece.length > 1 ? [straight(piece, { x, y })] : []));
}
