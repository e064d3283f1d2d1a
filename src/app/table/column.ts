/** A column of a table over rows of any kind: its words on the screen, its values in order and in the CSV. */

import { hasLetters, letters, pinyinCost, type Readings } from '../../charts/ground/search/pinyin.ts';

/** How a cell is tinted; the words say the same without the tint. */
export type Tone = 'good' | 'warn' | 'bad' | 'none' | 'mine' | 'small' | 'quiet';

export interface Column<Row> {
  /** Lower-case letters and digits; stands in links as the column sorted by. */
  readonly key: string;
  readonly label: string;
  /** Least width in px. */
  readonly width: number;
  readonly number?: boolean;
  /** On the screen; also what the search looks through. */
  readonly text: (row: Row) => string;
  /** In order and in the CSV; null is no value: last in any order, blank in the CSV. */
  readonly value: (row: Row) => string | number | null;
  /** Where a click on the cell leads. */
  readonly href?: (row: Row) => string | null;
  readonly tone?: (row: Row) => Tone | null;
  /** More words, shown when pointing. */
  readonly hint?: (row: Row) => string;
  /** 1 to 5, the larger the darker; null is not tinted. A column that has this is one of cells on tints. */
  readonly tint?: (row: Row) => number | null;
  /** true: a small triangle, for a report whose sums do not hold; the hint says it in words. */
  readonly corner?: (row: Row) => boolean;
  /** A small line instead of words; the column is then not in files, for its numbers stand in others. */
  readonly series?: (row: Row) => readonly { readonly year: number; readonly value: number | null }[];
}

export interface Order {
  readonly key: string;
  readonly down: boolean;
}

/** `year` or `-year` (downwards); null for anything else. */
export function parseOrder(text: string): Order | null {
  const match = /^(-?)([a-z0-9]+)$/.exec(text);
  return match === null ? null : { key: match[2] ?? '', down: match[1] === '-' };
}

export function formatOrder({ key, down }: Order): string {
  return down ? `-${key}` : key;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** What has no value is last, upwards and downwards; equal rows keep their order. An unknown column changes nothing. */
export function ordered<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
): readonly Row[] {
  const column = columns.find(({ key }) => key === order?.key);
  if (column === undefined || order === null) return rows;
  const withValue = rows.map((row) => ({ row, value: column.value(row) }));
  withValue.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return order.down ? compare(b.value, a.value) : compare(a.value, b.value);
  });
  return withValue.map(({ row }) => row);
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Rows in whose words every part of `text` occurs; with `readings` a part in letters may also be pinyin of the first
 * column, which holds the name.
 */
export function found<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  text: string,
  readings: Readings | null = null,
): readonly Row[] {
  const parts = normal(text)
    .split(/\s+/u)
    .filter((part) => part !== '');
  if (parts.length === 0) return rows;
  const [name] = columns;
  const known = new Map<string, boolean>();
  const isRead = (row: Row, part: string): boolean => {
    if (readings === null || name === undefined || !hasLetters(part)) return false;
    const word = name.text(row);
    const key = `${part} ${word}`;
    const answer = known.get(key) ?? pinyinCost(word, letters(part), readings) !== null;
    known.set(key, answer);
    return answer;
  };
  return rows.filter((row) => {
    const words = normal(columns.map((column) => column.text(row)).join('\n'));
    return parts.every((part) => words.includes(part) || isRead(row, part));
  });
}

/** Those that `first` says come first, each part in its order. */
export function pinned<Row>(rows: readonly Row[], first: ((row: Row) => boolean) | undefined): readonly Row[] {
  return first === undefined ? rows : [...rows.filter((row) => first(row)), ...rows.filter((row) => !first(row))];
}
