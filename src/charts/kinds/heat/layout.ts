/** A cell an agency and reason, coloured by its share or by its difference to the median. */
import { reachOf } from '../../ground/geometry/axis.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartView, HeatCell, HeatModel, HeatRow } from '../../model.ts';
import { onToken, rampToken, type Token } from '../../ground/drawing/palette.ts';
import { pageOf } from '../../ground/paging/page.ts';
import { rowGrid, rowHeight, type PlacedRow } from '../../ground/geometry/rows.ts';
import {
  NO_SHAPES,
  type Bar,
  type Frame,
  type Label,
  type Layout,
  type Mark,
  type TipLine,
} from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';
import { columnWidth, GAP, headHeight, headLabels, namesOf } from './head.ts';
import { keyHeight, keyOf } from './key.ts';
import { HEAT_WORDS } from '../../../words/charts/heat.ts';

/** Below this part of the strongest value a cell has its number only, so that what stands out is seen. */
const FAINT = 0.08;

interface Column {
  readonly code: string;
  readonly label: string;
  readonly group: string;
  readonly x: number;
}

interface Plot {
  readonly model: HeatModel;
  readonly relative: boolean;
  readonly frame: Frame;
  readonly columns: readonly Column[];
  readonly size: number;
  /** The value that has the strongest colour. */
  readonly most: number;
}

export function heatHeight(model: HeatModel, view: ChartView, width: number, text: number): number {
  const rows = pageOf(model.rows, view).items;
  const names = reasonsIn(model, rows, { width, height: 0, text });
  const around = headHeight(names, text) + keyHeight(model, names === null, width, text);
  return Math.round(rows.length * rowHeight(width, text) + around);
}

export function layoutHeat(model: HeatModel, view: ChartView, frame: Frame): Layout {
  const { width, height, text } = frame;
  const rows = pageOf(model.rows, view).items;
  const names = reasonsIn(model, rows, frame);
  const below = keyHeight(model, names === null, width, text);
  const grid = rowGrid(labelled(rows), frame, headHeight(names, text), below);
  const plot = plotOf(model, view.relative, grid.left, frame);
  const placed = rows.flatMap((row, index) => {
    const place = grid.rows[index];
    return place === undefined ? [] : [{ row, place }];
  });
  const cells = placed.flatMap(({ row, place }) => plot.columns.map((column) => cellShapes(row, place, column, plot)));
  const key = keyOf(model, { ...plot, numbered: names === null, top: height - below });
  return {
    ...NO_SHAPES,
    width,
    height,
    bars: [...cells.flatMap((cell) => cell.bars), ...key.bars],
    labels: [
      ...headLabels(plot.columns, names, plot.size, text),
      ...placed.map(({ place }) => place.label),
      ...cells.flatMap((cell) => cell.labels),
      ...key.labels,
    ],
    marks: cells.map((cell) => cell.mark),
  };
}

function labelled(rows: readonly HeatRow[]): readonly HeatRow[] {
  return rows.map((row) => ({ ...row, label: row.failing > 0 ? `${row.label} ◆` : row.label }));
}

/** Names of the reasons above their columns; null where there is room for numbers only. */
function reasonsIn(model: HeatModel, rows: readonly HeatRow[], frame: Frame): ReturnType<typeof namesOf> {
  const { left } = rowGrid(labelled(rows), frame, 0, 0);
  return namesOf(model, columnWidth(model, left, frame.width, frame.text), frame.text);
}

function plotOf(model: HeatModel, relative: boolean, left: number, frame: Frame): Plot {
  const gap = GAP * frame.text;
  const size = columnWidth(model, left, frame.width, frame.text);
  let x = left;
  const columns = model.groups.flatMap((group, index) => {
    if (index > 0) x += gap;
    return group.segments.map(({ code, label }): Column => {
      const column = { code, label, group: group.label, x };
      x += size;
      return column;
    });
  });
  const values = model.rows.flatMap((row) =>
    columns.flatMap(({ code }) => {
      const value = valueOf(row.cells[code], model.medians[code] ?? null, relative);
      return value === null ? [] : [Math.abs(value)];
    }),
  );
  return { model, relative, frame, columns, size, most: Math.max(0.01, reachOf(values)) };
}

/** What the colour says; null for a cell without a number or with a small denominator. */
function valueOf(cell: HeatCell | undefined, median: number | null, relative: boolean): number | null {
  if (cell === undefined || cell.share === null || cell.small) return null;
  if (!relative) return cell.share;
  return median === null ? null : cell.share - median;
}

interface CellShapes {
  readonly bars: readonly Bar[];
  readonly labels: readonly Label[];
  readonly mark: Mark;
}

/** How a cell looks: `blank` has no number, `zero` a plain one, `small` a denominator that is too small for a colour. */
type CellLook = 'blank' | 'zero' | 'small' | 'faint' | 'coloured';

function lookOf(cell: HeatCell | undefined, value: number | null, { relative, most }: Plot): CellLook {
  if (cell === undefined || cell.share === null) return 'blank';
  if (value === 0 && !relative) return 'zero';
  if (value === null) return 'small';
  return Math.abs(value) < most * FAINT ? 'faint' : 'coloured';
}

const PLAIN: Readonly<Partial<Record<CellLook, string>>> = { blank: '—', zero: '0', small: '' };

function cellShapes(row: HeatRow, place: PlacedRow, column: Column, plot: Plot): CellShapes {
  const { model, relative, size, most, frame } = plot;
  const { text } = frame;
  const cell = row.cells[column.code];
  const value = valueOf(cell, model.medians[column.code] ?? null, relative);
  const box = { x: column.x + 0.5, y: place.middle - place.thickness / 2, width: size - 1, height: place.thickness };
  const words = PLAIN[lookOf(cell, value, plot)] ?? (value === null ? '' : cellText(value, relative));
  const fits = textWidth(words, text) <= size - 2 && place.thickness >= text * 1.1;
  // A faint colour says nothing that its number does not say.
  const found = lookOf(cell, value, plot);
  const look = found === 'faint' && !fits ? 'coloured' : found;
  const token: Token = rampToken(value === null ? 0 : value / most);
  const mark = markOf(row, cell, column, box, plot);
  if (words === '' || !fits) return { bars: cellBars(look, box, token), labels: [], mark };
  const at = { x: column.x + size / 2, y: place.middle + text * 0.35, anchor: 'middle', size: text } as const;
  return { bars: cellBars(look, box, token), labels: [{ ...at, text: words, token: inkOf(look, token) }], mark };
}

function cellBars(look: CellLook, box: Omit<Bar, 'token'>, token: Token): readonly Bar[] {
  if (look === 'small') return [{ ...box, token: 'axis', hollow: true }];
  return look === 'coloured' ? [{ ...box, token, hollow: false }] : [];
}

function inkOf(look: CellLook, token: Token): Token {
  if (look === 'blank' || look === 'zero') return 'muted';
  return look === 'faint' ? 'ink' : onToken(token);
}

/** Per cent or points without their sign; the key says which. */
function cellText(value: number, relative: boolean): string {
  const digits = (Math.abs(value) * 100).toFixed(Math.abs(value) >= 0.0995 ? 0 : 1);
  if (!relative) return digits;
  return Number(digits) === 0 ? '0' : `${value > 0 ? '+' : '−'}${digits}`;
}

function markOf(
  row: HeatRow,
  cell: HeatCell | undefined,
  column: Column,
  box: Bar | Omit<Bar, 'token'>,
  plot: Plot,
): Mark {
  const { lang, least, medians } = plot.model;
  const words = HEAT_WORDS[lang];
  const median = medians[column.code] ?? null;
  const lines: TipLine[] = [];
  if (cell === undefined || cell.share === null || cell.count === null || cell.base === null) {
    lines.push({ label: words.share, value: absenceText('unknown', lang) });
  } else {
    const { count, base, share, small } = cell;
    const figure = (value: number): string => formatValue(value, 'count', lang);
    lines.push({ label: words.share, value: formatValue(share, 'percent', lang) });
    lines.push({ label: words.base, value: `${figure(count)} ÷ ${figure(base)}` });
    if (small) lines.push({ label: '○', value: words.tooSmall(figure(base), least) });
    else if (median !== null) {
      lines.push({ label: words.medianLabel, value: formatValue(median, 'percent', lang) });
      lines.push({ label: words.difference, value: formatValue(share - median, 'points', lang) });
    }
  }
  if (row.failing > 0) lines.push({ label: '◆', value: WORDS[lang].reportsFailing(row.failing) });
  return {
    id: `${row.agencyId}-${column.code}`,
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    anchorX: box.x + box.width / 2,
    anchorY: box.y + box.height / 2,
    title: `${row.label} · ${column.group}·${column.label}`,
    lines,
    failing: row.failing,
    ref: { type: 'agency', agencyId: row.agencyId, agency: row.label, year: null, part: column.code },
  };
}
