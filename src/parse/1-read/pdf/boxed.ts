/** Pieces of text with a box around the whole of each: the words in it, placed by how wide their characters are. */
import type { Word } from './page.ts';

/** A piece of one line. Lengths in the producer's pixels. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Of the font. */
  readonly size: number;
}

/**
 * The words of one piece, which may reach over several cells. Characters are as wide as their font makes them (hanzi one em, others
 * about half), and what the box is wider than that lies in its spaces. None for a box without a place.
 */
export function wordsOf(box: Box, text: string): Word[] {
  if (![box.top, box.left, box.width, box.height].every(Number.isFinite)) return [];
  const parts = text.split(/([ \u00a0]+)/).filter((part) => part !== '');
  const inked = parts.filter((part) => part.trim() !== '' || part.includes('\u3000'));
  const spaces = parts.length - inked.length;
  const ems = inked.reduce((sum, part) => sum + emsOf(part), 0);
  if (ems === 0) return [];
  const unit = spaces === 0 ? box.width / ems : Math.min(box.size, box.width / ems);
  const gap = spaces === 0 ? 0 : Math.max(0, (box.width - ems * unit) / spaces);
  const words: Word[] = [];
  let x = box.left;
  for (const part of parts) {
    if (!inked.includes(part)) {
      x += gap;
      continue;
    }
    const width = emsOf(part) * unit;
    words.push({ text: part, x0: x, x1: x + width, y: box.top + 0.8 * box.height, size: box.size });
    x += width;
  }
  return words;
}

/** The width of a text in the size of its font. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x2e80 ? 0.5 : 1), 0);
}
