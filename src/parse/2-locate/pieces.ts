/** Cuts a line of running text into words and figures; words with one blank between them stay together. */
import { halfWidth, labelKey } from '../ground/characters/normalize.ts';
import { leadingFigure } from '../ground/number.ts';
import { endsInLabel } from './labels.ts';

/** A word or a figure in its line, half-open. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const WHITE = /\s/;
/** The longest beginning of a line's rest in which a figure is looked for. */
const LONGEST_FIGURE = 48;
/** `3 .补正后` and `2022 年` are words that begin with a figure. */
const NUMBERING = /^\s*[.、．年月日)）]/;
const THOUSANDS = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
/** Noughts for every column of the matrix or of part four: no number begins with one, and none goes on with so many. */
const NOUGHTS = /^(?:0{7}|0{15})$/;
/** Figures that follow a word without a blank. */
const TAIL = /(?<=[\p{Script=Han})”"’'」』])\d[\d,]*(?:\.\d+)?$/u;

/** Length of the figure at `at`; 0 where a word stands there. */
function figureAt(text: string, at: number): number {
  const length = leadingFigure(text.slice(at, at + LONGEST_FIGURE));
  return length > 0 && !NUMBERING.test(text.slice(at + length, at + length + 8)) ? length : 0;
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && !WHITE.test(text.charAt(end))) end += 1;
  return end;
}

function cutAtBlanks(text: string, begin: number): readonly Piece[] {
  const pieces: Piece[] = [];
  const gap = /\s+/y;
  let lastGap = 0;
  let afterWord = false;
  for (let i = begin; i < text.length;) {
    const length = figureAt(text, i);
    const end = length > 0 ? i + length : endOfWord(text, i);
    const previous = pieces.at(-1);
    if (length === 0 && previous && afterWord && lastGap === 1) pieces[pieces.length - 1] = { ...previous, end };
    else pieces.push({ start: i, end });
    afterWord = length === 0;
    gap.lastIndex = end;
    const white = gap.exec(text);
    lastGap = white === null ? 0 : white[0].length;
    i = end + lastGap;
    if (lastGap === 0 && end >= text.length) break;
  }
  return pieces;
}

/** `1 286 540` alone in its line is one figure; beside others only the form's sums can tell. */
function mergeThousands(pieces: readonly Piece[], text: string): readonly Piece[] {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined || pieces.length < 2) return pieces;
  return THOUSANDS.test(text.slice(first.start, last.end)) ? [{ start: first.start, end: last.end }] : pieces;
}

function eachCharacter({ start, end }: Piece): readonly Piece[] {
  return Array.from({ length: end - start }, (_, i) => ({ start: start + i, end: start + i + 1 }));
}

/** A piece without blanks in which cells were glued: noughts are a cell each, and figures behind a whole label are not its own. */
function unglued(piece: Piece, text: string): readonly Piece[] {
  const own = text.slice(piece.start, piece.end);
  if (NOUGHTS.test(own)) return eachCharacter(piece);
  const tail = TAIL.exec(own)?.[0];
  if (tail === undefined || !endsInLabel(labelKey(own.slice(0, -tail.length)))) return [piece];
  const figures = { start: piece.end - tail.length, end: piece.end };
  return [{ start: piece.start, end: figures.start }, ...(/^0+$/.test(tail) ? eachCharacter(figures) : [figures])];
}

/** The words and figures of a line. */
export function cutLine(line: string): readonly Piece[] {
  const text = halfWidth(line);
  const begin = text.search(/\S/);
  if (begin < 0) return [];
  const stop = text.trimEnd().length;
  const whole = !WHITE.test(text.slice(begin, stop));
  const pieces = whole ? [{ start: begin, end: stop }] : mergeThousands(cutAtBlanks(text, begin), text);
  return pieces.flatMap((piece) => unglued(piece, text));
}
