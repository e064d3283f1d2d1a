/** Finds the rows of part 二 and the column headers above each. */
import { PROACTIVE_ITEMS, type ProactiveItem } from '../../schema/form.ts';
import { remembered } from '../ground/characters/memo.ts';
import { withoutNumbering } from '../ground/characters/normalize.ts';
import { inOrder, type Mark } from './chain.ts';
import type { Item } from './items.ts';
import { isPartHeading, ITEM_KEYS } from './labels.ts';

export type ItemName = ProactiveItem | 'procurement';

export interface ItemRow {
  readonly name: ItemName;
  readonly label: number;
  readonly to: number;
  /** Words between the row before and this one: the column headers, joined. */
  readonly header: string;
  /** Whether the report has the row once more, with other figures. */
  readonly rivalled: boolean;
}

/** How the paths of an item's cells begin. */
export function stemOf(name: ItemName): string {
  return name === 'procurement' ? name : `proactive.${name}`;
}

const ORDER: readonly ItemName[] = [...PROACTIVE_ITEMS, 'procurement'];
const KEYS = Object.entries(ITEM_KEYS);
/** How many items after a label may pass before its first figure. */
const REACH = 4;
const SHORTEST_PIECE = 4;
/** More labels than any table repeats them. */
const MAX_MARKS = 600;

const nameOf = remembered((key): ItemName | null => {
  const bare = withoutNumbering(key);
  const whole = ITEM_KEYS[bare] ?? ITEM_KEYS[key];
  if (whole !== undefined) return whole;
  if (bare.length < SHORTEST_PIECE) return null;
  const broken = KEYS.filter(([full]) => full.length > bare.length && full.startsWith(bare)).map(([, name]) => name);
  return new Set(broken).size === 1 ? (broken[0] ?? null) : null;
});

function headerBefore(items: readonly Item[], label: number, after: number): string {
  const words: string[] = [];
  for (let i = label - 1; i > after; i -= 1) {
    const item = items[i];
    if (item === undefined || words.length > 14 || isPartHeading(item.key)) break;
    if (item.type === 'number' && words.length > 0) break;
    if (item.type === 'word') words.push(item.key);
  }
  return words.reverse().join('');
}

/** The numbers right after a label, up to its next word. */
function figuresAfter(items: readonly Item[], label: number, to: number): string {
  const numbers: number[] = [];
  for (let i = label + 1; i < to; i += 1) {
    const item = items[i];
    if (item === undefined || (item.type === 'word' && numbers.length > 0)) break;
    if (item.figure?.type === 'number') numbers.push(item.figure.value);
  }
  return numbers.join(' ');
}

/** Rows agree when one of them has no figures or both have the same. */
function agree(a: string | undefined, b: string | undefined): boolean {
  return a === '' || b === '' || a === b;
}

/** The rows of part 二 within a range of items, in the form's order. */
export function findProactive(items: readonly Item[], from: number, to: number): ItemRow[] {
  const marks: Mark<ItemName>[] = [];
  for (let i = from; i < to && marks.length < MAX_MARKS; i += 1) {
    const item = items[i];
    if (item?.type !== 'word') continue;
    const name = nameOf(item.key);
    if (name === null) continue;
    const next = items.slice(i + 1, Math.min(i + 1 + REACH, to));
    // The last label under a header may have its figures above.
    if (next.some((other) => other.type !== 'word') || items[i - 1]?.type === 'number')
      marks.push({ item: i, name, order: ORDER.indexOf(name) });
  }
  const chain = inOrder(marks);
  const figures = new Map(marks.map((mark, i) => [mark, figuresAfter(items, mark.item, marks[i + 1]?.item ?? to)]));
  return chain.map((mark, i) => ({
    name: mark.name,
    label: mark.item,
    to: chain[i + 1]?.item ?? to,
    header: headerBefore(items, mark.item, chain[i - 1]?.item ?? from - 1),
    rivalled: marks.some((other) => other.name === mark.name && !agree(figures.get(other), figures.get(mark))),
  }));
}
