/**
 * Organs that write a dash for zero. A dash stays a blank everywhere: in the figures, averages and charts. Only the arithmetic reads it
 * as 0, and only where the report's own sums show that it is meant so; without that, a failed sum in such a report would go unseen.
 */
import type { StandardForm } from '../../schema/form.ts';
import type { Cell } from '../../schema/report.ts';
import type { Sheet } from '../ground/places.ts';
import { PLANS, type Sum } from './plan.ts';
import { numberOf } from './sheet.ts';

const DASH = /^[\s-—–―－_/／\\无]+$/;
/** So many sums must come out with dashes as zeros, and this part of all such sums at most may not. */
const ENOUGH = 3;
const EXCEPTIONS = 0.25;

function isDash(cell: Cell | undefined): boolean {
  return cell?.state === 'blank' && cell.raw !== '' && DASH.test(cell.raw) && cell.raw.trim() !== '';
}

/** Every line of the form that ends in a total, the column of the totals excepted. */
function linesOf(form: StandardForm): readonly Sum[] {
  const { rows, columns, channels } = PLANS[form];
  return [...rows, ...columns, ...channels];
}

const LINES: Readonly<Record<StandardForm, readonly Sum[]>> = { '2019': linesOf('2019'), '2021': linesOf('2021') };

/** Whether a line with dashes adds up without them; null when it has no dash, another gap, or no total above zero. */
function addsUpWithout(sheet: Sheet, dashes: ReadonlySet<number>, { parts, total }: Sum): boolean | null {
  const sum = numberOf(sheet[total]);
  if (sum === null || sum === 0 || !parts.some((place) => dashes.has(place))) return null;
  let rest = sum;
  for (const place of parts) {
    if (dashes.has(place)) continue;
    const value = numberOf(sheet[place]);
    if (value === null) return null;
    rest -= value;
  }
  return rest === 0;
}

const ZERO: Cell = { value: 0, state: 'derived', via: null, raw: '', at: null };

/**
 * The cells with dashes as zeros when the report's sums show that it means them so, else the cells as they are. For checks only. A
 * dash for a total stays: it may as well say that nobody added up.
 */
export function readDashes(sheet: Sheet, form: StandardForm): Sheet {
  const dashes = new Set<number>();
  sheet.forEach((cell, place) => {
    if (isDash(cell)) dashes.add(place);
  });
  if (dashes.size === 0) return sheet;
  const lines = LINES[form];
  const told = lines.map((line) => addsUpWithout(sheet, dashes, line)).filter((line) => line !== null);
  const agreeing = told.filter(Boolean).length;
  if (agreeing < ENOUGH || told.length - agreeing > EXCEPTIONS * told.length) return sheet;
  const read = [...sheet];
  for (const { parts } of lines) for (const place of parts) if (dashes.has(place)) read[place] = ZERO;
  return read;
}
