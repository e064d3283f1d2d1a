/** Columns of a table without drawn lines: bands of the page that chunks of many lines share. */
import { medianStep } from './band.ts';
import type { Band } from './band.ts';
import type { Row } from './chunks.ts';
import { isFigure } from './chunks.ts';
import { paired } from './pairs.ts';

/** Overlap that is no more than a rounding of widths, in ems. */
const SLACK = 0.15;

interface Draft extends Band {
  /** Lines with a figure in the band. */
  readonly lines: ReadonlySet<number>;
}

interface Placed extends Band {
  readonly line: number;
  readonly slack: number;
  readonly figure: boolean;
}

/**
 * The bands, from left to right. Figures make them before words do, narrow chunks before wide ones; a chunk that lies over one band
 * only widens it. A wide figure over several bands joins them when no line has figures in two of them; elsewhere, and over words, it
 * is a cell merged across.
 */
export function bandsOf(rows: readonly Row[]): Band[] {
  const chunks = rows.flatMap((row, line) =>
    row.chunks.filter(inked).map((chunk): Placed => ({
      x0: chunk.x0,
      x1: chunk.x1,
      line,
      slack: SLACK * row.size,
      figure: row.figures && isFigure(chunk.text),
    })),
  );
  const bands = chunks.sort(byKindAndWidth).reduce<readonly Draft[]>(withChunk, []);
  return paired(withoutStrays([...bands].sort((a, b) => a.x0 - b.x0)), rows, (band, row) =>
    row.chunks.filter((chunk) => overlaps(band, chunk, SLACK * row.size)),
  );
}

/** A cell of nothing but wide blanks is in no column of its own. */
function inked({ text }: Row['chunks'][number]): boolean {
  return text.trim() !== '';
}

/** Of the usual step between columns: figures nearer than this are of one column, one of them pushed aside by blanks in its cell. */
const STRAY = 0.6;

/** Bands of figures joined that are too near to one another for columns, and have no line in common. */
function withoutStrays(bands: readonly Draft[]): Draft[] {
  const centre = ({ x0, x1 }: Band): number => (x0 + x1) / 2;
  const steps = bands.slice(1).flatMap((band, i) => {
    const before = bands[i];
    return before !== undefined && before.lines.size > 0 && band.lines.size > 0 ? [centre(band) - centre(before)] : [];
  });
  const step = medianStep(steps);
  return bands.reduce<Draft[]>((kept, band) => {
    const before = kept.at(-1);
    const near = before !== undefined && centre(band) - centre(before) < STRAY * step;
    const figures = before !== undefined && before.lines.size > 0 && band.lines.size > 0;
    if (near && figures && [...band.lines].every((line) => !before.lines.has(line))) {
      const lines = new Set([...before.lines, ...band.lines]);
      kept[kept.length - 1] = { x0: Math.min(before.x0, band.x0), x1: Math.max(before.x1, band.x1), lines };
    } else kept.push(band);
    return kept;
  }, []);
}

function byKindAndWidth(a: Placed, b: Placed): number {
  return Number(b.figure) - Number(a.figure) || a.x1 - a.x0 - (b.x1 - b.x0);
}

function withChunk(bands: readonly Draft[], chunk: Placed): readonly Draft[] {
  const hit = bands.filter((band) => overlaps(band, chunk, chunk.slack));
  if (hit.length > 1 && !(chunk.figure && apart(hit))) return bands;
  const lines = new Set(hit.flatMap((band) => [...band.lines]));
  if (chunk.figure) lines.add(chunk.line);
  const x0 = Math.min(chunk.x0, ...hit.map((band) => band.x0));
  const x1 = Math.max(chunk.x1, ...hit.map((band) => band.x1));
  return [...bands.filter((band) => !hit.includes(band)), { x0, x1, lines }];
}

/** Whether the bands never have figures in one line: then a figure as wide as all of them shows that they are one column. */
function apart(bands: readonly Draft[]): boolean {
  const lines = bands.flatMap((band) => [...band.lines]);
  return new Set(lines).size === lines.length && bands.every((band) => band.lines.size > 0);
}

/** First and last band under a chunk; null when it lies over none. */
export function reach(bands: readonly Band[], chunk: Band, size: number): readonly [number, number] | null {
  const hit = bands.flatMap((band, index) => (overlaps(band, chunk, SLACK * size) ? [index] : []));
  const first = hit[0];
  const last = hit.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

function overlaps(band: Band, chunk: Band, slack: number): boolean {
  const narrow = Math.min(band.x1 - band.x0, chunk.x1 - chunk.x0);
  return Math.min(band.x1, chunk.x1) - Math.max(band.x0, chunk.x0) > Math.min(slack, narrow / 2);
}
