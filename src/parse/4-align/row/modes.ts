/**
 * How blank cells show in lines of running text. A layout writes them all the same way, so each way is tried on all rows of the
 * form at once and the one that fits the form best is taken.
 */
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';
import { halfWidth } from '../../ground/characters/normalize.ts';
import { addendOf, hasWeight, type Judge } from './sums.ts';
import type { Reading, Slot } from './slots.ts';
import { rowsAgreeing, wholeStep, type Tailed } from './tails.ts';

/** The lines between a label and the next one, to be read as `width` columns. */
export interface LineRow {
  readonly items: readonly Item[];
  /** `solid` of them. */
  readonly figures: readonly Item[];
  readonly width: number;
  /** null where the form gives the row no sum. */
  readonly judge: Judge | null;
  /** Line ends above its label. */
  readonly above: number;
  /** Line ends below its last figure, up to the next word. */
  readonly below: number;
}

/**
 * `plain`: blanks show by a mark or not at all. `space`: a line of white space is a blank. `bars`: bars part the cells; `closed`: one
 * stands after the last cell, too.
 * `gap`: a blank widens the gap between cells; `told`: by what stands below the rows, so that no sum had to say so. `untotalled`: the last column is blank throughout and leaves no trace.
 */
export type Mode =
  | { readonly type: 'plain' }
  | { readonly type: 'bars'; readonly closed: boolean }
  | { readonly type: 'untotalled' }
  | { readonly type: 'space' }
  | { readonly type: 'gap'; readonly cell: number; readonly blank: number; readonly told: boolean };

type GapMode = Extract<Mode, { readonly type: 'gap' }>;

/** A row of the form, its figures told from white space. */
export function lineRow({ items, width, judge, above, below }: Omit<LineRow, 'figures'>): LineRow {
  return { items, figures: solid({ items, width }), width, judge, above, below };
}

function isWhite(item: Item): boolean {
  return item.text.trim() === '';
}

/** The number of a page between dashes (`— 2 —`), and nothing else. */
function isPageNumber(items: readonly Item[]): boolean {
  const [before, number, after] = items;
  return (
    items.length === 3 &&
    before !== undefined &&
    after?.text.trim() === before.text.trim() &&
    before.type === 'blank' &&
    /^[-—–―─]$/.test(before.text.trim()) &&
    /^\d{1,2}$/.test(halfWidth(number?.text ?? '').trim())
  );
}

/**
 * Figures and marked blanks, without what stands after the last column and belongs to what follows: white space, or the number of
 * a page that ends there.
 */
export function solid({ items, width }: Pick<LineRow, 'items' | 'width'>): readonly Item[] {
  const found = items.filter((item) => item.type === 'number' || item.type === 'blank' || item.type === 'bar');
  const rest = found.slice(width);
  return rest.every(isWhite) || isPageNumber(rest) ? found.slice(0, width) : found;
}

/** Line ends between each item and the one before it, white space or not. */
function stepsOf(items: readonly Item[]): readonly number[] {
  return items.map((item, i) => {
    const before = items[i - 1];
    return before?.type === 'space' ? item.lines - before.lines : item.lines;
  });
}

/** A cell a line, white ones too: what stands further below than cells do is layout. */
function readSpaces({ items, width }: LineRow): Reading | null {
  const steps = stepsOf(items);
  const step = Math.min(...steps.slice(1));
  const after = steps.findIndex((lines, i) => i > 0 && lines > step);
  const cells = after === -1 ? items : items.slice(0, after);
  const slots = cells.slice(0, width);
  return slots.length === width && items.slice(width).every(isWhite) ? slots : null;
}

/** One cell after each bar, and one before the first where no label stands there: the one thing in it that is not white space, or nothing. */
function readBars({ items, width }: LineRow, closed: boolean): Reading | null {
  if (!items.some((item) => item.type === 'bar')) return null;
  const reading: Slot[] = [];
  for (const item of items) {
    if (item.type === 'bar') reading.push(null);
    else if (item.type === 'number' || (item.type === 'blank' && !isWhite(item))) {
      if (reading.length > 0 && reading.at(-1) !== null) return null;
      reading[Math.max(reading.length - 1, 0)] = item;
    }
  }
  if (closed && reading.pop() !== null) return null;
  return reading.length === width ? reading : null;
}

function readGaps({ figures, width }: LineRow, cell: number, blank: number): Reading | null {
  const reading: Slot[] = [];
  for (const item of figures) {
    const blanks = (item.lines - cell) / blank;
    if (!Number.isInteger(blanks) || blanks < 0) return null;
    for (let i = 0; i < blanks; i += 1) reading.push(null);
    reading.push(item);
    if (reading.length > width) return null;
  }
  while (reading.length < width) reading.push(null);
  return reading;
}

/** Reads one row; null when the row does not fit the mode. */
export function readLineRow(row: LineRow, mode: Mode): Reading | null {
  if (mode.type === 'space') return readSpaces(row);
  if (mode.type === 'bars') return readBars(row, mode.closed);
  if (mode.type === 'gap') return readGaps(row, mode.cell, mode.blank);
  const slots = row.figures;
  if (mode.type === 'untotalled') return slots.length === row.width - 1 ? [...slots, null] : null;
  return slots.length === row.width ? slots : null;
}

/** A row that fits counts one; one whose sum proves it counts more; one that contradicts itself hardly counts. */
function score(row: LineRow, reading: Reading | null, mode: Mode): number {
  // That a column is missing throughout is for the column sums to prove.
  if (reading === null || mode.type === 'untotalled') return 0;
  if (row.judge === null) return 1;
  const holds = row.judge(reading);
  if (holds === true) return hasWeight(reading) ? 3 : 1;
  if (holds === false) return 0.2;
  // Figures without a total are not how organs fill the form; a layout misread looks like that. A blank row says nothing.
  return hasWeight(reading) ? -1 : 0.8;
}

/** Whether rows have figures, but none of them a total: then gaps were counted from a wrong place. */
function neverTotals(rows: readonly LineRow[], readings: readonly (Reading | null)[]): boolean {
  let without = false;
  for (const [i, { judge }] of rows.entries()) {
    const reading = readings[i] ?? null;
    if (judge === null || reading === null || !hasWeight(reading)) continue;
    if (judge(reading) !== null) return false;
    without = true;
  }
  return without;
}

const BLANK_LINES = [1, 2, 3, 4, 5, 6];
/** Lines from one cell to the next, at most, where no two cells with figures are neighbours. */
const CLOSEST = 7;

/** Whether blanks leave a trace at all: some gaps have to be wider than others, in more than one row. */
function gapsDiffer(rows: readonly LineRow[], cell: number): boolean {
  return rows.filter((row) => row.figures.some((item) => item.lines > cell)).length >= 2;
}

/** Whether every row fits the mode and every figure is in a sum that holds, of which there are some. */
function allHold(rows: readonly LineRow[], mode: Mode): boolean {
  const weighed = rows.filter(({ judge }) => judge !== null);
  return (
    weighed.length > 0 &&
    rows.every((row) => {
      const reading = readLineRow(row, mode);
      return reading !== null && (row.judge === null || !hasWeight(reading) || row.judge(reading) === true);
    })
  );
}

interface GapModes {
  /** Of the gaps that the figures show. */
  readonly shown: readonly GapMode[];
  /** Of smaller ones, which no two neighbours have. */
  readonly closer: readonly GapMode[];
}

function gapModes(rows: readonly LineRow[]): GapModes {
  const smallest = (skip: number): number => {
    let least = Infinity;
    for (const { figures } of rows) for (const item of figures.slice(skip)) least = Math.min(least, item.lines);
    return least;
  };
  // In a table of mostly blanks no two figures may be neighbours: then only the figure next to its label shows the plain gap.
  const near = [...new Set([smallest(1), smallest(0)])].filter((cell) => Number.isFinite(cell) && cell >= 1);
  // Where the columns next to the labels are blank throughout, not even that one.
  const closer = Array.from({ length: Math.max(0, Math.min(...near, CLOSEST) - 1) }, (_, index) => index + 1);
  const modesOf = (cell: number): GapMode[] =>
    gapsDiffer(rows, cell) ? BLANK_LINES.map((blank): GapMode => ({ type: 'gap', cell, blank, told: false })) : [];
  return { shown: near.flatMap(modesOf), closer: closer.flatMap(modesOf) };
}

/** Rows with their readings, by what stands below them. */
export function tailed(rows: readonly LineRow[], readings: readonly (Reading | null)[]): readonly Tailed[] {
  return rows.map(({ below }, i) => ({ reading: readings[i] ?? null, below }));
}

/** Blanks as high as cells, where rows are as high as so many cells; null where they are not, or no blank shows. */
function modeOfHeights(rows: readonly LineRow[]): Mode | null {
  const step = wholeStep(
    rows.map(({ figures, width, above, below }) => ({ width, above, steps: figures.map(({ lines }) => lines), below })),
  );
  const lacking = rows.some(({ figures, width }) => figures.length > 0 && figures.length < width);
  return step === null || !lacking ? null : { type: 'gap', cell: step, blank: step, told: true };
}

/** The mode under which most rows end equally far from the next label; null where none does, or two. */
function modeOfTails(rows: readonly LineRow[], modes: readonly GapMode[]): Mode | null {
  let best: Mode | null = null;
  let top = 0;
  for (const mode of modes) {
    const readings = rows.map((row) => readLineRow(row, mode));
    const agreeing = rowsAgreeing(tailed(rows, readings), mode.blank);
    if (agreeing === null || agreeing < top) continue;
    best = agreeing > top ? { ...mode, told: true } : null;
    top = agreeing;
  }
  return best;
}

/** What readings of rows that belong together prove: more than nought where they confirm one another, less where they do not. */
export type Proof = (readings: readonly (Reading | null)[]) => number;

/**
 * Whether rows with one figure too few lack the last one: what they end in is then mostly less than the others together. Else it may
 * be the total, and another column is missing.
 */
function lastIsNoTotal(rows: readonly LineRow[]): boolean {
  let less = 0;
  let told = 0;
  for (const { figures, width } of rows) {
    if (figures.length !== width - 1) continue;
    const values = figures.map(addendOf);
    const sum = values.reduce((all, value) => all + value, 0);
    if (sum === 0) continue;
    told += 1;
    if (2 * elementAt(values, width - 2) < sum) less += 1;
  }
  return 2 * less > told;
}

/** The way of writing blanks that the lines below the rows show; else the one that explains the rows best, of equals the simplest. */
export function chooseMode(rows: readonly LineRow[], proof: Proof | null): Mode {
  const gaps = gapModes(rows);
  const told = modeOfHeights(rows) ?? modeOfTails(rows, [...gaps.shown, ...gaps.closer]);
  if (told !== null) return told;
  const modes: Mode[] = [
    { type: 'plain' },
    { type: 'space' },
    { type: 'bars', closed: false },
    { type: 'bars', closed: true },
    ...(lastIsNoTotal(rows) ? [{ type: 'untotalled' } as const] : []),
    ...gaps.shown,
    ...gaps.closer.filter((mode) => allHold(rows, mode)),
  ];
  let best: Mode = { type: 'plain' };
  let top = -Infinity;
  for (const mode of modes) {
    const readings = rows.map((row) => readLineRow(row, mode));
    if (mode.type === 'gap' && neverTotals(rows, readings)) continue;
    const fits = readings.some((reading) => reading !== null);
    const proved = fits && proof !== null ? proof(readings) : 0;
    const total = rows.reduce((sum, row, i) => sum + score(row, readings[i] ?? null, mode), proved);
    if (total > top + 1e-9) {
      best = mode;
      top = total;
    }
  }
  return best;
}
