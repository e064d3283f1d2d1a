/** A page as geometry. Lengths in points (or the producer's pixels), x to the right, y downwards from the top. */

/** Characters that belong together: shown in one go, with no space between. */
export interface Word {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the font: the height of a line of text without leading. */
  readonly size: number;
}

/** A drawn line, along x or along y: at `at` on the other axis, from `from` to `to`. */
export interface Rule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
}

/** Middle of a word's height: most of a character stands above the baseline. */
export function middle(word: Word): number {
  return word.y - 0.35 * word.size;
}

export function center(word: Word): number {
  return (word.x0 + word.x1) / 2;
}
