/** Blanks for marks of thousands (`12 266`): two cells run together look the same, so only a text that writes them throughout is believed. */
import { halfWidth } from '../ground/characters/normalize.ts';
import type { Figure } from '../ground/number.ts';

/** What is asked of an item. */
interface Written {
  readonly figure: Figure | null;
  readonly text: string;
  readonly exact: boolean;
}

/** So many figures written so show the habit. */
const HABIT = 3;
const THOUSAND = 1000;
const BLANKED = /^\s*[+-]?\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:\.\d+)?\s*$/;
const UNDIVIDED = /\d{4}/;

/** Whether the text parts thousands by blanks in every figure that has any. */
function partsByBlanks(items: readonly Written[]): boolean {
  let blanked = 0;
  for (const { figure, text } of items) {
    if (figure?.type !== 'number' || Math.abs(figure.value) < THOUSAND) continue;
    if (UNDIVIDED.test(halfWidth(text))) return false;
    if (!figure.certain && BLANKED.test(halfWidth(text))) blanked += 1;
  }
  return blanked >= HABIT;
}

/** The items, figures with blanks for marks of thousands certain where the text writes them so, and in true cells, which do not run together. */
export function withThousands<T extends Written>(items: readonly T[]): readonly T[] {
  const blanked = items.filter(
    ({ figure, text }) => figure?.type === 'number' && !figure.certain && BLANKED.test(halfWidth(text)),
  );
  if (blanked.length === 0) return items;
  const believed = new Set(partsByBlanks(items) ? blanked : blanked.filter(({ exact }) => exact));
  return items.map((item) =>
    believed.has(item) && item.figure?.type === 'number'
      ? { ...item, figure: { ...item.figure, certain: true } }
      : item,
  );
}
