import { formatValue } from '../../../words/format.ts';
import type { StackedModel, StackedRow } from '../../model.ts';
import { otherBases } from '../../ground/basis.ts';
import { onToken } from '../../ground/drawing/palette.ts';
import { linearAxis, reachOf, type ValueAxis, gridRules, ticksBeside } from '../../ground/geometry/axis.ts';
import { scaleBand } from 'd3';
import { positionIn } from '../../ground/geometry/position.ts';
import type { Bar, Frame, Label, PatternArea, Rule } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { unitLabel } from '../../ground/geometry/years.ts';
import { WORDS, absenceText } from '../../../words/charts/common.ts';
import { GROUP_GAP, HAIRLINE, axisOfShares, basesOf, plateOf, type Drawn } from './drawn.ts';
import { groupSpans, hasNegative, isOfGroups, patternOf, piecesOf, type Piece } from './segments.ts';

const TICKS = 5;
const WIDEST = 11;

interface Column {
  readonly row: StackedRow;
  /** Stands on other agencies than the year before. */
  readonly isOther: boolean;
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly center: number;
}

/** One standing column a year, with its sum (or n for shares) on top and its coverage below. */
export function columnsUp(model: StackedModel, rows: readonly StackedRow[], share: boolean, frame: Frame): Drawn {
  const { text, width, height } = frame;
  const top = text * 3.6;
  const bottom = height - text * 3.6;
  const largest = reachOf(rows.flatMap((row) => (row.total === null || hasNegative(row) ? [] : row.total)));
  const axis = share
    ? axisOfShares(model, [bottom, top])
    : linearAxis(largest, [bottom, top], TICKS, 'count', model.lang);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(tick.label, text))) + text;
  const labels = rows.map((row) => row.label);
  const band = scaleBand(labels, [left, width]).padding(0.24);
  const thickness = Math.min(band.bandwidth(), WIDEST * text);
  const others = otherBases(rows.map(({ coverage }) => coverage));
  const columns = rows.map((row, at): Column => {
    const center = positionIn(band, row.label) + band.bandwidth() / 2;
    const pieces = piecesOf(row, model.groups, share);
    return { row, isOther: others[at] === true, pieces, x: center - thickness / 2, center };
  });
  const covered = rows.every((row) => textWidth(coverageText(row), text) <= band.step());
  const frameOf = { axis, bottom, step: band.step(), thickness, text, covered };
  return {
    rules: [...gridRules(axis, left, width), ...breakRules(model, columns, band.step(), top, bottom)],
    bars: columns.flatMap((column) => column.pieces.map((piece) => barOf(piece, column, axis, thickness))),
    patterns: columns.flatMap((column) => patternsOf(column, axis, thickness)),
    plates: columns.flatMap((column) =>
      column.pieces.flatMap((piece) =>
        pieceLabel(piece, column, model, share, frameOf).flatMap((label) => plateOf(label, piece)),
      ),
    ),
    seams: columns.flatMap((column) => seamsOf(column, axis, thickness)),
    labels: [
      unitLabel(share ? { ...model, unit: '%' } : model, text),
      ...ticksBeside(axis, left, text),
      ...columns.flatMap((column) => columnLabels(column, model, share, frameOf)),
      ...columns.flatMap((column) =>
        column.pieces.flatMap((piece) => pieceLabel(piece, column, model, share, frameOf)),
      ),
    ],
    places: columns.map(({ row, pieces, center }) => ({
      row,
      x: center - band.step() / 2,
      y: top,
      width: band.step(),
      height: bottom - top,
      anchorX: center,
      anchorY: topOf(pieces, axis, bottom),
    })),
  };
}

interface Place {
  readonly axis: ValueAxis;
  readonly bottom: number;
  readonly step: number;
  readonly thickness: number;
  readonly text: number;
  /** Whether every column has room for its k/N. */
  readonly covered: boolean;
}

function coverageText({ coverage }: StackedRow): string {
  return coverage === null ? '' : `${coverage.k}/${coverage.n}`;
}

function breakRules(
  model: StackedModel,
  columns: readonly Column[],
  step: number,
  top: number,
  bottom: number,
): readonly Rule[] {
  return model.breaks.flatMap(({ after }): readonly Rule[] => {
    const column = columns.find(({ row }) => row.key.type === 'year' && row.key.year === after);
    if (column === undefined) return [];
    const x = column.center + step / 2;
    return [{ x1: x, x2: x, y1: top, y2: bottom, token: 'axis', dashed: true }];
  });
}

function barOf(piece: Piece, { x }: Column, axis: ValueAxis, width: number): Bar {
  const y = axis.at(piece.to);
  return { x, y, width, height: axis.at(piece.from) - y, token: piece.token };
}

function patternsOf({ pieces, x }: Column, axis: ValueAxis, width: number): readonly PatternArea[] {
  return groupSpans(pieces).flatMap(({ group, from, to }): readonly PatternArea[] => {
    const pattern = patternOf(group);
    return pattern === null ? [] : [{ x, y: axis.at(to), width, height: axis.at(from) - axis.at(to), pattern }];
  });
}

function seamsOf({ pieces, x }: Column, axis: ValueAxis, width: number): readonly Rule[] {
  return pieces.slice(1).map((piece, index) => {
    const y = axis.at(piece.from);
    const weight = pieces[index]?.group === piece.group ? HAIRLINE : GROUP_GAP;
    return { x1: x, x2: x + width, y1: y, y2: y, token: 'paper', weight };
  });
}

/** Where a column ends; on the axis where it has no piece. */
function topOf(pieces: readonly Piece[], axis: ValueAxis, bottom: number): number {
  const last = pieces.at(-1);
  return last === undefined ? bottom : axis.at(last.to);
}

/** What stands above a column: its sum with the sign of failing checks, as far as there is room; the sign apart where it is not in it. */
function sumAbove(
  row: StackedRow,
  { lang, groups }: StackedModel,
  share: boolean,
  fits: (words: string) => boolean,
): { readonly words: string | undefined; readonly signApart: boolean } {
  const { total, absence, failing } = row;
  if (hasNegative(row)) return { words: [WORDS[lang].negative, '—'].find(fits), signApart: false };
  if (total === null) return { words: [absenceText(absence, lang), '—'].find(fits), signApart: false };
  const figure = formatValue(total, 'count', lang, 'short');
  const above = share ? basesOf(row, groups, lang) : figure;
  // The sum of groups is nothing that their shares are of.
  const short = share && isOfGroups(groups) ? [] : [figure];
  const candidates = failing > 0 ? [`${above} ◆`, ...short.map((one) => `${one}◆`), ...short] : [above, ...short];
  const words = candidates.find(fits);
  return { words, signApart: failing > 0 && words?.includes('◆') !== true };
}

function columnLabels(
  { row, isOther, pieces, center }: Column,
  model: StackedModel,
  share: boolean,
  place: Place,
): readonly Label[] {
  const { axis, bottom, step, text } = place;
  const common = { x: center, anchor: 'middle', size: text } as const;
  const top = topOf(pieces, axis, bottom) - text * 0.6;
  const { words, signApart } = sumAbove(row, model, share, (candidate) => textWidth(candidate, text) <= step);
  const silent = row.total === null || hasNegative(row);
  const look = { token: silent ? 'muted' : 'ink', strong: !silent } as const;
  const labels: Label[] = [{ ...common, y: bottom + text * 1.6, text: row.label, token: 'ink' }];
  if (words !== undefined) labels.push({ ...common, y: top, text: words, ...look });
  // A narrow column has its sign above its sum, or alone.
  if (signApart) labels.push({ ...common, y: words === undefined ? top : top - text * 1.2, text: '◆', ...look });
  const covered = coverageText(row);
  if (covered !== '' && place.covered)
    labels.push({ ...common, y: bottom + text * 3, text: covered, token: isOther ? 'ink' : 'muted', strong: isOther });
  return labels;
}

function pieceLabel(
  piece: Piece,
  column: Column,
  { lang }: StackedModel,
  share: boolean,
  place: Place,
): readonly Label[] {
  const { axis, thickness, text } = place;
  const height = axis.at(piece.from) - axis.at(piece.to);
  if (height < text * 1.35) return [];
  const figure = share ? formatValue(piece.share, 'percent', lang) : formatValue(piece.count, 'count', lang, 'short');
  const words = [`${piece.label} ${figure}`, figure].find(
    (candidate) => textWidth(candidate, text) <= thickness - text * 0.5,
  );
  if (words === undefined) return [];
  const y = (axis.at(piece.from) + axis.at(piece.to)) / 2 + text * 0.35;
  return [{ x: column.center, y, text: words, anchor: 'middle', token: onToken(piece.token), size: text }];
}
