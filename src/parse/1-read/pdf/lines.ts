/** Words → visual lines, and lines → chunks parted by wide gaps. */
import { levelled } from './level.ts';
import type { Word } from './page.ts';

export interface Line {
  /** From left to right, at least one. */
  readonly words: readonly Word[];
  /** Baseline of the first word found. */
  readonly y: number;
  readonly size: number;
}

/** Words of one line whose baselines differ: digits of another font stand a little higher. In ems. */
const SAME_BASELINE = 0.5;
/** Lines squeezed together, as at the edge of a page: baselines this far apart, and words one over the other. In ems. */
const ANOTHER_BASELINE = 0.2;
/** Gap that is written as a space, in ems. */
const SPACE = 0.2;
/** Gap between cells, in ems. Within a number or a label gaps are smaller. */
export const CELL_GAP = 0.7;

/** Visual lines from top to bottom. */
export function linesOf(words: readonly Word[]): Line[] {
  const lines: { words: Word[]; y: number; size: number }[] = [];
  for (const word of levelled(words).sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (
      line !== undefined &&
      word.y - line.y <= SAME_BASELINE * Math.min(word.size, line.size) &&
      !line.words.some((other) => isOver(other, word))
    ) {
      line.words.push(word);
      line.size = Math.max(line.size, word.size);
    } else {
      lines.push({ words: [word], y: word.y, size: word.size });
    }
  }
  return lines.map((line) => ({ ...line, words: line.words.sort((a, b) => a.x0 - b.x0) }));
}

/** true when two words cannot stand on one line: the lower one lies across the upper one. */
function isOver(upper: Word, lower: Word): boolean {
  if (lower.y - upper.y <= ANOTHER_BASELINE * Math.min(upper.size, lower.size)) return false;
  const shared = Math.min(upper.x1, lower.x1) - Math.max(upper.x0, lower.x0);
  return shared > Math.min(upper.x1 - upper.x0, lower.x1 - lower.x0) / 2;
}

/** The text of words on one line, a space where there is room for one. */
export function textOf(words: readonly Word[]): string {
  return words
    .map((word, index) => {
      const before = words[index - 1];
      const gap = before === undefined ? 0 : word.x0 - before.x1;
      return gap > SPACE * word.size ? ` ${word.text}` : word.text;
    })
    .join('');
}

/** The words of a line in pieces that stand more than `gap` ems apart. */
export function pieces(line: Line, gap: number): Word[][] {
  const found: Word[][] = [];
  let end = -Infinity;
  for (const word of line.words) {
    const last = found.at(-1);
    if (last !== undefined && word.x0 - end <= gap * word.size) last.push(word);
    else found.push([word]);
    end = Math.max(end, word.x1);
  }
  return found;
}
