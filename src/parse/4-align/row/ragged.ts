/** Rows with too few or too many figures: of the readings that are left the form's sums choose one, or none is stated. */
import { solid } from './modes.ts';
import { joinedFigures } from './join.ts';
import { UNREAD, type RowRead, type RowToRead } from './row.ts';
import { distinct, placements, takenApart, type Reading } from './slots.ts';
import { hasWeight, type Judge } from './sums.ts';

/** Of several readings those whose sum holds, if the sum proves anything. */
export function bySum(readings: readonly Reading[], judge: Judge | null): RowRead {
  const different = distinct(readings);
  if (different.length < 2 || judge === null) return { readings: different, via: 'position' };
  const holding = proved(different, judge);
  return holding.length > 0 ? { readings: holding, via: 'sums' } : { readings: different, via: 'position' };
}

/** The readings that add up to more than nought. */
export function proved(readings: readonly Reading[], judge: Judge | null): readonly Reading[] {
  return judge === null ? [] : readings.filter((reading) => judge(reading) === true && hasWeight(reading));
}

/** A row with digits taken apart: the one way to join them that the row's sum proves. */
export function byJoining(row: RowToRead): RowRead {
  const pieces = row.items.filter(({ type }) => type === 'number' || type === 'blank' || type === 'word');
  return { readings: proved(distinct(joinedFigures(pieces, row.width)), row.judge), via: 'sums' };
}

/** A row with too few cells, or with figures to join or to take apart. */
export function readRagged(row: RowToRead): RowRead {
  const figures = solid(row);
  if (figures.length === 0) return UNREAD;
  if (figures.length > row.width || row.wrapped) return byJoining(row);
  const apart = takenApart(figures);
  if (apart.length > figures.length) {
    // Cells that a converter ran together: without a sum nothing tells them from thousands.
    return apart.length === row.width ? { readings: proved([apart], row.judge), via: 'sums' } : UNREAD;
  }
  return bySum(placements(figures, row.width), row.judge);
}
