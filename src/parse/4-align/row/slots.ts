/** Places of a row of the form and the readings that a ragged row allows. */
import type { Item } from '../../2-locate/items.ts';
import { halfWidth } from '../../ground/characters/normalize.ts';
import { readFigure } from '../../ground/number.ts';

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

/** Figures with blanks inside taken apart at the blanks: two cells that a converter ran together. Others stay. */
export function takenApart(slots: readonly Item[]): Item[] {
  return slots.flatMap((slot) => {
    if (slot.type !== 'number' || !/\d\s+\d/.test(halfWidth(slot.text))) return [slot];
    return [...slot.text.matchAll(/\S+/g)].flatMap((match): Item[] => {
      const figure = readFigure(match[0]);
      const start = slot.at[0] + match.index;
      return figure.type === 'number'
        ? [{ ...slot, text: match[0], at: [start, start + match[0].length], figure }]
        : [];
    });
  });
}
