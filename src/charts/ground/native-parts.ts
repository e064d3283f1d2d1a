/** What the editable charts of slides share: number formats, names of categories, a single series. */
import { WORDS } from '../../words/charts/common.ts';
import { CELL_FORMATS } from '../../words/format.ts';
import type { Absence, Lang, ValueFormat } from './base.ts';
import { hex } from './drawing/palette.ts';
import type { NativeChart, NativeSeries } from './native.ts';

export const BLUE = hex('blue');
export const ACCENT = hex('accent');
/** Points and series beyond which numbers would cover one another. */
export const MOST_LABELS = 16;
export const MOST_LABELLED_SERIES = 3;

export function numberFormat(format: ValueFormat): string {
  if (format === 'percent') return '0.0%';
  if (format === 'points') return '+0.0%;-0.0%;0.0%';
  return format === 'year' ? '0' : '#,##0';
}

/** 亿 from here, 万 and thousands below. */
const LARGE = 1e8;
const MIDDLE = 1e6;

/** Of a spreadsheet, for numbers like `values`. */
export function axisFormat(format: ValueFormat, values: readonly (number | null)[], lang: Lang): string {
  if (format !== 'yuan') return numberFormat(format);
  const largest = values.reduce<number>((most, value) => Math.max(most, value ?? most), 0);
  if (largest >= LARGE) return CELL_FORMATS[lang].large;
  if (largest >= MIDDLE) return CELL_FORMATS[lang].middle;
  return numberFormat(format);
}

interface Marked {
  readonly label: string;
  readonly absence?: Absence | null;
  readonly failing: number;
  readonly mine?: boolean;
  readonly hollow?: boolean;
}

/** The name of a category with what a mark of the drawn chart says by its shape; below one another under columns. */
export function category(
  { label, absence = null, failing, mine = false, hollow = false }: Marked,
  lang: Lang,
  upright = false,
): string {
  const why = absence === null ? '' : WORDS[lang].absence[absence];
  const beside = WORDS[lang].inBrackets(why);
  const reason = why === '' ? '' : upright ? `\n${why}` : beside;
  return `${mine ? '● ' : ''}${label}${hollow ? ' ○' : ''}${failing > 0 ? ' ◆' : ''}${reason}`;
}

export function single(
  kind: 'column' | 'bar',
  categories: readonly string[],
  name: string,
  values: NativeSeries['values'],
  { format, axisFormat = format, colours }: Pick<NativeChart, 'format' | 'colours'> & { readonly axisFormat?: string },
): NativeChart {
  const series = [{ name, colour: BLUE, values }];
  return { kind, grouping: 'clustered', categories, series, colours, format, axisFormat, labelled: true };
}
