/** Slots of a reading → cells of the report JSON. */
import type { Cell, CellVia } from '../../schema/report.ts';
import type { Slot } from '../4-align/row/slots.ts';

/** No organ counts more; digits of several cells run together do. */
const LARGEST_COUNT = 0x7fffffff;

/** What is known of a slot beside its text. */
export interface Known {
  readonly via: CellVia;
  /** Whether sums prove the digits. */
  readonly proved: boolean;
  /** Whether it holds an amount of money. */
  readonly money: boolean;
}

/**
 * A settled slot: stated, blank, or `unsure` where words stand in it, where it may not be the row's own, where digits were joined over a line end and no sum proves them, or where a count is
 * fractional or bears a unit of money: then another cell has got into it.
 */
export function cellOf(slot: Slot, { via, proved, money }: Known): Cell {
  if (slot === null) return { value: null, state: 'blank', via, raw: '', at: null };
  const raw = slot.text.trim();
  const at = slot.at;
  if (slot.doubt !== undefined)
    return { value: slot.figure?.type === 'number' ? slot.figure.value : null, state: 'unsure', via, raw, at };
  if (slot.figure?.type !== 'number')
    return { value: null, state: slot.type === 'word' ? 'unsure' : 'blank', via, raw, at };
  const { value, unit, certain } = slot.figure;
  const fits = money || (Number.isInteger(value) && Math.abs(value) <= LARGEST_COUNT && unit === null);
  return { value, state: fits && (certain || proved) ? 'stated' : 'unsure', via, raw, at };
}

/** The cell with `at` on its `raw` alone, without the padding of a table drawn with blanks: a slice of the text is then `raw`. */
export function tight(cell: Cell, text: string): Cell {
  if (cell.at === null) return cell;
  const [start, end] = cell.at;
  const found = text.slice(start, end);
  if (found.trim() !== cell.raw) return cell;
  const from = start + (found.length - found.trimStart().length);
  return { ...cell, at: cell.raw === '' ? cell.at : [from, from + cell.raw.length] };
}
