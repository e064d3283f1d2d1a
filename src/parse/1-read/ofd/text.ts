/** Text objects of OFD (GB/T 33190, 11) → words with their places: each character stands a step from the one before. */
import { elementAt } from '../../../schema/element-at.ts';
import { plainHanzi } from '../../ground/characters/hanzi.ts';
import { child, elements, textOf, type XmlNode } from '../docx/xml.ts';
import { apply, type Matrix } from '../pdf/draw/matrix.ts';
import type { RawWord } from '../pdf/draw/show.ts';
import { emsOf } from '../pdf/boxed.ts';
import { heightIn, isWhite, numberIn } from './numbers.ts';

/** A gap between characters that parts words, in ems. */
const WORD_GAP = 0.2;
/** More repeats in one list of steps are damage. */
const MOST_STEPS = 100_000;

/** Steps from character to character, groups (`g count step`) written out; null where there are none. */
function stepsOf(list: string | undefined): readonly number[] | null {
  if (list === undefined || list.trim() === '') return null;
  const parts = list.trim().split(/\s+/);
  const steps: number[] = [];
  for (let i = 0; i < parts.length && steps.length < MOST_STEPS; i += 1) {
    if (parts[i] !== 'g') {
      steps.push(Number(parts[i]));
      continue;
    }
    const [count, step] = [Number(parts[i + 1]), Number(parts[i + 2])];
    for (let n = 0; n < count && steps.length < MOST_STEPS; n += 1) steps.push(step);
    i += 2;
  }
  return steps.every((step) => Number.isFinite(step)) ? steps : null;
}

interface Glyph {
  readonly char: string;
  readonly x: number;
  readonly y: number;
  /** How wide it is, about. */
  readonly width: number;
}

interface Hand {
  readonly size: number;
  readonly scale: number;
}

/** The characters of one `TextCode`. Where the steps are missing or run out, a character is as wide as its font makes it. */
function glyphsOf(code: XmlNode, { size, scale }: Hand, from: { x: number; y: number }): Glyph[] {
  const across = stepsOf(code.attributes.get('DeltaX'));
  const down = stepsOf(code.attributes.get('DeltaY'));
  let { x, y } = from;
  return [...textOf(code).replace(/[\r\n]/g, '')].map((char, i): Glyph => {
    const width = emsOf(char) * size * scale;
    const glyph = { char, x, y, width };
    const dx = across?.[i];
    const dy = down?.[i];
    if (dx !== undefined) x += dx;
    else if (down === null) x += width;
    if (dy !== undefined) y += dy;
    return glyph;
  });
}

function isBlank(char: string): boolean {
  return /^[ \u00a0\u2000-\u200a\u202f]$/.test(char);
}

/** Characters that stand side by side, as runs. */
function runsOf(glyphs: readonly Glyph[], size: number): Glyph[][] {
  const runs: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const near =
      before !== undefined &&
      Math.abs(glyph.x - before.x - before.width) <= WORD_GAP * size &&
      Math.abs(glyph.y - before.y) <= WORD_GAP * size;
    if (isBlank(glyph.char)) before = undefined;
    else {
      if (near) runs.at(-1)?.push(glyph);
      else runs.push([glyph]);
      before = glyph;
    }
  }
  return runs;
}

/** The words of a text object in the space around it. `white`: what it is painted in where it does not say so itself. */
export function wordsOfText(node: XmlNode, space: Matrix, white: boolean): RawWord[] {
  const size = numberIn(node, 'Size');
  if (size === null || size <= 0) return [];
  const hand: Hand = { size, scale: numberIn(node, 'HScale') ?? 1 };
  const colour = child(node, 'FillColor');
  const inWhite = colour === undefined ? white : isWhite(colour);
  const unseen =
    node.attributes.get('Fill') === 'false' || numberIn(node, 'Alpha') === 0 || colour?.attributes.get('Alpha') === '0';
  const height = heightIn(space, size);
  let at = { x: 0, y: 0 };
  return elements(node)
    .filter(({ name }) => name === 'TextCode')
    .flatMap((code) => {
      // A place that is left out is that of the code before.
      at = { x: numberIn(code, 'X') ?? at.x, y: numberIn(code, 'Y') ?? at.y };
      return runsOf(glyphsOf(code, hand, at), size).map((run): RawWord => {
        const first = elementAt(run, 0);
        const last = elementAt(run, run.length - 1);
        return {
          text: plainHanzi(run.map(({ char }) => char).join('')),
          from: apply(space, first.x, first.y),
          to: apply(space, last.x + last.width, last.y),
          size: height,
          white: inWhite,
          unseen,
        };
      });
    });
}
