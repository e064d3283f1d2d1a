/**
 * Column edges of a table drawn with characters, and the pieces of its lines between them: edges come from the rules, and bars of
 * lines of content are snapped to the nearest edge because fonts disagree on the width of quotation marks.
 */
import { elementAt } from '../../../../schema/element-at.ts';
import { isWide } from '../../../ground/characters/width.ts';
import { BOX_BAR, CONTENT_CODES, CROSSING, JOINT_CODES, RULE_LINE, RULE_SEGMENT } from './box.ts';
import type { Line } from '../lines.ts';

/** What a rule across a part of the table leaves in a line of content. */
export const PARTIAL_RULE = new RegExp(`--|${CROSSING.source}`);
/** How far a bar may stand from its edge. */
const SNAP = 6;

/** A bar or joint: character index and display column. */
export interface Mark {
  readonly index: number;
  readonly x: number;
}

/** The characters of the table `which` in a line. */
function marks({ text }: Line, which: Uint8Array, ambiguousWide = false): Mark[] {
  const found: Mark[] = [];
  let x = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (which[code] === 1) found.push({ index, x });
    x += isWide(code, ambiguousWide) ? 2 : 1;
  }
  return found;
}

export interface DrawnLine extends Line {
  /** The joints of a rule; null for a line of content. */
  readonly joints: readonly Mark[] | null;
  /** Whether nothing but rule stands between the first joint and the last. */
  readonly whole: boolean;
}

export function drawnLine(line: Line): DrawnLine {
  const { text, start } = line;
  if (!RULE_LINE.test(text)) return { text, start, joints: null, whole: false };
  const joints = marks(line, JOINT_CODES);
  const apart = joints.every(({ index }, i) => i === 0 || index - elementAt(joints, i - 1).index > 1);
  return { text, start, joints, whole: joints.length > 1 && apart };
}

/** Column edges: the joints of full rules, and those of rules that cross only a part of the table. */
export function edgesOf(lines: readonly DrawnLine[]): readonly number[] {
  const edges = new Set<number>();
  for (const { joints } of lines) for (const mark of joints ?? []) edges.add(mark.x);
  const full = sorted(edges);
  for (const line of lines) {
    if (line.joints !== null || !PARTIAL_RULE.test(line.text)) continue;
    const partial = contentBars(line, full).filter(({ index }) => besideRule(line.text, index));
    for (const mark of partial) if (![...edges].some((edge) => Math.abs(edge - mark.x) <= 2)) edges.add(mark.x);
  }
  return sorted(edges);
}

function sorted(edges: ReadonlySet<number>): number[] {
  return [...edges].sort((a, b) => a - b);
}

/** Whether a bar stands at the end of a rule, or is a joint that running text never has. */
function besideRule(text: string, index: number): boolean {
  if (CROSSING.test(text[index] ?? '')) return true;
  return text.slice(index + 1, index + 3) === '--' || text.slice(index - 2, index) === '--';
}

export function nearest(edges: readonly number[], x: number): number | null {
  const exact = edges.indexOf(x);
  if (exact >= 0) return exact;
  let best: number | null = null;
  let distance = SNAP + 1;
  for (let i = 0; i < edges.length; i += 1) {
    const off = Math.abs(elementAt(edges, i) - x);
    if (off >= distance) continue;
    best = i;
    distance = off;
  }
  return best;
}

export interface Segment {
  /** Edges on both sides. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly start: number;
  /** Whether it is a piece of a rule. */
  readonly isRule: boolean;
}

/** Bars of a line that also holds text, by the width of quotation marks that brings the last bar to the last edge. */
function contentBars(line: Line, edges: readonly number[]): Mark[] {
  const bars = (ambiguousWide: boolean): Mark[] =>
    marks(line, CONTENT_CODES, ambiguousWide).filter(
      ({ index }) =>
        BOX_BAR.test(line.text.charAt(index)) || RULE_SEGMENT.test(line.text[index + 1] ?? line.text[index - 1] ?? ''),
    );
  const end = edges.at(-1);
  /** How far the last bar stands off the last edge. */
  const off = (found: readonly { x: number }[]): number => {
    const last = found.at(-1);
    return last === undefined || end === undefined ? Infinity : Math.abs(last.x - end);
  };
  const narrow = bars(false);
  if (off(narrow) === 0) return narrow;
  const wide = bars(true);
  // Some terminals' converters count every character as one column.
  const single = narrow.map(({ index }) => ({ index, x: index }));
  return [narrow, wide, single].reduce((best, found) => (off(found) < off(best) ? found : best));
}

/** The parts of a line between bars (content) or joints (rules), as ranges of edges. */
export function segments(line: DrawnLine, edges: readonly number[]): Segment[] {
  const bars = line.joints ?? contentBars(line, edges);
  const found: Segment[] = [];
  let open: { edge: number; index: number } | null = null;
  for (const bar of bars) {
    const edge = nearest(edges, bar.x);
    if (edge === null) continue;
    if (open !== null && edge > open.edge) {
      const start = open.index + 1;
      const text = line.text.slice(start, bar.index);
      found.push({ from: open.edge, to: edge, text, start: line.start + start, isRule: RULE_SEGMENT.test(text) });
    }
    open = { edge, index: bar.index };
  }
  return found;
}

/** Whether figures stand in a line between bars that belong to the same edge: the table is drawn otherwise than its rules say. */
export function losesFigures({ text, start }: DrawnLine, kept: readonly Segment[]): boolean {
  let from = kept[0]?.start ?? start;
  for (const segment of kept) {
    if (/[\d０-９—–－/]/.test(text.slice(from - start, segment.start - start))) return true;
    from = segment.start + segment.text.length;
  }
  return false;
}
