/**
 * Rows of a table written out as names with their figures, in three ways: a row a line (`本年新收：自然人 30，商业企业 7`), a cell a line
 * with its row's label (`本年新收 自然人: 30`), or under it.
 */
import { lengthOf } from '../../../ground/counts.ts';
import type { Line } from '../lines.ts';
import { depths, pairIn, partedBy, partOf, trimmed, type Pair, type Piece } from './pairs.ts';

export interface Record {
  /** What stands before the names: the row's label, perhaps in pieces. */
  readonly labels: readonly Piece[];
  readonly pairs: readonly Pair[];
  /** Lines that the record takes up, half-open. */
  readonly from: number;
  readonly to: number;
}

/** Finds the records of a text written in one way. */
export type Way = (lines: readonly Line[]) => readonly Record[];

const COLON = /[:：]/g;

function pieceOf({ text, start }: Line): Piece {
  const mark = lengthOf(/^\s*(?:[-*+•·]\s+)?/.exec(text));
  return trimmed({ text: text.slice(mark).replace(/[。；;]\s*$/, ''), start: start + mark });
}

/** The last word of a piece in which no figure stands: the rest of a label. */
function lastWord(piece: Piece): Piece {
  const at = piece.text.search(/(?<!\S)\S+$/);
  return partOf(piece, Math.max(at, 0));
}

function recordIn(label: Piece, rest: Piece, at: number): Record | null {
  const parts = partedBy(rest);
  const pairs = parts.map((part) => pairIn(part));
  // A word before the first name goes with the label.
  const begin = pairs[0] === null && pairs.length > 1 ? 1 : 0;
  const first = parts[0];
  const found = pairs.slice(begin).filter((pair) => pair !== null);
  if (found.length < pairs.length - begin || found.every(({ value }) => value.text === '')) return null;
  const labels = begin === 1 && first !== undefined ? [label, lastWord(first)] : [label];
  return { labels: labels.filter(({ text }) => text !== ''), pairs: found, from: at, to: at + 1 };
}

/** Names and figures in one word each: `自然人=9 商业企业=0`. */
const EQUATION = /(?<=\s|^)[^\s=]+=\S*/g;
const MIN_EQUATIONS = 2;

function equationsIn(piece: Piece, at: number): Record | null {
  const found = [...piece.text.matchAll(EQUATION)];
  const first = found[0];
  if (first === undefined || found.length < MIN_EQUATIONS) return null;
  const pairs = found.map(({ 0: { length }, index }) => pairIn(partOf(piece, index, index + length)));
  const read = pairs.filter((pair) => pair !== null);
  // Words between or behind them are not understood.
  const rest = piece.text.slice(first.index).replace(EQUATION, '');
  if (read.length < pairs.length || rest.trim() !== '') return null;
  const label = partOf(piece, 0, first.index);
  return { labels: label.text === '' ? [] : [label], pairs: read, from: at, to: at + 1 };
}

/** A row a line. */
const byLine: Way = (lines) =>
  lines.flatMap((line, at) => {
    const piece = pieceOf(line);
    const equations = equationsIn(piece, at);
    if (equations !== null) return equations;
    const depth = depths(piece.text);
    const colon = [...piece.text.matchAll(COLON)].find(({ index }) => depth[index] === 0)?.index;
    if (colon === undefined) return [];
    return recordIn(partOf(piece, 0, colon), partOf(piece, colon + 1), at) ?? [];
  });

/** One figure, or a word, after the last colon of a line. */
interface Entry extends Pair {
  readonly at: number;
}

/** A name and what a colon gives it, in a line of its own; null for other lines. */
function entryOf(line: Line, at: number): Entry | null {
  const piece = pieceOf(line);
  const depth = depths(piece.text);
  const colon = [...piece.text.matchAll(COLON)].findLast(({ index }) => depth[index] === 0)?.index;
  if (colon === undefined || colon === 0) return null;
  return { key: partOf(piece, 0, colon), value: partOf(piece, colon + 1), at };
}

function isFigure({ value }: Pair): boolean {
  return pairIn({ text: `值 ${value.text}`, start: 0 }) !== null;
}

/** A cell a line, its row's label before the last mark of `separator`. */
function byCell(separator: RegExp): Way {
  return (lines) => {
    const found: (Record & { readonly label: string })[] = [];
    lines.forEach((line, at) => {
      const entry = entryOf(line, at);
      if (entry === null) return;
      const names = partedBy(entry.key, separator);
      const key = names.at(-1) ?? entry.key;
      const label = partOf(entry.key, 0, key.start - entry.key.start - (names.length > 1 ? 1 : 0));
      const last = found.at(-1);
      const own = last !== undefined && last.label === label.text && last.to === at;
      const figure = isFigure(entry);
      const labels = [...(own ? last.labels : [label]), ...(figure ? [] : [entry.value])];
      const pairs = [...(own ? last.pairs : []), ...(figure ? [{ key, value: entry.value }] : [])];
      if (own) found.pop();
      found.push({ label: label.text, labels, pairs, from: own ? last.from : at, to: at + 1 });
    });
    return found.map(({ labels, ...record }) => ({ ...record, labels: labels.filter(({ text }) => text !== '') }));
  };
}

/** A cell a line under the label of its row, which is a line of its own or a word after a colon. */
const underLabel: Way = (lines) => {
  const found: Record[] = [];
  let label: { readonly piece: Piece; readonly at: number } | null = null;
  lines.forEach((line, at) => {
    const entry = entryOf(line, at);
    if (entry === null || !isFigure(entry) || entry.value.text === '') {
      const word = entry === null || entry.value.text === '' ? pieceOf(line) : entry.value;
      if (word.text !== '') label = { piece: word, at };
      return;
    }
    const pair = { key: entry.key, value: entry.value };
    const last = found.at(-1);
    if (label === null && last?.to === at)
      found[found.length - 1] = { ...last, pairs: [...last.pairs, pair], to: at + 1 };
    else found.push({ labels: label === null ? [] : [label.piece], pairs: [pair], from: label?.at ?? at, to: at + 1 });
    label = null;
  });
  return found;
};

/** Every way, the plainest first; where labels have lines of their own the names after a mark in them are no cells. */
export const WAYS: readonly Way[] = [
  byLine,
  underLabel,
  byCell(/\s/g),
  byCell(/[|｜]/g),
  byCell(/\//g),
  byCell(/[-—_.>]/g),
];
