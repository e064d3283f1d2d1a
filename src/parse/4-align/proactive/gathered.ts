/** The cells of every row of part 二: after its label, or on the line above it where the whole table is written so. */
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';
import { isColumnHeader, itemGoesOn } from '../../2-locate/labels.ts';
import type { ItemRow } from '../../2-locate/proactive.ts';
import { gatherAbove } from '../row/above.ts';
import { gather, NO_CELLS, type Gathered } from '../row/gather.ts';

function rowAt(items: readonly Item[], at: number): number | undefined {
  return items[at]?.row;
}

/** The column header right above figures that stand in a line of their own between it and the label; null where none do. */
function headerAbove(items: readonly Item[], label: number): number | null {
  const own = rowAt(items, label);
  let at = label - 1;
  while (items[at] !== undefined && items[at]?.type !== 'word') at -= 1;
  const header = items[at];
  const figures = items.slice(at + 1, label).some(({ type, rowKind }) => type === 'number' && rowKind === 'line');
  if (header === undefined || !figures || !isColumnHeader(header.key)) return null;
  const apart =
    rowAt(items, label - 1) !== own && header.row !== rowAt(items, at + 1) && rowAt(items, label + 1) !== own;
  return apart ? at : null;
}

/** Whether a word is the rest of the row's label, or says nothing in Chinese. */
function goesOn({ label }: ItemRow, items: readonly Item[], key: string): boolean {
  return !/\p{Script=Han}/u.test(key) || itemGoesOn(items[label]?.key ?? '', key);
}

/** What says whether a figure rose or fell. */
const CHANGE = /^(?:增加|增长|减少|下降)$/;
/** Lines above a label on which a cell of its row may begin. */
const ABOVE = 2;

/** Whether a word that belongs to a figure of the row stands on a line by itself: its cell was broken, and the sign is not with the figure. */
export function hasTornChange(items: readonly Item[], { label, to }: ItemRow): boolean {
  const { row: own } = elementAt(items, label);
  const near = (item: Item): boolean => item.rowKind === 'line' && item.row >= own - ABOVE && item.row <= own + ABOVE;
  let from = label;
  while (from > 0 && elementAt(items, from - 1).row >= own - ABOVE) from -= 1;
  return items.slice(from, to).some((item) => item.type === 'word' && CHANGE.test(item.key) && near(item));
}

/** Whether the row is the last one under its header. */
function closes(rows: readonly ItemRow[], at: number): boolean {
  return rows[at + 1]?.header !== '';
}

/** Whether figures follow the last label under a header: there they stand below, not above. */
function goesOnBelow(items: readonly Item[], rows: readonly ItemRow[], at: number): boolean {
  const row = rows[at];
  if (row === undefined || !closes(rows, at)) return false;
  let i = row.label + 1;
  while (items[i]?.type === 'space' || items[i]?.type === 'blank') i += 1;
  return items[i]?.type === 'number';
}

/** The cells of the rows; nothing for all where some have their figures above and others below. */
export function gatherRows(
  items: readonly Item[],
  rows: readonly ItemRow[],
  widths: readonly number[],
): readonly Gathered[] {
  const headers = rows.map(({ label }) => headerAbove(items, label));
  const after = headers.find((header) => header !== null);
  if (after === undefined)
    return rows.map(({ label, to }, i) =>
      gather(items, { label, to, width: elementAt(widths, i), isOwn: (key) => goesOn(elementAt(rows, i), items, key) }),
    );
  if (rows.some((_, i) => goesOnBelow(items, rows, i))) return rows.map(() => NO_CELLS);
  const labels = rows.map(({ label }) => label);
  return gatherAbove(items, { after: headers[0] ?? after, labels, widths }).map((row) => row ?? NO_CELLS);
}

/** How a row's figures stand to its label: in its line, in one line of their own, or one a line; null without any. */
function standing(items: readonly Item[], { label }: ItemRow, own: Gathered): 'beside' | 'line' | 'cells' | null {
  const figures = own.kind === 'lines' ? own.items.filter(({ type }) => type === 'number') : [];
  const first = figures[0];
  if (first === undefined) return null;
  if (first.row === items[label]?.row) return 'beside';
  return figures.every(({ row }) => row === first.row) ? 'line' : 'cells';
}

/**
 * Whether nothing tells on which side of its label a row's figures stand: they are not in the label's line, and some label has none
 * after it. The last one under a header may be blank where figures stand one a line, or where others show that they stand below.
 */
export function sidesOpen(items: readonly Item[], rows: readonly ItemRow[], gathered: readonly Gathered[]): boolean {
  const bare = rows.flatMap((_, i) => (gathered[i]?.bare === true ? [i] : []));
  const sides = rows.map((row, i) => standing(items, row, gathered[i] ?? NO_CELLS));
  if (bare.length === 0 || !sides.some((side) => side === 'line' || side === 'cells')) return false;
  if (bare.some((at) => !closes(rows, at))) return true;
  return sides.includes('line') && !rows.some((_, i) => goesOnBelow(items, rows, i));
}
