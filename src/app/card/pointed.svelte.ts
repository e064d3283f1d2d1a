/** Which mark is pointed at or focused, and whether its tooltip can be gone into: after a rest, a click or by key. */
import type { Mark } from '../../charts/ground/geometry/shapes.ts';

/** ms of rest after which the tooltip is for the pointer, too; and of grace on the way to it. */
const REST = 450;
const GRACE = 250;

export class Pointed {
  mark: Mark | null = $state.raw(null);
  /** true: the tooltip takes the pointer, and other marks wait for a moment. */
  held = $state(false);
  /** true while a button is down: the tooltip would be in the way. */
  pressed = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The pointer came to a mark. */
  enter(mark: Mark): void {
    if (this.held && this.mark !== null && this.mark.id !== mark.id) this.#after(GRACE, () => this.#show(mark));
    else if (this.mark?.id === mark.id) this.keep();
    else this.#show(mark);
  }

  /** The pointer left a mark or the tooltip. */
  leave(): void {
    if (this.held) this.#after(GRACE, () => this.close());
    else this.close();
  }

  /** The pointer reached the tooltip. */
  keep(): void {
    clearTimeout(this.#timer);
  }

  /** A mark was focused or clicked. */
  hold(mark: Mark): void {
    clearTimeout(this.#timer);
    this.mark = mark;
    this.held = true;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.mark = null;
    this.held = false;
  }

  #show(mark: Mark): void {
    this.mark = mark;
    this.held = false;
    this.#after(REST, () => {
      this.held = true;
    });
  }

  #after(ms: number, work: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(work, ms);
  }
}
