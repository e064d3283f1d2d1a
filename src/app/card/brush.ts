/** A stretch of years, drawn with the pointer or with Shift and the arrows. */
import type { MarkRef } from '../../charts/model.ts';
import type { Mark } from '../../charts/ground/geometry/shapes.ts';

export interface Stretch {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly ref: MarkRef;
}

/** null unless both marks are years, and two of them. */
export function stretchOf(marks: readonly Mark[], from: number, to: number): Stretch | null {
  const [first, last] = [marks[Math.min(from, to)], marks[Math.max(from, to)]];
  if (first === undefined || last === undefined || from === to) return null;
  if (first.ref.type !== 'year' || last.ref.type !== 'year') return null;
  return {
    x: first.x,
    y: first.y,
    width: last.x + last.width - first.x,
    height: first.height,
    ref: { type: 'year', year: first.ref.year, to: last.ref.year, part: null },
  };
}
