/** Figures that a converter took apart, put together again where that is how the form's number of them comes out. */
import type { Item } from '../../2-locate/items.ts';
import type { Reading } from './slots.ts';

const GROUP = /^\d{3}(?:\.\d+)?$/;
const HEAD = /^\d{1,3}$/;
/** More joined readings than this are not worth weighing. */
const MAX_JOINED = 400;

/** Whether nothing but one blank parts two figures of a line: anything else parts cells. */
function oneBlankApart(first: Item, second: Item): boolean {
  return first.rowKind === 'line' && first.row === second.row && second.at[0] - first.at[1] === 1;
}

/** Ways to join neighbouring figures of a line into thousands (`1 286 540`) so that `width` slots are left. */
export function joinedThousands(slots: readonly Item[], width: number): Reading[] {
  const found: Item[][] = [];
  const walk = (done: Item[], at: number): void => {
    if (found.length >= MAX_JOINED) return;
    if (at === slots.length) {
      if (done.length === width) found.push(done);
      return;
    }
    const first = slots[at];
    if (first === undefined || done.length >= width) return;
    walk([...done, first], at + 1);
    if (first.type !== 'number' || !HEAD.test(first.text.trim())) return;
    for (let end = at + 1; end < slots.length; end += 1) {
      const previous = slots[end - 1];
      const next = slots[end];
      if (
        previous === undefined ||
        next === undefined ||
        !GROUP.test(next.text.trim()) ||
        !oneBlankApart(previous, next)
      )
        break;
      const joined = joinFigures(slots.slice(at, end + 1));
      if (joined !== null) walk([...done, joined], end + 1);
    }
  };
  walk([], 0);
  return found;
}

/** Figures parted by a blank as one: `1 286` is 1286. */
function joinFigures(parts: readonly Item[]): Item | null {
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const text = parts.map((part) => part.text.trim()).join(' ');
  const value = Number(text.replaceAll(' ', ''));
  if (!Number.isFinite(value)) return null;
  return {
    ...first,
    text,
    at: [first.at[0], last.at[1]],
    x: [first.x[0], last.x[1]],
    chars: [first.chars[0], last.chars[1]],
    figure: { type: 'number', value, unit: null, certain: true },
  };
}
