import { numbersOf } from '../../../queries/db/rows.ts';
import { formatValue } from '../../../words/format.ts';
import type { StackedModel, StackedRow } from '../../model.ts';
import { onToken } from '../../ground/drawing/palette.ts';
import { linearAxis, reachOf, shareAxis, ticksAbove, type ValueAxis } from '../../ground/geometry/axis.ts';
import { rowGrid, type PlacedRow } from '../../ground/geometry/rows.ts';
import type { Bar, Frame, Label, PatternArea, Rule } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { unitLabel } from '../../ground/geometry/years.ts';
import { absenceText } from '../../../words/charts/common.ts';
import { GROUP_GAP, HAIRLINE, plateOf, type Drawn } from './drawn.ts';
import { groupSpans, patternOf, piecesOf, type Piece } from './segments.ts';

const TOP = 3.4;
const TICKS = 5;

/** One lying bar an agency, with its sum (or n for shares) at the end. */
export function barsAcross(model: StackedModel, rows: readonly StackedRow[], share: boolean, frame: Frame): Drawn {
  const { text, width } = frame;
  const top = text * TOP;
  const grid = rowGrid(rows, frame, top, 0);
  const ends = rows.map((row) => endText(row, model, share));
  const right =
    width -
    Math.max(text * 2, ...ends.map((end, index) => (rows[index]?.total === null ? 0 : textWidth(end, text) + text)));
  const largest = reachOf(numbersOf(model.rows, 'total', ({ total }) => total));
  const axis = share
    ? shareAxis([grid.left, right], model.lang)
    : linearAxis(largest, [grid.left, right], TICKS, 'count', model.lang);
  const bars: Bar[] = [];
  const patterns: PatternArea[] = [];
  const plates: Bar[] = [];
  const seams: Rule[] = [];
  const labels: Label[] = [
    unitLabel(share ? { ...model, unit: '%' } : model, text),
    ...ticksAbove(axis, top - text * 0.6, text),
  ];
  const places: Drawn['places'][number][] = [];
  rows.forEach((row, index) => {
    const place = grid.rows[index];
    if (place === undefined) return;
    const pieces = piecesOf(row, model.groups, share);
    const band = { y: place.middle - place.thickness / 2, height: place.thickness };
    for (const piece of pieces) {
      const x = axis.at(piece.from);
      bars.push({ ...band, x, width: axis.at(piece.to) - x, token: piece.token });
      const inside = pieceLabel(piece, share, axis, place, model, text);
      labels.push(...inside);
      plates.push(...inside.flatMap((label) => plateOf(label, piece)));
    }
    for (const { group, from, to } of groupSpans(pieces)) {
      const pattern = patternOf(group);
      if (pattern !== null) patterns.push({ ...band, x: axis.at(from), width: axis.at(to) - axis.at(from), pattern });
    }
    seams.push(...seamsOf(pieces, axis, band));
    const last = pieces[pieces.length - 1];
    const end = last === undefined ? grid.left : axis.at(last.to);
    const token = row.total === null ? 'muted' : 'ink';
    labels.push(place.label);
    labels.push({
      x: end + text * 0.5,
      y: place.middle + text * 0.35,
      text: ends[index] ?? '',
      anchor: 'start',
      token,
      size: text,
    });
    places.push({
      row,
      x: 0,
      y: place.top,
      width,
      height: place.height,
      anchorX: (grid.left + end) / 2,
      anchorY: place.middle,
    });
  });
  const rules = axis.ticks.map((tick, index): Rule => ({
    x1: tick.at,
    x2: tick.at,
    y1: top,
    y2: grid.bottom,
    token: index === 0 ? 'axis' : 'grid',
  }));
  return { rules, bars, patterns, plates, seams, labels, places };
}

function endText({ total, absence, parts, failing }: StackedRow, { lang }: StackedModel, share: boolean): string {
  if (total === null) return absenceText(absence, lang, parts);
  return (share ? 'n=' : '') + formatValue(total, 'count', lang, 'short') + (failing > 0 ? ' ◆' : '');
}

/** Name and number inside the segment, or the number alone, or nothing. */
function pieceLabel(
  piece: Piece,
  share: boolean,
  axis: ValueAxis,
  place: PlacedRow,
  { lang }: StackedModel,
  text: number,
): readonly Label[] {
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
