/**
 * What stands below a row of cells that have a line each. Where every blank cell leaves its lines, all rows end equally far from the
 * next label once their last blanks are counted: then the lines themselves show how high a blank is, and no sum has to.
 */
import { countOne } from '../../ground/counts.ts';
import type { Reading } from './slots.ts';

/** A row, read with blanks of some height. */
export interface Tailed {
  /** null where its figures do not fit. */
  readonly reading: Reading | null;
  /** Line ends below its last figure, up to the next word. */
  readonly below: number;
}

/** Blanks at the end of a reading. */
function openEnd(reading: Reading): number {
  return reading.length - 1 - reading.findLastIndex((slot) => slot !== null);
}

/** Fewer rows say nothing. */
const MIN_ROWS = 5;
/** So many of them have to end in another number of blanks than most. */
const MIN_VARIED = 2;
/** This part of the rows has to end equally far from the next label: a table's last one, or one that was damaged, may not. */
const MOST = 0.8;

/** How a row of cells that have a line each stands between its label and the next one. */
export interface Stepped {
  readonly width: number;
  /** Line ends above its label. */
  readonly above: number;
  /** Line ends above each figure, from the one before or from the label. */
  readonly steps: readonly number[];
  readonly below: number;
}

/** A step in fewer rows may be that of another thing: the heading below a table. */
const MIN_SEEN = 3;

/** The smallest step from one cell to the next, or to the next label, that several rows have; null for none. */
function stepOf(rows: readonly Stepped[]): number | null {
  const seen = new Map<number, number>();
  for (const { steps, below } of rows)
    for (const lines of new Set([...steps, below])) if (lines > 0) countOne(seen, lines);
  const several = [...seen].flatMap(([lines, count]) => (count >= MIN_SEEN ? [lines] : []));
  return several.length === 0 ? null : Math.min(...several);
}

/** Whether some row ends in a figure, or the header in a name right above the first label, so that no line closes each row. */
function endsInCells(rows: readonly Stepped[], step: number): boolean {
  return rows[0]?.above === step || rows.some(({ below }) => below === step);
}

/**
 * The lines from one cell to the next, blank or not, where rows are just as high as the form's columns and their label; null where they
 * are not.
 */
export function wholeStep(rows: readonly Stepped[]): number | null {
  const step = stepOf(rows);
  if (step === null) return null;
  const whole = rows.filter(
    ({ width, steps, below }) => steps.reduce((sum, lines) => sum + lines, below) === step * (width + 1),
  );
  return whole.length >= MIN_ROWS && whole.length >= MOST * rows.length && endsInCells(rows, step) ? step : null;
}

/** Rows that end equally far from the next label, their blanks at the end left out. */
interface Agreeing {
  readonly tail: number;
  /** Their blanks at the end, by index. */
  readonly open: ReadonlyMap<number, number>;
}

const NONE: Agreeing = { tail: 0, open: new Map() };

/** The rows that end as most do where a blank is so many lines high. */
function mostAgreeing(rows: readonly Tailed[], blank: number): Agreeing {
  const ends = new Map<number, Map<number, number>>();
  rows.forEach(({ reading, below }, i) => {
    if (reading === null) return;
    const open = openEnd(reading);
    const tail = below - blank * open;
    ends.set(tail, (ends.get(tail) ?? new Map<number, number>()).set(i, open));
  });
  return [...ends].reduce((top: Agreeing, [tail, open]) => (open.size > top.open.size ? { tail, open } : top), NONE);
}

/** Whether the table's last row has room for its blanks: below it stands no label of the table, but nearer or further what follows. */
function endsTable({ reading, below }: Tailed, tail: number, blank: number): boolean {
  return reading !== null && Math.ceil((below - blank * openEnd(reading)) / blank) >= Math.ceil(tail / blank);
}

/** How many rows end equally far from the next label where a blank is so many lines high; null where that shows nothing. */
export function rowsAgreeing(rows: readonly Tailed[], blank: number): number | null {
  const { open: most } = mostAgreeing(rows, blank);
  const kinds = new Map<number, number>();
  for (const open of most.values()) countOne(kinds, open);
  const varied = most.size - Math.max(0, ...kinds.values());
  return most.size >= MIN_ROWS && most.size >= MOST * rows.length && varied >= MIN_VARIED ? most.size : null;
}

/**
 * The rows whose lines, up to the next label, are as many as the form's columns take: every blank left its trace among them. They end
 * as rows do that have no blank at the end, or, where that was `told`, as most do.
 */
export function countedOff(
  rows: readonly Tailed[],
  { blank, told }: { readonly blank: number; readonly told: boolean },
): ReadonlySet<number> {
  const tails = new Set(rows.filter(({ reading }) => reading?.at(-1)).map(({ below }) => below));
  const { tail, open } = told ? mostAgreeing(rows, blank) : NONE;
  const counted = new Set(open.keys());
  const last = rows.at(-1);
  if (told && last !== undefined && endsTable(last, tail, blank)) counted.add(rows.length - 1);
  rows.forEach(({ reading, below }, i) => {
    if (reading !== null && tails.has(below - blank * openEnd(reading))) counted.add(i);
  });
  return counted;
}
