/** How the counts stand in their cells: plain digits, blanks, dashes, separators, worded changes. */
import { APPLICANTS, requestRowsOf, type StandardForm } from '../../schema/form.ts';
import { requestPath, type CellPath } from '../../schema/paths.ts';
import type { Fault, FaultCode } from '../faults/codes.ts';
import type { Counts } from '../figures/counts.ts';
import { randomFor, type Random } from '../random.ts';
import { fullWidth, withSeparators } from './digits.ts';

export interface WrittenCell {
  readonly text: string;
  /** The number the text states; null when it states none. */
  readonly value: number | null;
  /** Other right readings: a blank total that may be derived. */
  readonly accept?: readonly (number | null)[];
}

export interface WrittenCells {
  readonly cells: ReadonlyMap<CellPath, WrittenCell>;
  readonly faults: readonly Fault[];
}

const DASHES = ['-', '—', '－', '/', '无'] as const;

function wordedChange(random: Random, change: number): string {
  if (change === 0) return '0';
  const size = Math.abs(change);
  return change > 0
    ? random.pick([`增加${size}项`, `增加 ${size} 个`, `增${size}`, `+${size}`])
    : random.pick([`减少${size}项`, `减${size}`, `-${size}`]);
}

/** The blank totals of a report: a column or a row of the matrix. */
function blankTotals(random: Random, form: StandardForm): ReadonlySet<CellPath> {
  return random.chance(0.5)
    ? new Set(requestRowsOf(form).map((row) => requestPath(row, 'total')))
    : new Set(APPLICANTS.map((applicant) => requestPath('total', applicant)));
}

/** Writes every count of the form. Streams are drawn by purpose, so one habit does not move another. */
export function writeCells(
  counts: Counts,
  form: StandardForm,
  drawn: ReadonlySet<FaultCode>,
  key: readonly [seed: number, agency: number, year: number],
): WrittenCells {
  const random = randomFor(key[0], 'cells', key[1], key[2]);
  const dash = random.pick(DASHES);
  const totals = drawn.has('totals-blank') ? blankTotals(random, form) : new Set<CellPath>();
  const seen = new Set<FaultCode>();
  const blank = (code: FaultCode, text = ''): WrittenCell => {
    seen.add(code);
    return { text, value: null };
  };
  const digits = (path: CellPath, value: number): string => {
    const plain = path.endsWith('.change') && drawn.has('worded-changes') ? wordedChange(random, value) : String(value);
    if (plain !== String(value)) seen.add('worded-changes');
    if (drawn.has('thousands-separators') && value >= 1000) {
      seen.add('thousands-separators');
      return withSeparators(plain);
    }
    if (drawn.has('full-width-digits') && random.chance(0.4)) {
      seen.add('full-width-digits');
      return fullWidth(plain);
    }
    return plain;
  };
  const write = (path: CellPath, value: number): WrittenCell => {
    if (totals.has(path)) return { ...blank('totals-blank'), accept: [null, value] };
    if (value === 0 && drawn.has('zeros-blank')) return blank('zeros-blank');
    if (value === 0 && drawn.has('some-zeros-blank') && random.chance(0.5)) return blank('some-zeros-blank');
    if (value === 0 && drawn.has('zeros-dashed')) return blank('zeros-dashed', dash);
    return { text: digits(path, value), value };
  };
  const cells = new Map([...counts].map(([path, value]) => [path, write(path, value)]));
  return { cells, faults: [...seen].map((code) => ({ code })) };
}
