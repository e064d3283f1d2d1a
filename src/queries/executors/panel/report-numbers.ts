/** What the reports of the panel add to a sum: a column as it is, or several of them put together once. */
import type { Addend } from '../../../schema/figures/addend.ts';
import { missing } from '../../db/at.ts';
import type { Counts, PanelReports } from './panel-view.ts';
import { NO_COUNT, PANEL_COUNTS } from './part.ts';

/** Whether the panel has all columns of an addend. */
export function isInPanel(addend: Addend): boolean {
  if (addend.kind === 'sql') return false;
  return addend.kind === 'each' || addend.columns.every((name) => PANEL_COUNTS.includes(name));
}

const made = new WeakMap<PanelReports, Map<string, Counts>>();

/** One number a report, `NO_COUNT` for null. Throws `RangeError` where the panel lacks a column. */
export function reportNumbers(panel: PanelReports, addend: Addend): Counts {
  if (addend.kind === 'whole' && addend.columns.length === 1) return panel.counts(addend.columns[0] ?? missing(0));
  const known = made.get(panel) ?? new Map<string, Counts>();
  made.set(panel, known);
  const key = JSON.stringify(addend);
  const numbers = known.get(key) ?? putTogether(panel, addend);
  known.set(key, numbers);
  return numbers;
}

function putTogether(panel: PanelReports, addend: Addend): Counts {
  const size = panel.report.length;
  if (addend.kind === 'sql') throw new RangeError('the panel runs no SQL');
  if (addend.kind === 'each') return new Int32Array(size).fill(addend.number);
  const { columns } = addend;
  const [sums, stated] = [new Float64Array(size), new Uint8Array(size)];
  for (const name of columns) {
    const counts = panel.counts(name);
    for (let row = 0; row < size; row += 1) {
      const count = counts[row] ?? missing(row);
      if (count === NO_COUNT) continue;
      sums[row] = (sums[row] ?? missing(row)) + count;
      stated[row] = (stated[row] ?? missing(row)) + 1;
    }
  }
  if (addend.kind === 'stated') return Int32Array.from(stated);
  if (addend.kind === 'partial')
    return Int32Array.from(stated, (found) => (found > 0 && found < columns.length ? 1 : NO_COUNT));
  return narrowed(sums.map((sum, row) => (stated[row] === columns.length ? sum : NO_COUNT)));
}

/** In half the room where every sum is small enough. */
function narrowed(sums: Float64Array): Counts {
  return sums.every((sum) => sum === NO_COUNT || Math.abs(sum) < 2 ** 31) ? Int32Array.from(sums) : sums;
}
