/** What layouts are made of: geometry in px with colour tokens, drawn by the parts of the same name. */
import type { MarkRef } from '../../model.ts';
import type { Token } from '../drawing/palette.ts';

/** The room for a chart in px and the size of its text. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Type size in px, 12 unless the chart is very large. */
  readonly text: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** One line of text; `y` is the baseline. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: Anchor;
  readonly token: Token;
  readonly size: number;
  readonly strong?: boolean;
}

/** A filled rectangle; `hollow` is drawn as an outline in the colour. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly token: Token;
  readonly hollow?: boolean;
}

export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly token: Token;
  readonly dashed?: boolean;
  /** Stroke width in px, 1 when absent. */
  readonly weight?: number;
}

/** A dot; `diamond` and marks failing checks, `ring` encircles a suspicion. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly token: Token;
  readonly shape: 'circle' | 'diamond' | 'ring';
  readonly hollow: boolean;
  /** Lets other dots shine through. */
  readonly faint?: boolean;
}

/** A line through points in SVG path syntax. */
export interface Stroke {
  readonly d: string;
  readonly token: Token;
  /** A band as wide as its figure, in px, drawn faintly with square ends; a plain line when absent. */
  readonly band?: number;
  readonly dashed?: boolean;
  /** Drawn thin and pale: there for comparison only. */
  readonly faint?: boolean;
}

/** A filled area in SVG path syntax, drawn faintly below everything else. */
export interface Area {
  readonly d: string;
  readonly token: Token;
}

export type PatternName = 'lines' | 'dots';

/** A pattern over a group of segments, so that groups stay apart in black and white. */
export interface PatternArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pattern: PatternName;
}

export interface TipLine {
  readonly label: string;
  readonly value: string;
}

/** What can be pointed at, focused and chosen: its hit area, where the tooltip points, and its words. */
export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly anchorX: number;
  readonly anchorY: number;
  readonly title: string;
  readonly lines: readonly TipLine[];
  readonly ref: MarkRef;
  /** Reports behind the mark whose checks fail; the tooltip then says which. */
  readonly failing?: number;
}

/** A chart ready to be drawn, in the order of its lists: the first lies lowest. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly areas?: readonly Area[];
  readonly rules: readonly Rule[];
  readonly bars: readonly Bar[];
  readonly patterns: readonly PatternArea[];
  /** Plain ground for a label that stands on a pattern. */
  readonly plates: readonly Bar[];
  /** Rules drawn over the bars: between segments and between legal groups. */
  readonly seams: readonly Rule[];
  readonly strokes: readonly Stroke[];
  readonly dots: readonly Dot[];
  readonly labels: readonly Label[];
  readonly marks: readonly Mark[];
}

/** A layout without anything in it, for what a chart does not have. */
export const NO_SHAPES: Omit<Layout, 'width' | 'height'> = {
  rules: [],
  bars: [],
  patterns: [],
  plates: [],
  seams: [],
  strokes: [],
  dots: [],
  labels: [],
  marks: [],
};

/** A coordinate with at most two decimals, so that markup stays short and the same everywhere. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}
