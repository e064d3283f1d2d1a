/** Path objects of OFD → the shapes they draw: runs of corners. A curve ends the shape that it is in. */
import { child, textOf, type XmlNode } from '../docx/xml.ts';
import { apply, type Matrix } from '../pdf/draw/matrix.ts';
import type { Point } from '../pdf/draw/strokes.ts';

/** Numbers after each letter: begin, move, line, curves, arc, close. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['S', 2],
  ['M', 2],
  ['L', 2],
  ['Q', 4],
  ['B', 6],
  ['A', 7],
  ['C', 0],
]);

/** The shapes of a path object in the space around it. */
export function shapesOfPath(node: XmlNode, space: Matrix): Point[][] {
  const data = child(node, 'AbbreviatedData');
  if (data === undefined) return [];
  const parts = textOf(data).trim().split(/\s+/);
  const shapes: Point[][] = [[]];
  for (let i = 0; i < parts.length;) {
    const letter = parts[i] ?? '';
    const count = COUNTS.get(letter);
    if (count === undefined) return shapes;
    const values = parts.slice(i + 1, i + 1 + count).map(Number);
    i += 1 + count;
    const [x, y] = values;
    const shape = shapes.at(-1);
    if (shape === undefined) return shapes;
    if (letter === 'C') {
      const [first] = shape;
      if (first !== undefined) shapes.push([...shape, first], []);
    } else if (x === undefined || y === undefined) return shapes;
    else if (letter === 'L') shape.push(apply(space, x, y));
    else shapes.push(letter === 'M' || letter === 'S' ? [apply(space, x, y)] : []);
  }
  return shapes;
}
