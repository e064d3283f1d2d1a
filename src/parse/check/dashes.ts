/**
 * Organs that write a dash for zero. A dash stays a blank everywhere: in the figures, averages and charts. Only the arithmetic reads it
 * as 0, and only where the report's own sums show that it is meant so; without that, a failed sum in such a report would go unseen.
 */
import { requestPath, type CellPath } from '../../schema/paths.ts';
import type { StandardForm } from '../../schema/form.ts';
import type { Cell } from '../../schema/report.ts';
import { numberAt, type Cells } from './derive.ts';
import { PLANS, type Sum } from './plan.ts';

const DASH = /^[\s-—–―－_/／\\无]+$/;
/** So many sums must come out with dashes as zeros, and this part of all such sums at most may not. */
const ENOUGH = 3;
const EXCEPTIONS = 0.25;

function isDash(cell: Cell | undefined): boolean {
  return cell?.state === 'blank' && cell.raw !== '' && DASH.test(cell.raw) && cell.raw.trim() !== '';
}

const GRAND_TOTAL = requestPath('total', 'total');

/** Every line of the form that ends in a total, the column of the totals excepted. */
function linesOf(form: StandardForm): readonly Sum[] {
  const { rows, columns, channels } = PLANS[form];
  return [...rows, ...columns.filter(({ total }) => total !== GRAND_TOTAL), ...channels];
}

const LINES: Readonly<Record<StandardForm, readonly Sum[]>> = { '2019': linesOf('2019'), '2021': linesOf('2021') };

/** Whether a line with dashes adds up without them; null when it has no dash, another gap, or no total above zero. */
function addsUpWithout(cells: Cells, dashes: ReadonlySet<CellPath>, { parts, total }: Sum): boolean | null {
  const sum = numberAt(cells, total);
  if (sum === null || sum === 0 || !parts.some((path) => dashes.has(path))) return null;
  let rest = sum;
  for (const path of parts) {
    if (dashes.has(path)) continue;
    const value = numberAt(cells, path);
    if (value === null) return null;
    rest -= value;
  }
  return rest === 0;
}

/**
 * The cells with dashes as zeros when the report's sums show that it means them so, else the cells as they are. For checks only. A
 * dash for a total stays: it may as well say that nobody added up.
 */
export function readDashes(cells: Cells, form: StandardForm): Cells {
  const dashes = new Set(PLANS[form].paths.filter((path) => isDash(cells[path])));
  if (dashes.size === 0) return cells;
  const lines = LINES[form];
  const told = lines.map((line) => addsUpWithout(cells, dashes, line)).filter((line) => line !== null);
  const agreeing = told.filter(Boolean).length;
  if (agreeing < ENOUGH || told.length - agreeing > EXCEPTIONS * told.length) return cells;
  const zeros = lines
    .flatMap(({ parts }) => parts)
    .filter((path) => dashes.has(path))
    .map((path): readonly [CellPath, Cell] => [path, { value: 0, state: 'derived', raw: '', at: null }]);
  return { ...cells, ...Object.fromEntries(zeros) };
}
