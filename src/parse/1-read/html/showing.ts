/** Which text of a page a reader of it sees: hidden, struck out and white text does not count, raised text is a mark. */
import { INLINE, type Attributes } from './elements.ts';

type Effect = 'hidden' | 'veiled' | 'raised' | 'white' | 'backed';

const HIDES =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:font-size|opacity)\s*:\s*0(?:\.0+)?(?:\s*(?:px|pt|em|rem|%))?(?:\s*!important)?\s*(?:;|$)|text-decoration[a-z-]*\s*:[^;]*line-through)/i;
const RAISES = /vertical-align\s*:\s*(?:super|sub)\b/i;
const WHITE = /^(?:white|transparent|#f{3,4}|#f{6}|#f{8}|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*[\d.]+\s*)?\))$/i;
const COLOR = /(?:^|;)\s*color\s*:\s*([^;!]*)/i;
const BACKGROUND = /background(?:-color|-image)?\s*:\s*([^;!]*)/i;

const BY_NAME: Readonly<Record<string, Effect>> = {
  s: 'hidden',
  strike: 'hidden',
  del: 'hidden',
  sup: 'raised',
  sub: 'raised',
};

/** Whether an element is not shown, by its own attributes. */
export function isHidden(attributes: Attributes): boolean {
  return attributes['hidden'] !== undefined || HIDES.test(attributes['style'] ?? '');
}

function isWhite(color: string | undefined): boolean {
  return color !== undefined && WHITE.test(color.trim());
}

function effectOf(name: string, attributes: Attributes): Effect | null {
  const style = attributes['style'] ?? '';
  if (isHidden(attributes)) return 'hidden';
  const named = BY_NAME[name];
  if (named !== undefined) return named;
  if (RAISES.test(style) && INLINE.has(name)) return 'raised';
  const background = BACKGROUND.exec(style)?.[1] ?? attributes['bgcolor'] ?? attributes['background'];
  if (background !== undefined && !isWhite(background)) return 'backed';
  return isWhite(COLOR.exec(style)?.[1] ?? attributes['color']) ? 'white' : null;
}

/** Follows the open elements that change how their text shows. */
export class Showing {
  private open: { readonly name: string; readonly effect: Effect; depth: number }[] = [];
  /** The first of them that opened within the cell at hand. */
  private floor = 0;

  enter(name: string, attributes: Attributes): void {
    const effect = effectOf(name, attributes);
    const last = this.open.at(-1);
    if (effect === 'hidden' && !INLINE.has(name)) this.open.push({ name, effect: 'veiled', depth: 1 });
    else if (effect !== null) this.open.push({ name, effect, depth: 1 });
    else if (last?.name === name) last.depth += 1;
  }

  leave(name: string): void {
    const last = this.open.at(-1);
    if (last?.name !== name || this.open.length <= this.floor) return;
    last.depth -= 1;
    if (last.depth === 0) this.open.pop();
  }

  /** A block begins or ends outside of cells: what was left open inside a line ends. */
  endLine(): void {
    if (this.open.length > 0) this.open = this.open.filter(({ name }) => !INLINE.has(name));
  }

  /** A cell begins; what to give back when it ends. */
  openCell(): number {
    const outer = this.floor;
    this.floor = this.open.length;
    return outer;
  }

  closeCell(outer: number): void {
    this.open.length = Math.min(this.open.length, this.floor);
    this.floor = Math.min(outer, this.open.length);
  }

  private has(effect: Effect): boolean {
    return this.open.some((one, i) => i >= this.floor && one.effect === effect);
  }

  get raised(): boolean {
    return this.has('raised');
  }

  /** Whether a block that is not shown is open: no part of a cell, but outside of tables it may be the page of a tab. */
  get veiled(): boolean {
    return this.has('veiled');
  }

  /** Whether this text is not to be seen. Words in white may stand on a ground that a style sheet gives; figures do not. */
  hides(text: string): boolean {
    if (this.open.length === 0) return false;
    if (this.has('hidden')) return true;
    const backed = this.open.some(({ effect }) => effect === 'backed');
    return this.has('white') && !backed && !/\p{L}/u.test(text);
  }
}
