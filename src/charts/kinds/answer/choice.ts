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

/** null where the answer has no column of numbers, or only that one and nothing to set it against. */
export function chosenColumns(columns: readonly AnswerColumn[], wanted: Wanted): AnswerChoice | null {
  const placeOf = (name: string): number => columns.findIndex((column) => name !== '' && column.name === name);
  const numbers = columns.flatMap(({ numeric }, index) => (numeric ? [index] : []));
  const saidY = placeOf(wanted.y);
  const figures = numbers.filter((index) => !YEAR.test(nameAt(columns, index)) && !NAME.test(nameAt(columns, index)));
  // Where all are figures the first one goes across.
  const names = columns.some(({ numeric }) => !numeric) || times(columns).length > 0;
  const beside = wanted.x === '' && !names ? figures[0] : placeOf(wanted.x);
  const y = numbers.includes(saidY) ? saidY : (figures.find((index) => index !== beside) ?? numbers.at(-1));
  if (y === undefined || columns.length < 2) return null;
  const form =
    FORMS.find((one) => one === wanted.form) ?? (times(columns).some((index) => index !== y) ? 'line' : 'bar');
  const saidX = placeOf(wanted.x);
  const said = saidX >= 0 && (form !== 'scatter' || numbers.includes(saidX));
  const x = said ? saidX : usualX(columns, y, form);
  const colour = placeOf(wanted.colour);
  if (colour >= 0) return { form, x, y, colour };
  if (wanted.colour === NO_COLOUR || form === 'scatter') return { form, x, y, colour: null };
  const time = times(columns).find((index) => index !== x && index !== y) ?? null;
  return { form, x, y, colour: form === 'line' ? usualColour(columns, x) : time };
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
