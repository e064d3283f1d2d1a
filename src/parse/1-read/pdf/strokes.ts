/** Painted paths → straight lines along the axes. A thin filled box is a line too: most producers draw borders so. */
import type { Matrix } from './matrix.ts';
import { apply, numbers } from './matrix.ts';
import type { OperatorNames } from './operators.ts';

/** A straight line in device space. */
export interface Stroke {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

type Point = readonly [number, number];

/** Thickest border that counts as a line, in points. */
const THIN = 3.2;
const COUNTS: Readonly<Record<string, number>> = {
  moveTo: 2,
  lineTo: 2,
  curveTo: 6,
  curveTo2: 4,
  curveTo3: 4,
  rectangle: 4,
};

/** Lines of one painted path. `args`: operator numbers and their coordinates. Curves give nothing; of fills, only thin shapes. */
export function pathStrokes(args: readonly unknown[], ctm: Matrix, names: OperatorNames, filled: boolean): Stroke[] {
  const coordinates = numbers(args[1]);
  const strokes: Stroke[] = [];
  let shape: Point[] = [];
  let next = 0;
  const finish = (): void => {
    strokes.push(...shapeStrokes(shape, filled));
    shape = [];
  };
  for (const fn of numbers(args[0])) {
    const name = names.get(fn) ?? '';
    const [x = NaN, y = NaN, width = NaN, height = NaN] = coordinates.slice(next, next + 4);
    next += COUNTS[name] ?? 0;
    if (name === 'moveTo') {
      finish();
      shape = [apply(ctm, x, y)];
    } else if (name === 'lineTo') {
      shape.push(apply(ctm, x, y));
    } else if (name === 'rectangle') {
      finish();
      const corners: Point[] = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ];
      shape = corners.map(([cx, cy]) => apply(ctm, cx, cy));
      finish();
    } else if (name === 'closePath') {
      const [first] = shape;
      if (first !== undefined) shape.push(first);
      finish();
    } else {
      finish();
    }
  }
  finish();
  return strokes;
}

function shapeStrokes(shape: readonly Point[], filled: boolean): Stroke[] {
  if (shape.length < 2 || shape.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return [];
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  const box = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (shape.length > 2 || filled) {
    if (height <= THIN && width > THIN) return [{ ...box, y0: (box.y0 + box.y1) / 2, y1: (box.y0 + box.y1) / 2 }];
    if (width <= THIN && height > THIN) return [{ ...box, x0: (box.x0 + box.x1) / 2, x1: (box.x0 + box.x1) / 2 }];
    if (filled) return [];
  }
  return shape.slice(1).flatMap(([x1, y1], index) => {
    const [x0, y0] = shape[index] ?? [x1, y1];
    return [{ x0, y0, x1, y1 }];
  });
}
