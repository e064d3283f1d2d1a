/** Columns by position: lines laid out with blanks, where a figure's place in the line tells its column. */
import type { Item } from '../locate/items.ts';
import type { Reading, Slot } from './slots.ts';

/** Middle of each column in one line, in display columns. */
export type Centres = readonly number[];

const middle = (item: Item): number => (item.x[0] + item.x[1]) / 2;

function onOneLine(slots: readonly Item[]): boolean {
  const first = slots[0];
  return first !== undefined && first.rowKind === 'line' && slots.every((slot) => slot.row === first.row);
}

/** The columns that a full line shows; null when its cells are not all in one line, or parted by single blanks only. */
export function centresOf(slots: readonly Item[], width: number): Centres | null {
  if (slots.length !== width || !onOneLine(slots)) return null;
  const parted = slots.some((slot, i) => i > 0 && slot.x[0] - (slots[i - 1]?.x[1] ?? 0) >= 2);
  return parted ? slots.map(middle) : null;
}

/** Cost by which the second-best placement has to be worse than the best, in display columns. */
const MARGIN = 4;

interface Choice {
  readonly cost: number;
  readonly columns: readonly number[];
}

function choices(slots: readonly Item[], centres: Centres, next: number, from: number): Choice[] {
  const slot = slots[next];
  if (slot === undefined) return [{ cost: 0, columns: [] }];
  const found: Choice[] = [];
  for (let column = from; column <= centres.length - (slots.length - next); column += 1) {
    const cost = Math.abs(middle(slot) - (centres[column] ?? 0));
    for (const rest of choices(slots, centres, next + 1, column + 1)) {
      found.push({ cost: cost + rest.cost, columns: [column, ...rest.columns] });
    }
  }
  return found;
}

/**
 * Puts the figures of a line into the nearest columns, in order. `centres` are those of a full line near it. null when a figure
 * stands between two columns.
 */
export function placeByColumns(slots: readonly Item[], centres: Centres): Reading | null {
  if (slots.length > centres.length || !onOneLine(slots)) return null;
  const [best, second] = choices(slots, centres, 0, 0).sort((a, b) => a.cost - b.cost);
  if (best === undefined || (second !== undefined && second.cost - best.cost < MARGIN)) return null;
  const reading: Slot[] = centres.map(() => null);
  slots.forEach((slot, i) => {
    const column = best.columns[i];
    if (column !== undefined) reading[column] = slot;
  });
  return reading;
}
