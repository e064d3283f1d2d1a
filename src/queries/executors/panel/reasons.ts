/** What a report says of the 16 reasons, put together once: which are stated, and the sum of each legal group. */
import { missing, numberAt } from '../../db/at.ts';
import { REFUSAL_GROUPS, type RefusalGroup } from '../../../schema/form.ts';
import { REASONS } from '../../metrics/reasons.ts';
import type { Chosen, PanelReports } from './panel-view.ts';
import { NO_COUNT } from './part.ts';

interface OfReports {
  /** A bit a reason: the report states it. */
  readonly stated: Uint16Array;
  /** Sums of what is stated. */
  readonly sums: Readonly<Record<RefusalGroup, Int32Array | Float64Array>>;
}

/** One element an agency of a selection. */
export interface OfAgencies {
  /** NaN where no report states a reason of the group. */
  readonly sums: Readonly<Record<RefusalGroup, Float64Array>>;
  /** Of all groups; NaN where no reason is stated. */
  readonly total: Float64Array;
  /** Reports with a number, for the reason that has most of them, and for the one that has fewest. */
  readonly most: Int32Array;
  readonly least: Int32Array;
  /** Of those with a number: failing ones, for the reason that has most of them. */
  readonly failing: Int32Array;
}

const ALL = 2 ** REASONS.length - 1;
const known = new WeakMap<PanelReports, OfReports>();

function byGroup<Value>(make: (group: RefusalGroup) => Value): Readonly<Record<RefusalGroup, Value>> {
  const [denied, unable, rejected] = REFUSAL_GROUPS;
  return { [denied]: make(denied), [unable]: make(unable), [rejected]: make(rejected) };
}

/** In half the room where every sum is small enough. */
function narrowed(sums: Float64Array): Int32Array | Float64Array {
  return sums.every((sum) => Math.abs(sum) < 2 ** 31) ? Int32Array.from(sums) : sums;
}

function ofReports(panel: PanelReports): OfReports {
  const before = known.get(panel);
  if (before !== undefined) return before;
  const size = panel.report.length;
  const stated = new Uint16Array(size);
  const sums = byGroup(() => new Float64Array(size));
  REASONS.forEach(({ row: name, group }, bit) => {
    const counts = panel.counts(name);
    const sum = sums[group];
    for (let row = 0; row < size; row += 1) {
      const count = counts[row] ?? missing(row);
      if (count === NO_COUNT) continue;
      stated[row] = (stated[row] ?? missing(row)) | (1 << bit);
      sum[row] = (sum[row] ?? missing(row)) + count;
    }
  });
  const made = { stated, sums: byGroup((group) => narrowed(sums[group])) };
  known.set(panel, made);
  return made;
}

/** The reasons of each agency of a selection, at its place among the chosen ones. */
export function reasonsOf(selected: Chosen): OfAgencies {
  const { panel, rows, begins, agencies } = selected;
  const { stated, sums: ofGroup } = ofReports(panel);
  const size = agencies.length;
  const sums = byGroup(() => new Float64Array(size).fill(Number.NaN));
  const total = new Float64Array(size).fill(Number.NaN);
  const [most, least, failing] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const bits = byGroup((group) => REASONS.reduce((all, one, bit) => all | (one.group === group ? 1 << bit : 0), 0));
  const columns = REFUSAL_GROUPS.map((group) => ({ bits: bits[group], from: ofGroup[group], to: sums[group] }));
  for (let n = 0; n < size; n += 1) {
    const [begin, end] = [numberAt(begins, n), numberAt(begins, n + 1)];
    let [any, all, whole, wholeFailing] = [0, ALL, 0, 0];
    for (let at = begin; at < end; at += 1) {
      const row = rows[at] ?? missing(at);
      const mask = stated[row] ?? missing(row);
      if (mask === 0) continue;
      any |= mask;
      all &= mask;
      whole += 1;
      wholeFailing += panel.failing[row] ?? missing(row);
    }
    if (any === 0) continue;
    let sum = 0;
    for (const { bits: wanted, from, to } of columns) {
      if ((any & wanted) === 0) continue;
      let ofColumn = 0;
      for (let at = begin; at < end; at += 1) ofColumn += from[rows[at] ?? missing(at)] ?? missing(at);
      to[n] = ofColumn;
      sum += ofColumn;
    }
    total[n] = sum;
    [most[n], least[n], failing[n]] =
      all === ALL ? [whole, whole, wholeFailing] : coverageOf(selected, stated, begin, end);
  }
  return { sums, total, most, least, failing };
}

/** Where reports state some reasons and not others: the most, the fewest and the most failing ones of a reason. */
function coverageOf(
  { panel, rows }: Chosen,
  stated: Uint16Array,
  begin: number,
  end: number,
): [most: number, least: number, failing: number] {
  let [most, least, failing] = [0, Infinity, 0];
  for (let bit = 0; bit < REASONS.length; bit += 1) {
    let [found, foundFailing] = [0, 0];
    for (let at = begin; at < end; at += 1) {
      const row = rows[at] ?? missing(at);
      if (((stated[row] ?? missing(row)) & (1 << bit)) === 0) continue;
      found += 1;
      foundFailing += panel.failing[row] ?? missing(row);
    }
    most = Math.max(most, found);
    least = Math.min(least, found);
    failing = Math.max(failing, foundFailing);
  }
  return [most, least, failing];
}
