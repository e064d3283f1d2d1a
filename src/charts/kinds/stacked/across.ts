import { numbersOf } from '../../../queries/db/rows.ts';
import { formatValue } from '../../../words/format.ts';
import type { StackedModel, StackedRow } from '../../model.ts';
import { onToken } from '../../ground/drawing/palette.ts';
import { linearAxis, reachOf, ticksAbove, type ValueAxis } from '../../ground/geometry/axis.ts';
import { rowGrid, type PlacedRow } from '../../ground/geometry/rows.ts';
import type { Bar, Frame, Label, PatternArea, Rule } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { unitLabel } from '../../ground/geometry/years.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';
import { GROUP_GAP, HAIRLINE, axisOfShares, basesOf, plateOf, type Drawn } from './drawn.ts';
import { groupSpans, hasNegative, patternOf, piecesOf, type Piece } from './segments.ts';

const TOP = 3.4;
const TICKS = 5;

/** One lying bar an agency, with its sum (or n for shares) at the end. */
export function barsAcross(model: StackedModel, rows: readonly StackedRow[], share: boolean, frame: Frame): Drawn {
  const { text, width } = frame;
  const top = text * TOP;
  const grid = rowGrid(rows, frame, top, 0);
  const ends = rows.map((row) => endText(row, model, share));
  const right =
    width - Math.max(text * 2, ...ends.map((end, index) => (isDrawn(rows[index]) ? textWidth(end, text) + text : 0)));
  const largest = reachOf(numbersOf(model.rows, 'total', ({ total }) => total));
  const axis = share
    ? axisOfShares(model, [grid.left, right])
    : linearAxis(largest, [grid.left, right], TICKS, 'count', model.lang);
  const plot = { model, share, axis, left: grid.left, width, text };
  const drawn = rows.flatMap((row, index) => {
    const place = grid.rows[index];
    return place === undefined ? [] : [rowShapes(row, place, ends[index] ?? '', plot)];
  });
  return {
    rules: axis.ticks
      .filter(({ line = true }) => line)
      .map((tick, index): Rule => ({
        x1: tick.at,
        x2: tick.at,
        y1: top,
        y2: grid.bottom,
        token: index === 0 ? 'axis' : 'grid',
      })),
    bars: drawn.flatMap((row) => row.bars),
    patterns: drawn.flatMap((row) => row.patterns),
    plates: drawn.flatMap((row) => row.plates),
    seams: drawn.flatMap((row) => row.seams),
    labels: [
      unitLabel(share ? { ...model, unit: '%' } : model, text),
      ...ticksAbove(axis, top - text * 0.6, text),
      ...drawn.flatMap((row) => row.labels),
    ],
    places: drawn.flatMap((row) => row.places),
  };
}

interface Plot {
  readonly model: StackedModel;
  readonly share: boolean;
  readonly axis: ValueAxis;
  /** Where bars begin. */
  readonly left: number;
  readonly width: number;
  readonly text: number;
}

function rowShapes(row: StackedRow, place: PlacedRow, end: string, plot: Plot): Omit<Drawn, 'rules'> {
  const { model, share, axis, left, width, text } = plot;
  const pieces = piecesOf(row, model.groups, share);
  const band = { y: place.middle - place.thickness / 2, height: place.thickness };
  const inside = pieces.map((piece) => ({ piece, labels: pieceLabel(piece, place, plot) }));
  const patterns = groupSpans(pieces).flatMap(({ group, from, to }): readonly PatternArea[] => {
    const pattern = patternOf(group);
    return pattern === null ? [] : [{ ...band, x: axis.at(from), width: axis.at(to) - axis.at(from), pattern }];
  });
  const last = pieces.at(-1);
  const to = last === undefined ? left : axis.at(last.to);
  const sum: Label = {
    x: to + text * 0.5,
    y: place.middle + text * 0.35,
    text: end,
    anchor: 'start',
    token: row.total === null || hasNegative(row) ? 'muted' : 'ink',
    size: text,
  };
  const anchor = { anchorX: (left + to) / 2, anchorY: place.middle };
  return {
    bars: pieces.map((piece) => barOf(piece, axis, band)),
    patterns,
    plates: inside.flatMap(({ piece, labels }) => labels.flatMap((label) => plateOf(label, piece))),
    seams: seamsOf(pieces, axis, band),
    labels: [...inside.flatMap(({ labels }) => labels), place.label, sum],
    places: [{ row, x: 0, y: place.top, width, height: place.height, ...anchor }],
  };
}

function barOf(piece: Piece, axis: ValueAxis, band: Pick<Bar, 'y' | 'height'>): Bar {
  const x = axis.at(piece.from);
  return { ...band, x, width: axis.at(piece.to) - x, token: piece.token };
}

function endText(row: StackedRow, { lang, groups }: StackedModel, share: boolean): string {
  const { total, absence, parts, failing, few = null } = row;
  if (hasNegative(row)) return `— ${WORDS[lang].negative}`;
  if (total === null) return absenceText(absence, lang, parts);
  return (
    (share ? basesOf(row, groups, lang) : formatValue(total, 'count', lang, 'short')) +
    (failing > 0 ? ' ◆' : '') +
    (few === null ? '' : ` · ${few}`)
  );
}

/** Whether a bar stands before the words at its end. */
function isDrawn(row: StackedRow | undefined): boolean {
  return row !== undefined && row.total !== null && !hasNegative(row);
}

/** Name and number inside the segment, or the number alone, or nothing. */
function pieceLabel(piece: Piece, place: PlacedRow, { model, share, axis, text }: Plot): readonly Label[] {
  const { lang } = model;
  const room = axis.at(piece.to) - axis.at(piece.from) - text * 0.7;
  if (place.thickness < text * 1.15) return [];
  const figure = share ? formatValue(piece.share, 'percent', lang) : formatValue(piece.count, 'count', lang, 'short');
  const words = [`${piece.label} ${figure}`, figure].find((candidate) => textWidth(candidate, text) <= room);
  if (words === undefined) return [];
  return [
    {
      x: (axis.at(piece.from) + axis.at(piece.to)) / 2,
      y: place.middle + text * 0.35,
      text: words,
      anchor: 'middle',
      token: onToken(piece.token),
      size: text,
    },
  ];
}

function seamsOf(pieces: readonly Piece[], axis: ValueAxis, { y, height }: Pick<Bar, 'y' | 'height'>): readonly Rule[] {
  return pieces.slice(1).map((piece, index) => {
    const x = axis.at(piece.from);
    const weight = pieces[index]?.group === piece.group ? HAIRLINE : GROUP_GAP;
    return { x1: x, x2: x, y1: y, y2: y + height, token: 'paper', weight };
  });
}
