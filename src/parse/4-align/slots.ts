/** Places of a row of the form and the readings that a ragged row allows. */
import type { Item } from '../2-locate/items.ts';
import { readFigure } from '../ground/number.ts';

/** A figure, a blank cell, or null for a cell that leaves no trace in the text. */
export type Slot = Item | null;
/** One way to read a row: a slot for each column of the form. */
export type Reading = readonly Slot[];

export function slotValue(slot: Slot): number | null {
  return slot?.figure?.type === 'number' ? slot.figure.value : null;
}

/** The same for readings with the same figures and the same blanks in the same places. */
function fingerprint(reading: Reading): string {
  let print = '';
  for (const slot of reading) print += slot?.figure?.type === 'number' ? `${slot.figure.value},` : ',';
  return print;
}

export function distinct(readings: readonly Reading[]): readonly Reading[] {
  if (readings.length < 2) return readings;
  const first = new Map<string, Reading>();
  for (const reading of readings) {
    const print = fingerprint(reading);
    if (!first.has(print)) first.set(print, reading);
  }
  return [...first.values()];
}

/** Order-keeping ways to put `slots` into `width` columns; the columns left over are blank without trace. */
export function placements(slots: readonly Item[], width: number): Reading[] {
  if (slots.length > width) return [];
  const found: Reading[] = [];
  const reading: Slot[] = [];
  const place = (next: number): void => {
    const left = width - reading.length;
    if (left === 0) {
      found.push([...reading]);
      return;
    }
    const slot = slots[next];
    if (slot !== undefined) {
      reading.push(slot);
      place(next + 1);
      reading.pop();
    }
    if (slots.length - next < left) {
      reading.push(null);
      place(next);
      reading.pop();
    }
  };
  place(0);
  return found;
}

export interface Window {
  /** Cells left of the reading. */
  readonly before: number;
  /** Cells right of it. */
  readonly after: number;
  readonly reading: Reading;
}

/** Runs of `width` cells with nothing but blanks outside. */
export function windows(slots: readonly Item[], width: number): Window[] {
  const found: Window[] = [];
  for (let before = 0; before + width <= slots.length; before += 1) {
    const outside = [...slots.slice(0, before), ...slots.slice(before + width)];
    if (outside.every((slot) => slot.type !== 'number')) {
      found.push({ before, after: slots.length - width - before, reading: slots.slice(before, before + width) });
    }
  }
  return found;
}

const GROUP = /^\d{3}(?:\.\d+)?$/;
const HEAD = /^\d{1,3}$/;
/** More joined readings than this are not worth weighing. */
const MAX_JOINED = 400;

/** Whether nothing but one blank parts two figures of a line: anything else parts cells. */
function oneBlankApart(first: Item, second: Item): boolean {
  return first.rowKind === 'line' && first.row === second.row && second.at[0] - first.at[1] === 1;
}

/** Ways to join neighbouring figures of a line into thousands (`1 286 540`) so that `width` slots are left. */
export function joinedThousands(slots: readonly Item[], width: number): Reading[] {
  const found: Item[][] = [];
  const walk = (done: Item[], at: number): void => {
    if (found.length >= MAX_JOINED) return;
    if (at === slots.length) {
      if (done.length === width) found.push(done);
      return;
    }
    const first = slots[at];
    if (first === undefined || done.length >= width) return;
    walk([...done, first], at + 1);
    if (first.type !== 'number' || !HEAD.test(first.text.trim())) return;
    for (let end = at + 1; end < slots.length; end += 1) {
      const previous = slots[end - 1];
      const next = slots[end];
      if (
        previous === undefined ||
        next === undefined ||
        !GROUP.test(next.text.trim()) ||
        !oneBlankApart(previous, next)
      )
        break;
      const joined = joinFigures(slots.slice(at, end + 1));
      if (joined !== null) walk([...done, joined], end + 1);
    }
  };
  walk([], 0);
  return found;
}

/** Figures parted by a blank as one: `1 286` is 1286. */
function joinFigures(parts: readonly Item[]): Item | null {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = parts.map((part) => part.text.trim()).join(' ');
  const value = Number(text.replaceAll(' ', ''));
  if (!Number.isFinite(value)) return null;
  return {
    ...first,
    text,
    at: [first.at[0], last.at[1]],
    x: [first.x[0], last.x[1]],
    chars: [first.chars[0], last.chars[1]],
    figure: { type: 'number', value, unit: null, certain: true },
  };
}

/** Figures with blanks inside taken apart at the blanks: two cells that a converter ran together. Others stay. */
export function takenApart(slots: readonly Item[]): Item[] {
  return slots.flatMap((slot) => {
    if (slot.type !== 'number' || !/\d\s+\d/.test(slot.text)) return [slot];
    return [...slot.text.matchAll(/\S+/g)].flatMap((match): Item[] => {
      const figure = readFigure(match[0]);
      const start = slot.at[0] + match.index;
      return figure.type === 'number'
        ? [{ ...slot, text: match[0], at: [start, start + match[0].length], figure }]
        : [];
    });
  });
}
