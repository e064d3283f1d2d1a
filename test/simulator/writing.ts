/** How the figures of a made-up report stand in their cells: blanks and marks, thousands, full-width digits, worded changes. */
import { MONEY_PATHS, type CellPath } from '../../src/schema/paths.ts';
import { fullWidth, withSeparators } from '../../src/sample/writing/digits.ts';
import type { Random } from '../../src/sample/random.ts';
import type { Figures } from './figures.ts';

export interface Written {
  /** What stands in the cell. */
  readonly text: string;
  /** The number it states; null for a blank. */
  readonly value: number | null;
}

type Habit = 'none' | 'zeros' | 'some-zeros' | 'dashes' | 'any' | 'totals' | 'only-totals';
const HABITS: readonly Habit[] = [
  ...Array.from({ length: 9 }, (): Habit => 'none'),
  'zeros',
  'zeros',
  'zeros',
  'some-zeros',
  'some-zeros',
  'dashes',
  'dashes',
  'any',
  'totals',
  'only-totals',
];
const DASHES = ['-', '—', '－', '/', '无'] as const;
const DIGITS = ['plain', 'plain', 'plain', 'thousands', 'thousands', 'wide-thousands', 'full-width'] as const;

const MONEY: ReadonlySet<CellPath> = new Set(MONEY_PATHS);

function isBlank(random: Random, habit: Habit, path: CellPath, figure: number): boolean {
  const isTotal = path.endsWith('.total') && !path.startsWith('proactive');
  switch (habit) {
    case 'none':
    case 'dashes':
      return false;
    case 'zeros':
      return figure === 0;
    case 'some-zeros':
      return figure === 0 && random.chance(0.5);
    case 'any':
      return random.chance(0.08);
    case 'totals':
      return isTotal;
    case 'only-totals':
      return path.startsWith('requests.') && !isTotal;
  }
}

function numberText(digits: (typeof DIGITS)[number], figure: number): string {
  const plain = String(figure);
  if (digits === 'full-width') return fullWidth(plain);
  if (digits === 'thousands') return withSeparators(plain);
  return digits === 'wide-thousands' ? withSeparators(plain).replaceAll(',', '，') : plain;
}

function changeText(random: Random, figure: number): string {
  const size = Math.abs(figure);
  if (figure === 0) return '0';
  return figure < 0
    ? random.pick([`-${size}`, `减少${size}项`, `减${size}`])
    : random.pick([`+${size}`, `增加${size}项`, `增加 ${size} 个`, String(size)]);
}

/** The text of every cell. One typist's habits hold for the whole report. */
export function writeFigures(random: Random, figures: Figures): ReadonlyMap<CellPath, Written> {
  const habit = random.pick(HABITS);
  const dash = random.pick(DASHES);
  const digits = random.pick(DIGITS);
  const words = random.chance(0.25);
  const unit = random.chance(0.15) ? random.pick(['万元', ' 万元']) : '';
  const write = (path: CellPath, figure: number): Written => {
    if (isBlank(random, habit, path, figure)) return { text: '', value: null };
    if (habit === 'dashes' && figure === 0) return { text: dash, value: null };
    if (path.endsWith('.change') && words) return { text: changeText(random, figure), value: figure };
    const text = numberText(digits, figure);
    return { text: MONEY.has(path) && figure !== 0 ? text + unit : text, value: figure };
  };
  return new Map([...figures].map(([path, figure]) => [path, write(path, figure)]));
}
