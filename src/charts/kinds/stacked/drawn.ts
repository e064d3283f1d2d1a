import { formatValue } from '../../../words/format.ts';
import type { Lang, SegmentGroup, StackedModel, StackedRow } from '../../model.ts';
import { groupAxis, shareAxis, type ValueAxis } from '../../ground/geometry/axis.ts';
import type { Bar, Label, Layout, Mark } from '../../ground/geometry/shapes.ts';
import { textWidth } from '../../ground/geometry/text.ts';
import { isOfGroups, patternOf, wholeOf, type Piece } from './segments.ts';

/** What a way of drawing gives: shapes, and the hit area of each row. */
export interface Drawn extends Pick<Layout, 'rules' | 'bars' | 'patterns' | 'plates' | 'seams' | 'labels'> {
  readonly places: readonly (Pick<Mark, 'x' | 'y' | 'width' | 'height' | 'anchorX' | 'anchorY'> & {
    readonly row: StackedRow;
  })[];
}

/** Gaps in px between segments and between legal groups. */
export const HAIRLINE = 0.75;
export const GROUP_GAP = 3;

export function axisOfShares({ groups, lang }: StackedModel, range: readonly [from: number, to: number]): ValueAxis {
  return isOfGroups(groups)
    ? groupAxis(
        range,
        groups.map(({ label }) => label),
      )
    : shareAxis(range, lang);
}

/** "n=839", or of groups "n=168+549+122": what 100 % is. */
export function basesOf(row: StackedRow, groups: readonly SegmentGroup[], lang: Lang): string {
  const bases = isOfGroups(groups) ? groups.map((group) => wholeOf(row, group, groups)) : [row.total];
  return `n=${bases.map((base) => formatValue(base, 'count', lang, 'short')).join('+')}`;
}

/** The ground under a segment's label, in the segment's colour; none where the segment is plain. */
export function plateOf({ x, y, text, size }: Label, piece: Piece): readonly Bar[] {
  if (patternOf(piece.group) === null) return [];
  const width = textWidth(text, size) + size * 0.2;
  return [{ x: x - width / 2, y: y - size * 0.95, width, height: size * 1.2, token: piece.token }];
}
