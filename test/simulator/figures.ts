/** Figures of a made-up report: of every size, sums that hold and sums that do not. */
import {
  APPLICANT_PARTS,
  CHANNELS,
  OUTCOME_PARTS,
  PROACTIVE_COLUMNS,
  PROACTIVE_ITEMS,
  REQUEST_ROWS,
  requestRowsOf,
  type RequestRow,
  type StandardForm,
} from '../../src/schema/form.ts';
import { disputePath, proactivePath, requestPath, type CellPath } from '../../src/schema/paths.ts';
import { countAt } from '../../src/sample/figures/counts.ts';
import type { Random } from '../../src/sample/random.ts';

export type Figures = Map<CellPath, number>;

const SIZES = ['none', 'few', 'few', 'some', 'some', 'many', 'thousands'] as const;
type Size = (typeof SIZES)[number];

/** Share of cells that are zero, and the greatest number of the others. */
const SPREAD: Readonly<Record<Size, readonly [zeros: number, most: number]>> = {
  none: [1, 1],
  few: [0.85, 3],
  some: [0.5, 40],
  many: [0.3, 900],
  thousands: [0.2, 60_000],
};

function draw(random: Random, size: Size): number {
  const [zeros, most] = SPREAD[size];
  if (random.chance(zeros)) return 0;
  // Small numbers are as frequent as large ones, in digits.
  return 1 + Math.floor(most ** random.next() * (most > 3 ? 1 : random.next() * most));
}

/** Rows of the matrix that are outcomes, and so add up to its total. */
function outcomeRows(form: StandardForm): readonly RequestRow[] {
  const others: readonly RequestRow[] = ['new', 'carried_in', 'total', 'carried_out'];
  const groups = new Set(REQUEST_ROWS.map(({ code }) => code).filter((code) => !others.includes(code)));
  return requestRowsOf(form).filter((row) => groups.has(row));
}

function matrix(random: Random, form: StandardForm, figures: Figures): void {
  const size = random.pick(SIZES);
  const outcomes = outcomeRows(form);
  for (const applicant of APPLICANT_PARTS) {
    const active = applicant === 'natural' || random.chance(0.4);
    let total = 0;
    for (const row of outcomes) {
      const count = active ? draw(random, size) : 0;
      figures.set(requestPath(row, applicant), count);
      total += count;
    }
    const out = active ? draw(random, size === 'thousands' ? 'some' : 'few') : 0;
    const carried = Math.min(total + out, active ? draw(random, 'few') : 0);
    figures.set(requestPath('total', applicant), total);
    figures.set(requestPath('carried_out', applicant), out);
    figures.set(requestPath('carried_in', applicant), carried);
    figures.set(requestPath('new', applicant), total + out - carried);
  }
  for (const row of requestRowsOf(form)) {
    const parts = APPLICANT_PARTS.map((part) => countAt(figures, requestPath(row, part)));
    figures.set(
      requestPath(row, 'total'),
      parts.reduce((sum, part) => sum + part, 0),
    );
  }
}

function disputes(random: Random, figures: Figures): void {
  for (const channel of CHANNELS) {
    const size = random.pick(SIZES);
    let total = 0;
    for (const outcome of OUTCOME_PARTS) {
      const count = draw(random, size);
      figures.set(disputePath(channel, outcome), count);
      total += count;
    }
    figures.set(disputePath(channel, 'total'), total);
  }
}

function proactive(random: Random, form: StandardForm, figures: Figures): void {
  for (const item of PROACTIVE_ITEMS) {
    for (const measure of PROACTIVE_COLUMNS[form][item] ?? []) {
      const count = draw(random, random.pick(SIZES));
      const negative = measure === 'change' && random.chance(0.4);
      figures.set(proactivePath(item, measure), negative ? -count : count);
    }
  }
  if (form === '2021') {
    figures.set('proactive.fees.amount', money(random));
  } else {
    figures.set('procurement.projects', draw(random, random.pick(SIZES)));
    figures.set('procurement.amount', money(random));
  }
}

function money(random: Random): number {
  if (random.chance(0.3)) return 0;
  const whole = Math.floor(10 ** (1 + random.next() * 6));
  return random.chance(0.5) ? whole : Math.round(whole + random.int(100)) / 100;
}

/** Slips of an organ: a total or a part that does not fit, in part 三 and 四. */
function breakSums(random: Random, figures: Figures): void {
  const many = random.chance(0.2);
  const paths = [...figures.keys()].filter((path) => !path.startsWith('pro') && (!many || path.endsWith('.total')));
  for (let left = many ? paths.length / 2 : 1 + random.int(3); left > 0; left -= 1) {
    const path = random.pick(paths);
    figures.set(path, random.chance(0.3) ? 0 : countAt(figures, path) + 1 + random.int(12));
  }
}

/** Every figure of the form, in the order of the form. Three reports of ten hold sums that do not add up. */
export function drawFigures(random: Random, form: StandardForm): Figures {
  const figures: Figures = new Map();
  proactive(random, form, figures);
  matrix(random, form, figures);
  disputes(random, figures);
  if (random.chance(0.3)) breakSums(random, figures);
  return figures;
}
