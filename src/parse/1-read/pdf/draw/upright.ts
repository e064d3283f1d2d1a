/** Drawn words and strokes → a page read from left to right, whichever way it was turned. */
import type { Drawn } from './interpret.ts';
import type { Page, Rule, Word } from '../page.ts';
import type { RawWord } from './show.ts';
import { withoutRaised } from './raised.ts';
import type { Box, Stroke } from './strokes.ts';
import { shownWords, withoutStruck } from './unseen.ts';

type Turn = 0 | 1 | 2 | 3;
type Point = readonly [number, number];
type Placed = Pick<RawWord, 'text' | 'from' | 'to' | 'size'>;

/** The page upright: most of its characters run to the right. Slanted text (watermarks) is left out. */
export function upright(drawn: Drawn, width: number, height: number): Page {
  const turn = mainTurn(drawn.words);
  const back = (point: Point): Point => turnBack(point, turn, width, height);
  const sideways = turn === 1 || turn === 3;
  const size = sideways ? { width: height, height: width } : { width, height };
  const inked = drawn.words.flatMap(({ white, unseen, ...word }) =>
    straight({ ...word, from: back(word.from), to: back(word.to) }).map((one) => ({ word: one, white, unseen })),
  );
  const shown = shownWords(
    inked,
    drawn.grounds.map((box) => turned(box, back)),
  );
  const inside = shown.filter(
    (word) => word.x1 > 0 && word.x0 < size.width && word.y > 0 && word.y < size.height + word.size,
  );
  const rules = drawn.strokes.flatMap((stroke) => rule(stroke, back));
  const left = withoutStruck(withoutShadows(inside), rules);
  return { ...size, words: withoutRaised(left.words), rules: left.rules };
}

/** Quarter turns clockwise of a word's direction; null when it slants or has no length. */
function turnOf(word: Placed): Turn | null {
  const dx = word.to[0] - word.from[0];
  const dy = word.to[1] - word.from[1];
  if (Math.abs(dx) > 10 * Math.abs(dy)) return dx > 0 ? 0 : 2;
  if (Math.abs(dy) > 10 * Math.abs(dx)) return dy > 0 ? 1 : 3;
  return null;
}

function mainTurn(words: readonly RawWord[]): Turn {
  const weights: Record<Turn, number> = { 0: 0, 1: 0, 2: 0, 3: 0 };
  for (const word of words) {
    const turn = turnOf(word);
    if (turn !== null) weights[turn] += word.text.length;
  }
  const turns: readonly Turn[] = [0, 1, 2, 3];
  return turns.reduce((best, turn) => (weights[turn] > weights[best] ? turn : best));
}

function turnBack([x, y]: Point, turn: Turn, width: number, height: number): Point {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [height - y, x];
  return [x, y];
}

function turned({ x0, y0, x1, y1 }: Box, back: (point: Point) => Point): Box {
  const [[ax, ay], [bx, by]] = [back([x0, y0]), back([x1, y1])];
  return { x0: Math.min(ax, bx), x1: Math.max(ax, bx), y0: Math.min(ay, by), y1: Math.max(ay, by) };
}

function straight(word: Placed): Word[] {
  const turn = turnOf(word);
  if (turn === null || word.size === 0) return [];
  const [[x0, y0], [x1, y1]] = [word.from, word.to];
  if (turn === 0) return [{ text: word.text, x0, x1, y: y0, size: word.size }];
  if (turn === 2) return [{ text: word.text, x0: x1, x1: x0, y: y0, size: word.size }];
  // A column of characters: as wide as one character, its foot where the last one ends.
  return [{ text: word.text, x0: x0 - word.size / 2, x1: x0 + word.size / 2, y: Math.max(y0, y1), size: word.size }];
}

/** Bold is sometimes drawn as the same characters twice, a hair apart: read once, or 3 becomes 33. */
function withoutShadows(words: readonly Word[]): Word[] {
  const seen = new Map<string, Word[]>();
  return words.filter((word) => {
    const same = seen.get(word.text) ?? [];
    const near = 0.25 * word.size;
    const shadow = same.some((other) => Math.abs(other.x0 - word.x0) < near && Math.abs(other.y - word.y) < near);
    if (!shadow) seen.set(word.text, [...same.slice(-200), word]);
    return !shadow;
  });
}

function rule(stroke: Stroke, back: (point: Point) => Point): Rule[] {
  const [x0, y0] = back([stroke.x0, stroke.y0]);
  const [x1, y1] = back([stroke.x1, stroke.y1]);
  const [dx, dy] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
  if (dx >= 1 && dy <= 1) return [{ across: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }];
  if (dy >= 1 && dx <= 1) return [{ across: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }];
  return [];
}
