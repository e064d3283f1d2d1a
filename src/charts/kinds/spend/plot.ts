/** Rows and money axis, whichever way the amounts are drawn. */
import { formatValue } from '../../../words/format.ts';
import type { ChartView, SpendModel, SpendRow } from '../../model.ts';
import { linearAxis, logAxis, reachOf, type ValueAxis } from '../../ground/geometry/axis.ts';
import { pageOf } from '../../ground/paging/page.ts';
import { rowGrid, type PlacedRow } from '../../ground/geometry/rows.ts';
import type { Frame } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { absenceText } from '../../../words/charts/common.ts';
import { figuresOf } from './figures.ts';
import { keyExtra } from './key.ts';

/** What the two ways of drawing share. */
export interface SpendPlot {
  readonly model: SpendModel;
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  readonly axis: ValueAxis;
  /** x of a stated 0 on the log axis, which has none. */
  readonly zero: number;
  readonly rows: readonly { readonly row: SpendRow; readonly place: PlacedRow }[];
}

/** Above the rows with a key of one line, and below them, in multiples of the type size. */
const TOP = 5;
export const BOTTOM = 0.5;
const TICKS = 4;

/** Where the rows begin: below unit, key and axis. */
export function topOf(model: SpendModel, width: number, text: number): number {
  return TOP * text + keyExtra(model, width, text);
}

/** Places rows and axis; `log` per the view. */
export function plotOf(model: SpendModel, view: ChartView, frame: Frame): SpendPlot {
  const { text } = frame;
  const items = pageOf(model.rows, view).items;
  const top = topOf(model, frame.width, text);
  const grid = rowGrid(items, frame, top, BOTTOM * text);
  const { amounts } = figuresOf(model.rows);
  const log = view.scale === 'log';
  const gutterText = Math.max(0, ...items.map((row) => textWidth(missingText(row, model), text)));
  const endText = log
    ? 0
    : reachOf(Array.from(amounts, (value) => textWidth(`${amountText(value, true, model)} ◆`, text))) + text;
  const right = frame.width - Math.max(log ? gutterText + text : endText, text);
  const zero = grid.left + text;
  const from = log ? zero + text * 2.5 : grid.left;
  const positive = Float64Array.from(amounts).filter((value) => value > 0);
  const axis = log
    ? logAxis(positive, [from, right], text * 5, model.lang)
    : linearAxis(reachOf(amounts), [from, right], TICKS, 'yuan', model.lang);
  const rows = items.flatMap((row, index) => {
    const place = grid.rows[index];
    return place === undefined ? [] : [{ row, place }];
  });
  return { model, frame, left: grid.left, top, axis, zero, rows };
}

/** The amount, with ○ where its unit is assumed. */
export function amountText(value: number, assumed: boolean, { lang }: SpendModel): string {
  return formatValue(value, 'yuan', lang, 'short') + (assumed ? ' ○' : '');
}

/** "2019 —未填报": the years without an amount; one phrase when no year has one. */
export function missingText({ figures }: SpendRow, { lang, years }: SpendModel): string {
  const missing = figures.filter(({ value }) => value === null);
  const reasons = new Set(missing.map(({ absence }) => absence));
  const [first] = missing;
  if (first === undefined) return '';
  if (missing.length === years.length && reasons.size === 1) return absenceText(first.absence, lang);
  return missing.map(({ year, absence }) => `${year} ${absenceText(absence, lang)}`).join(' ');
}
