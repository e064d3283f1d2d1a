/** Slots of a reading → cells of the report JSON. */
import type { Cell } from '../../schema/report.ts';
import type { Slot } from '../align/slots.ts';

const NO_TRACE: Cell = { value: null, state: 'blank', raw: '', at: null };

/** A settled slot: stated, blank, or `unsure` where digits were joined over a line end and no sum proves them. */
export function cellOf(slot: Slot, proved: boolean): Cell {
  if (slot === null) return NO_TRACE;
  const raw = slot.text.trim();
  const at = slot.at;
  if (slot.figure?.type !== 'number') return { value: null, state: 'blank', raw, at };
  return { value: slot.figure.value, state: slot.figure.certain || proved ? 'stated' : 'unsure', raw, at };
}
