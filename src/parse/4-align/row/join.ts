/** Figures that a page or a converter took apart, put together in every way that gives the form's number of them: sums choose. */
import { displayWidth } from '../../ground/characters/width.ts';
import type { Item } from '../../2-locate/items.ts';
import type { Reading } from './slots.ts';

/** With more joined readings than this none is the only one. */
const MAX_JOINED = 400;
/** More pieces make no figure. */
const MAX_PIECES = 3;
/** Digits, and the mark that parts thousands or cents. No number of several pieces begins with a nought. */
const HEAD = /^[1-9][\d,，]*$/;
const PIECE = /^[,，.．]?\d[\d,，]*(?:\.\d+)?$/;

function bare(item: Item): string {
  return item.text.normalize('NFKC').trim();
}

/** How much a cell holds, as the longest of its table's pieces shows. */
interface Room {
  readonly characters: number;
  readonly columns: number;
}

const widthOf = (text: string): number => displayWidth(text, 0, text.length);

function roomOf(slots: readonly Item[]): Room {
  const texts = slots.map(({ text }) => text.trim());
  return {
    characters: Math.max(0, ...texts.map(({ length }) => length)),
    columns: Math.max(0, ...texts.map(widthOf)),
  };
}

/** Whether the first piece fills its cell, so that its figure had to go on in the next line; or is broken at its own mark. */
function fills({ text: first }: Item, { text: second }: Item, room: Room): boolean {
  const own = first.trim();
  return own.length === room.characters || widthOf(own + second.trim().charAt(0)) > room.columns || /[,，]$/.test(own);
}

/** A group of thousands. */
const GROUP = /^\d{3}(?:\.\d+)?$/;

/**
 * Whether nothing but one blank or a line end parts two figures of running text: anything else parts cells. In a row of `several` lines
 * a blank within one of them parts cells, too, but for groups of thousands.
 */
function mayJoin(first: Item, second: Item, room: Room, several: boolean): boolean {
  if (first.rowKind !== 'line' || second.rowKind !== 'line') return false;
  if (first.row !== second.row) return second.lines === 1 && fills(first, second, room);
  return second.at[0] - first.at[1] === 1 && (!several || GROUP.test(bare(second)));
}

/** Pieces as one figure: `1 286` is 1286; null where they make none. */
function joinFigures(parts: readonly Item[]): Item | null {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined || !HEAD.test(bare(first))) return null;
  if (!parts.slice(1).every((part) => PIECE.test(bare(part)))) return null;
  const value = Number(parts.map(bare).join('').replace(/[,，]/g, ''));
  if (!Number.isFinite(value)) return null;
  return {
    ...first,
    type: 'number',
    text: parts.map((part) => part.text.trim()).join(' '),
    at: [first.at[0], last.at[1]],
    x: [first.x[0], last.x[1]],
    chars: [first.chars[0], last.chars[1]],
    key: '',
    figure: { type: 'number', value, unit: null, certain: true },
  };
}

/** Neighbours joined along the text. */
function joinedAlong(slots: readonly Item[], width: number): Reading[] {
  const found: Item[][] = [];
  const room = roomOf(slots);
  const several = slots.some(({ row }) => row !== slots[0]?.row);
  const walk = (done: Item[], at: number): void => {
    if (found.length > MAX_JOINED || done.length + (slots.length - at) < width) return;
    const first = slots[at];
    if (first === undefined) {
      if (done.length === width) found.push(done);
      return;
    }
    if (done.length >= width) return;
    if (first.type !== 'word') walk([...done, first], at + 1);
    for (let end = at + 1; end < Math.min(slots.length, at + MAX_PIECES); end += 1) {
      const [previous, next] = [slots[end - 1], slots[end]];
      if (previous === undefined || next === undefined || !mayJoin(previous, next, room, several)) return;
      const joined = joinFigures(slots.slice(at, end + 1));
      if (joined !== null) walk([...done, joined], end + 1);
    }
  };
  walk([], 0);
  return found.length > MAX_JOINED ? [] : found;
}

/** Columns by which the rest of a figure may stand off its head. */
const UNDER = 2;

/** Rests of figures joined to the ones above which they begin; none where every figure has one: then the two lines may be two rows. */
function joinedBelow(slots: readonly Item[], width: number): Reading[] {
  const top = slots.filter(({ row }) => row === slots[0]?.row);
  const rests = slots.slice(top.length);
  if (top.length !== width || rests.length === 0 || rests.length >= width) return [];
  const taken = new Map<Item, Item>();
  for (const rest of rests) {
    const [above, ...others] = top.filter(({ x }) => Math.abs(x[0] - rest.x[0]) <= UNDER);
    if (above === undefined || others.length > 0 || taken.has(above)) return [];
    taken.set(above, rest);
  }
  const reading = top.map((item) => {
    const rest = taken.get(item);
    return rest === undefined ? item : joinFigures([item, rest]);
  });
  return reading.some((item) => item === null) ? [] : [reading];
}

/** Ways to join pieces of figures so that `width` of them are left. */
export function joinedFigures(slots: readonly Item[], width: number): Reading[] {
  return [...joinedAlong(slots, width), ...joinedBelow(slots, width)];
}

/** Fewer rows that part thousands by blanks are no habit. */
const HABIT = 2;
const THOUSANDS = /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/;

/** Whether cells stand further apart than the pieces of a figure. */
function parted(reading: Reading): boolean {
  return reading.every((slot, i) => i === 0 || (slot?.x[0] ?? -Infinity) - (reading[i - 1]?.x[1] ?? Infinity) >= 2);
}

/** The readings of rows whose text parts thousands by blanks in more than one of them, or cells by wider gaps, each in the only way there is; null for the others. */
export function thousandsOf(
  rows: readonly { readonly slots: readonly Item[]; readonly width: number }[],
): readonly (Reading | null)[] {
  const found = rows.map(({ slots, width }) => {
    // Figures on lines of their own are cells, or broken ones.
    const ways =
      slots.length > width && slots.every(({ row }) => row === slots[0]?.row) ? joinedAlong(slots, width) : [];
    const [only, ...others] = ways.filter((way) =>
      way.every((item) => item === null || slots.includes(item) || THOUSANDS.test(bare(item))),
    );
    return only !== undefined && others.length === 0 ? only : null;
  });
  const habit = found.filter((reading) => reading !== null).length >= HABIT;
  return found.map((reading) => (reading !== null && (habit || parted(reading)) ? reading : null));
}
