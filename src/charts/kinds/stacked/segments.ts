/**
 * From a row's numbers to pieces along the value axis: groups one after another, reasons in the order of the form. Shares are of the
 * whole, or, where groups have several segments, of the group: legally different groups have no common whole.
 */
import { sumOrNull } from '../../ground/build.ts';
import type { ChartView, SegmentGroup, StackedModel, StackedRow } from '../../model.ts';
import { segmentToken, type Token } from '../../ground/drawing/palette.ts';
import type { PatternName } from '../../ground/geometry/shapes.ts';

export interface Piece {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** Of its whole. */
  readonly share: number;
  /** From and to in the axis' value: counts, or shares; of groups each has an equal stretch for its 100 %. */
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

/** Years whose amounts are of fewer reports than those of other cards are never drawn as amounts. */
export function isOnlyShares({ by, subset = null }: StackedModel): boolean {
  return by === 'years' && subset !== null;
}

export function inShares(model: StackedModel, view: ChartView): boolean {
  return view.share || isOnlyShares(model);
}

/** Whether shares are of groups and not of the row. */
export function isOfGroups(groups: readonly SegmentGroup[]): boolean {
  return groups.some(({ segments }) => segments.length > 1);
}

/** What 100 % of a segment is: the row, or its group; null where that has no number. */
export function wholeOf(row: StackedRow, group: SegmentGroup, groups: readonly SegmentGroup[]): number | null {
  return isOfGroups(groups) ? sumOrNull(group.segments.map(({ code }) => row.values[code] ?? null)) : row.total;
}

/** Numbers above 0 only; empty for a row without a number, with a part below 0, and for shares of nothing. */
export function piecesOf(row: StackedRow, groups: readonly SegmentGroup[], share: boolean): readonly Piece[] {
  const { total } = row;
  if (total === null || total <= 0 || hasNegative(row)) return [];
  const ofGroups = isOfGroups(groups);
  const pieces: Piece[] = [];
  let sum = 0;
  groups.forEach((group, groupIndex) => {
    const whole = wholeOf(row, group, groups);
    if (whole === null || whole <= 0) return;
    const unit = !share ? 1 : ofGroups ? whole * groups.length : total;
    const begin = share && ofGroups ? groupIndex / groups.length : 0;
    if (share && ofGroups) sum = 0;
    group.segments.forEach(({ code, label }, position) => {
      const count = row.values[code] ?? null;
      if (count === null || count <= 0) return;
      const from = begin + sum / unit;
      sum += count;
      const token = segmentToken(group.code, position, groupIndex);
      pieces.push({ code, label, count, share: count / whole, from, to: begin + sum / unit, token, group: groupIndex });
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
