/** Above the cells: the groups, and each reason by its name where the columns are wide enough, else by a number. */
import { elementAt } from '../../../schema/element-at.ts';
import type { HeatModel } from '../../model.ts';
import type { Label } from '../../ground/geometry/shapes.ts';
import { fitText, textWidth, wrapText } from '../../ground/geometry/text.ts';

/** Room between groups, in type sizes. */
export const GAP = 0.6;
const LEADING = 1.2;
const MOST_LINES = 4;
/** Between two names beside each other, in type sizes. */
const APART = 0.4;

export interface HeadColumn {
  readonly label: string;
  readonly group: string;
  readonly x: number;
}

/** Width of a column where the cells begin at `left`. */
export function columnWidth({ groups }: HeatModel, left: number, width: number, text: number): number {
  const count = groups.reduce((sum, group) => sum + group.segments.length, 0);
  return (width - left - GAP * text * (groups.length - 1)) / Math.max(1, count);
}

/** The lines of every reason in its column; null where one of them does not fit. */
export function namesOf({ groups }: HeatModel, size: number, text: number): readonly (readonly string[])[] | null {
  const room = size - APART * text;
  const names = groups.flatMap(({ segments }) => segments.map(({ label }) => evenly(label, room, text)));
  const fit = names.every(
    (lines) => lines.length <= MOST_LINES && lines.every((line) => textWidth(line, text) <= room),
  );
  return fit ? names : null;
}

/** Lines no wider than `room`, of about the same width. */
function evenly(label: string, room: number, text: number): readonly string[] {
  const lines = wrapText(label, room, text);
  for (let width = textWidth(label, text) / lines.length; width < room; width += text / 4) {
    const even = wrapText(label, width, text);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** In px, down to the first row. */
export function headHeight(names: readonly (readonly string[])[] | null, text: number): number {
  const lines = names === null ? 1 : Math.max(1, ...names.map((one) => one.length));
  return (2.2 + LEADING * lines) * text;
}

/** The names stand on the cells, the groups above them. */
export function headLabels(
  columns: readonly HeadColumn[],
  names: readonly (readonly string[])[] | null,
  size: number,
  text: number,
): readonly Label[] {
  const bottom = headHeight(names, text) - 0.8 * text;
  const groups = [...new Set(columns.map(({ group }) => group))].flatMap((group): Label[] => {
    const own = columns.filter((column) => column.group === group);
    const words = fitText(group, size * own.length, text);
    return [{ x: elementAt(own, 0).x, y: text, text: words, anchor: 'start', token: 'ink', size: text, strong: true }];
  });
  const reasons = columns.flatMap((column, index) => {
    const lines = names?.[index] ?? [String(index + 1)];
    return lines.map((line, at): Label => ({
      x: column.x + size / 2,
      y: bottom - LEADING * text * (lines.length - 1 - at),
      text: line,
      anchor: 'middle',
      token: 'muted',
      size: text,
    }));
  });
  return [...groups, ...reasons];
}
