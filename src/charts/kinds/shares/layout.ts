/** Columns of 100 % a year: n above, k/N below, a number on each part that has room, names beside the last column. */
import { elementAt } from '../../../schema/element-at.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';
import { formatValue } from '../../../words/format.ts';
import { otherBases } from '../../ground/basis.ts';
import { onToken } from '../../ground/drawing/palette.ts';
import { dodge } from '../../ground/geometry/dodge.ts';
import type { Bar, Frame, Label, Layout, Mark, PatternArea, Rule } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import type { SharesModel, StackedRow } from '../../model.ts';
import { hasNegative, piecesOf, type Piece } from '../stacked/segments.ts';
import { tipLines } from '../stacked/tips.ts';

/** In multiples of the text: room above and below the columns, the gap at a change of form, the widest column. */
const ABOVE = 1.8;
const BELOW = 3.4;
const BREAK = 2;
const WIDEST = 5.5;
/** A narrow chart writes whole per cents and names without figures. */
const NARROW = 38;
/** Lines of the names keep this distance. */
const LINE = 1.6;

interface Column {
  readonly row: StackedRow;
  /** Stands on other agencies than the year before. */
  readonly isOther: boolean;
  readonly pieces: readonly Piece[];
  readonly center: number;
}

interface Plot {
  readonly columns: readonly Column[];
  readonly step: number;
  readonly thickness: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: number;
  readonly narrow: boolean;
  /** Where the names of the parts begin. */
  readonly names: number;
}

export function sharesHeight(width: number, text: number): number {
  return Math.round(Math.min(Math.max(width * 0.72, text * 25), text * 33));
}

/** Share of a piece as it is written on it or beside it. */
function shareText(piece: Piece, { narrow }: Plot, model: SharesModel, unit: boolean): string {
  const text = narrow ? `${Math.round(piece.share * 100)}%` : formatValue(piece.share, 'percent', model.lang);
  return unit ? text : text.replace('%', '');
}

function plotOf(model: SharesModel, { width, height, text }: Frame): Plot {
  const narrow = width < NARROW * text;
  const widest = Math.max(0, ...model.parts.map(({ label }) => textWidth(narrow ? label : `${label} 99.9%`, text)));
  const names = width - widest - text * 1.2;
  const gaps = model.breaks.length * BREAK * text;
  const step = Math.max(1, (names - text * 0.8 - gaps) / Math.max(1, model.rows.length));
  const thickness = Math.min(step * 0.8, WIDEST * text);
  const others = otherBases(model.rows.map(({ coverage }) => coverage));
  const columns = model.rows.map((row, index): Column => {
    const before = model.breaks.filter(({ after }) => row.key.type === 'year' && row.key.year > after).length;
    const center = step * (index + 0.5) + before * BREAK * text;
    return { row, isOther: others[index] === true, pieces: piecesOf(row, model.parts, true), center };
  });
  return { columns, step, thickness, top: ABOVE * text, bottom: height - BELOW * text, text, narrow, names };
}

const yOf = ({ top, bottom }: Plot, share: number): number => top + share * (bottom - top);

/** The first part of the form stands on top. */
function barOf(piece: Piece, column: Column, plot: Plot): Bar {
  const y = yOf(plot, piece.from);
  const x = column.center - plot.thickness / 2;
  return { x, y, width: plot.thickness, height: yOf(plot, piece.to) - y, token: piece.token };
}

function seamsOf({ pieces, center }: Column, plot: Plot): readonly Rule[] {
  const [x1, x2] = [center - plot.thickness / 2, center + plot.thickness / 2];
  return pieces.slice(1).map(({ from }) => {
    const y = yOf(plot, from);
    return { x1, x2, y1: y, y2: y, token: 'paper', weight: 2 };
  });
}

function breakRules(model: SharesModel, { columns, step, top, bottom, text }: Plot): readonly Rule[] {
  return model.breaks.flatMap(({ after }): readonly Rule[] => {
    const column = columns.find(({ row }) => row.key.type === 'year' && row.key.year === after);
    if (column === undefined) return [];
    const x = column.center + step / 2 + (BREAK * text) / 2;
    return [{ x1: x, x2: x, y1: top - text * 0.4, y2: bottom + text * 0.4, token: 'axis', dashed: true }];
  });
}

function columnLabels({ row, isOther, center }: Column, model: SharesModel, plot: Plot): readonly Label[] {
  const { text, top, bottom, step } = plot;
  const common = { x: center, anchor: 'middle', size: text } as const;
  const fits = (one: string): boolean => textWidth(one, text) <= step - 2;
  const words = hasNegative(row)
    ? WORDS[model.lang].negative
    : row.total === null
      ? absenceText(row.absence, model.lang, row.parts)
      : `n ${formatValue(row.total, 'count', model.lang, 'short')}`;
  const signed = row.failing > 0 ? `${words} ◆` : words;
  const above = [
    signed,
    words,
    row.total === null || hasNegative(row) ? '—' : formatValue(row.total, 'count', model.lang, 'short'),
  ].find(fits);
  const stated = row.coverage === null ? '' : `${row.coverage.k}/${row.coverage.n}`;
  const covered = fits(stated) ? stated : '';
  const year = fits(row.label) ? row.label : row.label.slice(-2);
  return [
    ...(above === undefined ? [] : [{ ...common, y: top - text * 0.5, text: above, token: 'muted' } as const]),
    { ...common, y: bottom + text * 1.4, text: year, token: 'ink', strong: true },
    ...(covered === ''
      ? []
      : [
          {
            ...common,
            y: bottom + text * 2.8,
            text: covered,
            token: isOther ? 'ink' : 'muted',
            strong: isOther,
          } as const,
        ]),
  ];
}

function pieceLabels(column: Column, model: SharesModel, plot: Plot): readonly Label[] {
  const { text, thickness } = plot;
  return column.pieces.flatMap((piece): readonly Label[] => {
    const words = shareText(piece, plot, model, false);
    const height = yOf(plot, piece.to) - yOf(plot, piece.from);
    if (height < text * 1.4 || textWidth(words, text) > thickness) return [];
    const y = (yOf(plot, piece.from) + yOf(plot, piece.to)) / 2 + text * 0.35;
    return [{ x: column.center, y, text: words, anchor: 'middle', token: onToken(piece.token), size: text }];
  });
}

/** Names beside the last column that has any part, pushed apart, each with a leader where there is room for one. */
function namesOf(model: SharesModel, plot: Plot): Pick<Layout, 'labels' | 'bars' | 'rules'> {
  const { columns, text, names, top, bottom, thickness } = plot;
  const last = columns.findLast(({ pieces }) => pieces.length > 0);
  if (last === undefined) return { labels: [], bars: [], rules: [] };
  const middles = last.pieces.map(({ from, to }) => yOf(plot, (from + to) / 2));
  const places = dodge(middles, LINE * text, top + text * 0.5, bottom - text * 0.2);
  const from = last.center + thickness / 2 + 2;
  const isLast = last === columns.at(-1);
  const box = text * 0.7;
  return {
    rules: isLast
      ? last.pieces.map((_, at) => ({
          x1: from,
          x2: names - 3,
          y1: elementAt(middles, at),
          y2: elementAt(places, at),
          token: 'axis',
        }))
      : [],
    bars: last.pieces.map(({ token }, at) => ({
      x: names,
      y: elementAt(places, at) - box / 2,
      width: box,
      height: box,
      token,
    })),
    labels: last.pieces.map((piece, at): Label => ({
      x: names + text,
      y: elementAt(places, at) + text * 0.35,
      text: plot.narrow ? piece.label : `${piece.label} ${shareText(piece, plot, model, true)}`,
      anchor: 'start',
      token: 'ink',
      size: text,
    })),
  };
}

/** 其他处理 is hatched: it is no answer of one legal nature. */
function hatched(column: Column, plot: Plot): readonly PatternArea[] {
  return column.pieces
    .filter(({ token }) => token === 'otherwise')
    .map((piece) => ({ ...barOf(piece, column, plot), pattern: 'lines' }));
}

export function layoutShares(model: SharesModel, frame: Frame): Layout {
  const plot = plotOf(model, frame);
  const { columns, step, top, bottom } = plot;
  const names = namesOf(model, plot);
  const unit = WORDS[model.lang].requestUnit;
  return {
    width: frame.width,
    height: frame.height,
    rules: [...breakRules(model, plot), ...names.rules],
    bars: [...columns.flatMap((column) => column.pieces.map((piece) => barOf(piece, column, plot))), ...names.bars],
    patterns: columns.flatMap((column) => hatched(column, plot)),
    plates: [],
    seams: columns.flatMap((column) => seamsOf(column, plot)),
    strokes: [],
    dots: [],
    labels: [
      ...columns.flatMap((column) => [...columnLabels(column, model, plot), ...pieceLabels(column, model, plot)]),
      ...names.labels,
    ],
    marks: columns.map(({ row, center, pieces }): Mark => ({
      id: row.label,
      x: center - step / 2,
      y: top,
      width: step,
      height: bottom - top,
      anchorX: center,
      anchorY: pieces.length > 0 ? top : bottom,
      title: row.label,
      lines: tipLines(row, { lang: model.lang, unit, groups: model.parts, by: 'years' }),
      failing: row.failing,
      ref: row.key,
    })),
  };
}
