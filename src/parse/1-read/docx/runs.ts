/** How a run of text in a Word document shows: hidden and struck out text does not count, raised text is a mark. */
import { child, elements, type XmlNode } from './xml.ts';

export type RunShowing = 'hidden' | 'raised' | 'white' | 'plain';

/** Properties of the character styles of a document, by id. */
export type Styles = ReadonlyMap<string, XmlNode>;

/** What surrounds a run. */
export interface Look {
  readonly styles: Styles;
  /** Whether its cell or table has a ground of its own, on which white text can be read. */
  readonly shaded: boolean;
}

/** A style builds on another one; a longer chain is a circle. */
const MAX_CHAIN = 20;

/** The styles of `word/styles.xml`. */
export function stylesOf(part: XmlNode | null): Styles {
  const all = part === null ? undefined : child(part, 'styles');
  return new Map(
    (all === undefined ? [] : elements(all)).flatMap((style): [string, XmlNode][] => {
      const id = style.attributes.get('styleId');
      return style.name === 'style' && id !== undefined ? [[id, style]] : [];
    }),
  );
}

function hasGround(shading: XmlNode | undefined): boolean {
  const fill = shading?.attributes.get('fill')?.toLowerCase() ?? 'auto';
  return fill !== 'auto' && fill !== 'ffffff';
}

/** The look inside a cell or a table: shading of its own, or by the table's style. */
export function groundOf(node: XmlNode, look: Look): Look {
  const own = child(child(node, 'tcPr'), 'shd') ?? child(child(node, 'tblPr'), 'shd');
  const styleId = child(child(node, 'tblPr'), 'tblStyle')?.attributes.get('val') ?? '';
  const style = look.styles.get(styleId);
  const parts = style === undefined ? [] : elements(style).filter(({ name }) => name === 'tblStylePr');
  const styled = parts.some((part) => hasGround(child(child(part, 'tcPr'), 'shd')));
  return hasGround(own) || styled ? { ...look, shaded: true } : look;
}

/** A property of a run: its own, else that of its style, else that of the style below. */
function property(run: XmlNode, name: string, styles: Styles): XmlNode | undefined {
  const own = child(run, 'rPr');
  const found = child(own, name);
  if (found !== undefined) return found;
  let id = child(own, 'rStyle')?.attributes.get('val');
  for (let depth = 0; id !== undefined && depth < MAX_CHAIN; depth += 1) {
    const style = styles.get(id);
    const inherited = child(child(style, 'rPr'), name);
    if (inherited !== undefined) return inherited;
    id = child(style, 'basedOn')?.attributes.get('val');
  }
  return undefined;
}

function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !['0', 'false', 'off'].includes(node.attributes.get('val') ?? 'true');
}

/** In half points: smaller letters nobody reads. */
const LEAST_SIZE = 4;

function isTiny(node: XmlNode | undefined): boolean {
  const size = Number.parseInt(node?.attributes.get('val') ?? '', 10);
  return size < LEAST_SIZE;
}

function isWhite(run: XmlNode, { styles, shaded }: Look): boolean {
  const color = property(run, 'color', styles)?.attributes.get('val')?.toLowerCase();
  const ground = property(run, 'shd', styles) ?? property(run, 'highlight', styles);
  return color === 'ffffff' && !shaded && ground === undefined;
}

/** How the text of a run shows. */
export function showingOf(run: XmlNode, look: Look): RunShowing {
  const { styles } = look;
  const on = (name: string): boolean => isOn(property(run, name, styles));
  if (on('vanish') || on('strike') || on('dstrike') || isTiny(property(run, 'sz', styles))) return 'hidden';
  const raised = property(run, 'vertAlign', styles)?.attributes.get('val') ?? 'baseline';
  if (raised !== 'baseline') return 'raised';
  return isWhite(run, look) ? 'white' : 'plain';
}
