/**
 * Organs that write a dash for zero. A dash stays a blank everywhere: in the figures, averages and charts. Only the arithmetic reads it
 * as 0, and only where the report's own sums show that it is meant so; without that, a failed sum in such a report would go unseen.
 */
import { APPLICANT_PARTS, CHANNELS, OUTCOME_PARTS, requestRowsOf, type StandardForm } from '../../schema/form.ts';
import { disputePath, requestPath, type CellPath } from '../../schema/paths.ts';
import type { Cell } from '../../schema/report.ts';
import { numberAt, outcomeRows, type Cells } from './derive.ts';

const DASH = /^[\s-—–―－_/／\\无]+$/;
/** So many sums must come out with dashes as zeros, and this part of all such sums at most may not. */
const ENOUGH = 3;
const EXCEPTIONS = 0.25;

function isDash(cell: Cell | undefined): boolean {
  return cell?.state === 'blank' && cell.raw.trim() !== '' && DASH.test(cell.raw);
}

interface Line {
  readonly parts: readonly CellPath[];
  readonly total: CellPath;
}

function linesOf(form: StandardForm): readonly Line[] {
  const rows = requestRowsOf(form).map((row) => ({
    parts: APPLICANT_PARTS.map((who) => requestPath(row, who)),
    total: requestPath(row, 'total'),
  }));
  const columns = APPLICANT_PARTS.map((who) => ({
    parts: outcomeRows(form).map((row) => requestPath(row, who)),
    total: requestPath('total', who),
  }));
  const channels = CHANNELS.map((channel) => ({
    parts: OUTCOME_PARTS.map((outcome) => disputePath(channel, outcome)),
    total: disputePath(channel, 'total'),
  }));
  return [...rows, ...columns, ...channels];
}

/** Whether a line with dashes adds up without them; null when it has no dash, another gap, or no total above zero. */
function addsUpWithout(cells: Cells, { parts, total }: Line): boolean | null {
  const sum = numberAt(cells, total);
  if (sum === null || sum === 0 || !parts.some((path) => isDash(cells[path]))) return null;
  let rest = sum;
  for (const path of parts) {
    if (isDash(cells[path])) continue;
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
  const told = linesOf(form).flatMap((line) => addsUpWithout(cells, line) ?? []);
  const agreeing = told.filter(Boolean).length;
  if (agreeing < ENOUGH || told.length - agreeing > EXCEPTIONS * told.length) return cells;
  const zeros = linesOf(form)
    .flatMap(({ parts }) => parts)
    .filter((path) => isDash(cells[path]))
    .map((path): readonly [CellPath, Cell] => [path, { value: 0, state: 'derived', raw: '', at: null }]);
  return { ...cells, ...Object.fromEntries(zeros) };
}
