/** Which columns of an answer a chart is made of, and what is taken where the reader has not said. */
import type { AnswerColumn } from '../../../queries/explore/any-statement.ts';
import type { AnswerForm } from './types.ts';

/** Columns by their place in the answer. */
export interface AnswerChoice {
  readonly form: AnswerForm;
  readonly x: number;
  readonly y: number;
  readonly colour: number | null;
}

/** What the reader has said, in names; '' is nothing, and `NO_COLOUR` that no column gives the colours. */
export interface Wanted {
  readonly form: string;
  readonly x: string;
  readonly y: string;
  readonly colour: string;
}

export const NO_COLOUR = '-';
export const FORMS: readonly AnswerForm[] = ['bar', 'line', 'scatter'];

const TIME = /^(?:DATE|TIMESTAMP)/;
const YEAR = /(?:^|_)year$|年/i;
/** Numbers that are names. */
const NAME = /(?:^|_)(?:id|code|row|index)$/i;

function placeNamed(columns: readonly AnswerColumn[], name: string): number {
  return columns.findIndex((column) => name !== '' && column.name === name);
}

/** Columns of numbers, and those of them that are figures and no names or years. */
function numbersIn(columns: readonly AnswerColumn[]): {
  readonly numbers: readonly number[];
  readonly figures: readonly number[];
} {
  const numbers = columns.flatMap(({ numeric }, index) => (numeric ? [index] : []));
  const figures = numbers.filter((index) => !YEAR.test(nameAt(columns, index)) && !NAME.test(nameAt(columns, index)));
  return { numbers, figures };
}

/** What stands upwards: a column of numbers; null where there is none. */
function chosenY(columns: readonly AnswerColumn[], wanted: Wanted): number | null {
  const { numbers, figures } = numbersIn(columns);
  const named = placeNamed(columns, wanted.y);
  if (numbers.includes(named)) return named;
  // Where all are figures the first one goes across.
  const names = columns.some(({ numeric }) => !numeric) || times(columns).length > 0;
  const beside = wanted.x === '' && !names ? figures[0] : placeNamed(columns, wanted.x);
  return figures.find((index) => index !== beside) ?? numbers.at(-1) ?? null;
}

/** null where the answer has no column of numbers, or only that one and nothing to set it against. */
export function chosenColumns(columns: readonly AnswerColumn[], wanted: Wanted): AnswerChoice | null {
  const y = chosenY(columns, wanted);
  if (y === null || columns.length < 2) return null;
  const usual = times(columns).some((index) => index !== y) ? 'line' : 'bar';
  const form = FORMS.find((one) => one === wanted.form) ?? usual;
  const named = placeNamed(columns, wanted.x);
  const fits = named >= 0 && (form !== 'scatter' || columns[named]?.numeric === true);
  const x = fits ? named : usualX(columns, y, form);
  return { form, x, y, colour: chosenColour(columns, wanted.colour, { form, x, y }) };
}

function chosenColour(
  columns: readonly AnswerColumn[],
  wanted: string,
  { form, x, y }: Omit<AnswerChoice, 'colour'>,
): number | null {
  const named = placeNamed(columns, wanted);
  if (named >= 0) return named;
  if (wanted === NO_COLOUR || form === 'scatter') return null;
  if (form === 'line') return usualColour(columns, x);
  return times(columns).find((index) => index !== x && index !== y) ?? null;
}

/** A line a name, as bars have a colour a year: lines through the rows of several would be none. */
function usualColour(columns: readonly AnswerColumn[], x: number): number | null {
  const text = columns.findIndex(({ numeric, type }, index) => !numeric && !TIME.test(type) && index !== x);
  return text < 0 ? null : text;
}

/** Whether a column of numbers is one of years. */
export function isYear({ name, numeric }: AnswerColumn): boolean {
  return numeric && YEAR.test(name);
}

function nameAt(columns: readonly AnswerColumn[], index: number): string {
  return columns[index]?.name ?? '';
}

/** Columns that say when. */
function times(columns: readonly AnswerColumn[]): readonly number[] {
  return columns.flatMap(({ name, type }, index) => (TIME.test(type) || YEAR.test(name) ? [index] : []));
}

function usualX(columns: readonly AnswerColumn[], y: number, form: AnswerForm): number {
  const others = columns.map((_, index) => index).filter((index) => index !== y);
  const time = times(columns).find((index) => index !== y);
  const text = others.find((index) => columns[index]?.numeric === false);
  const number = others.find((index) => columns[index]?.numeric === true);
  const first = form === 'scatter' ? number : form === 'line' ? (time ?? text) : (text ?? time);
  return first ?? others[0] ?? y;
}
