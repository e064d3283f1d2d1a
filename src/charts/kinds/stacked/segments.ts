/** From a row's numbers to pieces along the value axis: groups one after another, reasons in the order of the form. */
import type { SegmentGroup, StackedRow } from '../../model.ts';
import { segmentToken, type Token } from '../../ground/drawing/palette.ts';
import type { PatternName } from '../../ground/geometry/shapes.ts';

export interface Piece {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** Of the row's total. */
  readonly share: number;
  /** From and to in the axis' value: counts, or shares of the row. */
  readonly from: number;
  readonly to: number;
  readonly token: Token;
  /** Position of the group, from 0. */
  readonly group: number;
}

/** Whether a part is below zero: the others then exceed their sum, and the row is said in words instead of drawn. */
export function hasNegative({ values }: StackedRow): boolean {
  return Object.values(values).some((value) => value !== null && value < 0);
}

/** Numbers above 0 only; empty for a row without a number, with a part below 0, and for shares of nothing. */
export function piecesOf(row: StackedRow, groups: readonly SegmentGroup[], share: boolean): readonly Piece[] {
  const { total } = row;
  if (total === null || total <= 0 || hasNegative(row)) return [];
  const unit = share ? total : 1;
  const pieces: Piece[] = [];
  let sum = 0;
  groups.forEach((group, groupIndex) => {
    group.segments.forEach(({ code, label }, position) => {
      const count = row.values[code] ?? null;
      if (count === null || count <= 0) return;
      const from = sum / unit;
      sum += count;
      const token = segmentToken(group.code, position, groupIndex);
      pieces.push({ code, label, count, share: count / total, from, to: sum / unit, token, group: groupIndex });
    });
  });
  return pieces;
}

/** One stretch a group: where it begins and ends on the value axis. */
export function groupSpans(
  pieces: readonly Piece[],
): readonly { readonly group: number; readonly from: number; readonly to: number }[] {
  const spans = new Map<number, { group: number; from: number; to: number }>();
  for (const { group, from, to } of pieces) {
    const span = spans.get(group);
    if (span === undefined) spans.set(group, { group, from, to });
    else span.to = to;
  }
  return [...spans.values()];
}

const PATTERNS: readonly (PatternName | null)[] = [null, 'lines', 'dots'];

/** The first group stays plain. */
export function patternOf(group: number): PatternName | null {
  return PATTERNS[group % PATTERNS.length] ?? null;
}
