/** Numbers, transforms and colours as OFD writes them in attributes. */
import type { XmlNode } from '../docx/xml.ts';
import { apply, asMatrix, IDENTITY, multiply, type Matrix } from '../pdf/draw/matrix.ts';

/** The numbers of a list, parted by blanks; what is no number is left out. */
function numbersIn(list: string | undefined): number[] {
  if (list === undefined) return [];
  return list
    .trim()
    .split(/\s+/)
    .map(Number)
    .filter((value) => Number.isFinite(value));
}

/** A number in an attribute; null where it is missing or none. */
export function numberIn(node: XmlNode, name: string): number | null {
  const [value] = numbersIn(node.attributes.get(name));
  return value === undefined ? null : value;
}

/** A box as `x y width height`. */
export interface Boundary {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function boundaryIn(list: string | undefined): Boundary | null {
  const [x, y, width, height] = numbersIn(list);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return { x, y, width, height };
}

/** The transform of an object's own space to that around it: its `CTM`, then its place. */
export function spaceOf(node: XmlNode, around: Matrix): Matrix {
  const box = boundaryIn(node.attributes.get('Boundary'));
  const own = asMatrix(numbersIn(node.attributes.get('CTM'))) ?? IDENTITY;
  const placed: Matrix = box === null ? IDENTITY : [1, 0, 0, 1, box.x, box.y];
  return multiply(around, multiply(placed, own));
}

/** A length of an object's own space, up and down, in the space around. */
export function heightIn(space: Matrix, length: number): number {
  const [x0, y0] = apply(space, 0, 0);
  const [x1, y1] = apply(space, 0, length);
  return Math.hypot(x1 - x0, y1 - y0);
}

/** Channels from here on are white on paper. */
const WHITE = 0xfa;

/** Whether a colour, in three channels of RGB, is white. */
export function isWhite(colour: XmlNode): boolean {
  const channels = numbersIn(colour.attributes.get('Value'));
  return channels.length === 3 && channels.every((channel) => channel >= WHITE);
}
