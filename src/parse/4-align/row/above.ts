/** Figures on the line above their label: text sorted by height gives them so where a label stands low in its cell. */
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';
import type { Gathered } from './gather.ts';
import { takenApart } from './slots.ts';

/** Labels with their figures above them. */
export interface Above {
  /** The item before the first figures. */
  readonly after: number;
  readonly labels: readonly number[];
  /** How many columns each label has. */
  readonly widths: readonly number[];
}

/** The figures among the items between two labels, if they all stand in one line of running text; null for none or others. */
function lineOf(between: readonly Item[], width: number): readonly Item[] | null {
  const first = between.findIndex(({ type }) => type === 'number');
  if (first === -1) return null;
  // Before the figures the label above may go on; after them their own begins.
  const own = between.slice(first).filter(({ type }) => type !== 'space' && type !== 'word');
  // Figures of three digits in a line by themselves look like thousands parted by blanks.
  const figures = takenApart(own);
  const row = figures[0]?.row;
  const whole =
    figures.length > 0 &&
    figures.length <= width &&
    figures.every((item) => item.row === row && item.rowKind === 'line');
  return whole ? figures : null;
}

/** The figures of each label from the one line above it; null for a label that has not just one. */
export function gatherAbove(items: readonly Item[], { after, labels, widths }: Above): readonly (Gathered | null)[] {
  return labels.map((label, i) => {
    const from = (i === 0 ? after : (labels[i - 1] ?? after)) + 1;
    const figures = lineOf(items.slice(from, label), elementAt(widths, i));
    if (figures === null) return null;
    return {
      kind: 'lines',
      items: figures,
      bare: false,
      wrapped: false,
      above: figures[0]?.lines ?? 1,
      below: Infinity,
      gap: null,
    };
  });
}
