/** The objects of an OFD page → what is drawn on it. */
import { child, elements, type XmlNode } from '../docx/xml.ts';
import { hold } from '../limits/limits.ts';
import type { Drawn } from '../pdf/draw/interpret.ts';
import type { Matrix } from '../pdf/draw/matrix.ts';
import type { RawWord } from '../pdf/draw/show.ts';
import { areaOf, strokesOf, type Box, type Stroke } from '../pdf/draw/strokes.ts';
import { isWhite, spaceOf } from './numbers.ts';
import { shapesOfPath } from './path.ts';
import { wordsOfText } from './text.ts';

/** What pages share. */
export interface Resources {
  /** Settings by id of which text in white is one. */
  readonly white: ReadonlySet<string>;
  /** Drawings that pages show in many places, by id. */
  readonly drawings: ReadonlyMap<string, XmlNode>;
}

/** Drawings inside drawings; more is a circle. */
const MOST_NESTED = 20;

/** Collects what the objects of one page draw, in points. */
export class OfdPage implements Drawn {
  readonly words: RawWord[] = [];
  readonly strokes: Stroke[] = [];
  readonly grounds: Box[] = [];
  private readonly resources: Resources;
  private count = 0;

  constructor(resources: Resources) {
    this.resources = resources;
  }

  /** Draws the objects under a node. `white`: the layer's setting. */
  draw(node: XmlNode, space: Matrix, white = false, depth = 0): void {
    if (depth > MOST_NESTED) return;
    for (const element of elements(node)) {
      hold('items', (this.count += 1), 'objects of a page');
      if (element.attributes.get('Visible') === 'false') continue;
      const own = this.whiteBySetting(element, white);
      if (element.name === 'TextObject') this.words.push(...wordsOfText(element, spaceOf(element, space), own));
      else if (element.name === 'PathObject') this.path(element, spaceOf(element, space), own);
      else if (element.name === 'CompositeObject') this.composite(element, spaceOf(element, space), own, depth);
      else if (element.name === 'Layer' || element.name === 'PageBlock' || element.name === 'Content')
        this.draw(element, space, own, depth + 1);
    }
  }

  private whiteBySetting(node: XmlNode, around: boolean): boolean {
    const setting = node.attributes.get('DrawParam');
    return setting === undefined ? around : this.resources.white.has(setting);
  }

  private path(node: XmlNode, space: Matrix, white: boolean): void {
    const filled = node.attributes.get('Fill') === 'true';
    const stroked = node.attributes.get('Stroke') !== 'false';
    const shapes = shapesOfPath(node, space);
    if (stroked || filled) this.strokes.push(...strokesOf(shapes, !stroked));
    const colour = child(node, 'FillColor');
    const ground = filled && !(colour === undefined ? white : isWhite(colour)) ? areaOf(shapes) : null;
    if (ground !== null) this.grounds.push(ground);
  }

  private composite(node: XmlNode, space: Matrix, white: boolean, depth: number): void {
    const drawing = this.resources.drawings.get(node.attributes.get('ResourceID') ?? '');
    if (drawing !== undefined) this.draw(drawing, space, white, depth + 1);
  }
}
