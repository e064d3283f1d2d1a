/** Rows with too few or too many figures: of the readings that are left the form's sums choose one, or none is stated. */
import { solid } from './modes.ts';
import { joinedThousands } from './join.ts';
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

/** Readings that the row's sum proves; with no sum to ask, the only one there is. */
function provedOr(readings: readonly Reading[], judge: Judge | null): RowRead {
  const different = distinct(readings);
  if (judge === null) return different.length === 1 ? { readings: different, via: 'count' } : UNREAD;
  return { readings: proved(different, judge), via: 'sums' };
}

/** A row with too few cells, or with figures to join or to take apart. */
export function readRagged(row: RowToRead): RowRead {
  const figures = solid(row);
  if (figures.length === 0) return UNREAD;
  if (figures.length > row.width) return provedOr(joinedThousands(figures, row.width), row.judge);
  const apart = takenApart(figures);
  if (apart.length > figures.length) {
    // Cells that a converter ran together: without a sum nothing tells them from thousands.
    return apart.length === row.width && row.judge !== null ? provedOr([apart], row.judge) : UNREAD;
  }
  return bySum(placements(figures, row.width), row.judge);
}
