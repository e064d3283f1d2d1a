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

/** An upright area in device space. */
export type Box = Stroke;

export type Point = readonly [number, number];

/** Thickest border that counts as a line, in points. */
const THIN = 3.2;
/** Coordinates of what draws; anything else has none. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['moveTo', 2],
  ['lineTo', 2],
  ['curveTo', 6],
  ['curveTo2', 4],
  ['curveTo3', 4],
  ['rectangle', 4],
]);

/** The corners of a rectangle, back to the first. */
function rectangle(x: number, y: number, width: number, height: number): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
}

/** The shapes of a path, one a subpath. `args`: operator numbers and their coordinates. A curve ends the shape that it is in. */
function shapesOf(args: readonly unknown[], ctm: Matrix, names: OperatorNames): Point[][] {
  const coordinates = numbers(args[1]);
  const shapes: Point[][] = [];
  let shape: Point[] = [];
  let next = 0;
  const begin = (points: Point[]): void => {
    shapes.push(shape);
    shape = points.map(([x, y]) => apply(ctm, x, y));
  };
  for (const fn of numbers(args[0])) {
    const name = names.get(fn) ?? '';
    const [x = NaN, y = NaN, width = NaN, height = NaN] = coordinates.slice(next, next + 4);
    const count = COUNTS.get(name);
    if (count !== undefined) next += count;
    if (name === 'moveTo') begin([[x, y]]);
    else if (name === 'lineTo') shape.push(apply(ctm, x, y));
    else if (name === 'rectangle') {
      begin(rectangle(x, y, width, height));
      begin([]);
    } else {
      const [first] = shape;
      if (name === 'closePath' && first !== undefined) shape.push(first);
      begin([]);
    }
  }
  return [...shapes, shape];
}

/** Lines of one painted path. Curves give nothing; of fills, only thin shapes. */
export function pathStrokes(args: readonly unknown[], ctm: Matrix, names: OperatorNames, filled: boolean): Stroke[] {
  return strokesOf(shapesOf(args, ctm, names), filled);
}

/** Lines of painted shapes, each a run of corners. */
export function strokesOf(shapes: readonly (readonly Point[])[], filled: boolean): Stroke[] {
  return shapes.flatMap((shape) => shapeStrokes(shape, filled));
}

/** The area of a filled path; null for one that is no more than a line. */
export function pathBox(args: readonly unknown[], ctm: Matrix, names: OperatorNames): Box | null {
  return areaOf(shapesOf(args, ctm, names));
}

/** The area of painted shapes; null for no more than a line. */
export function areaOf(shapes: readonly (readonly Point[])[]): Box | null {
  const points = shapes.flat();
  if (points.length < 3) return null;
  const box = boundsOf(points);
  return box.x1 - box.x0 > THIN && box.y1 - box.y0 > THIN ? box : null;
}

function boundsOf(points: readonly Point[]): Box {
  const box = { x0: Infinity, x1: -Infinity, y0: Infinity, y1: -Infinity };
  for (const [x, y] of points) {
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

function shapeStrokes(shape: readonly Point[], filled: boolean): Stroke[] {
  if (shape.length < 2 || shape.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y))) return [];
  const box = boundsOf(shape);
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
