/**
 * How much is drawn on the pages of a PDF, counted while the library reads them: it would collect millions of pieces before it gave the
 * first, and each state that is saved inside another costs it all those around.
 */
import { hold } from '../../limits/limits.ts';

export class DrawnCount {
  readonly #save: number;
  readonly #restore: number;
  #drawn = 0;
  #onPage = 0;
  #depth = 0;
  #breach: unknown = null;

  /** By the library's numbers of its operators. */
  constructor({ save, restore }: { readonly save: number; readonly restore: number }) {
    this.#save = save;
    this.#restore = restore;
  }

  /** Counts a message of the library to itself. Throws `OverLimit` once it is too much. */
  add(message: unknown): void {
    const operators = fieldOf(fieldOf(message, 'chunk'), 'fnArray');
    if (!Array.isArray(operators)) return;
    this.#drawn += operators.length;
    this.#onPage += operators.length;
    for (const operator of operators) {
      if (operator === this.#save) this.#depth += 1;
      else if (operator === this.#restore) this.#depth = Math.max(0, this.#depth - 1);
    }
    try {
      hold('drawn', this.#drawn, 'pieces drawn on the pages');
      hold('drawnOnPage', this.#onPage, 'pieces drawn on a page');
      hold('pageDepth', this.#depth, 'states of drawing inside each other');
    } catch (error) {
      this.#breach = error;
      throw error;
    }
  }

  /** Throws what was thrown while the page was read: the library itself passes over errors in a page. */
  endPage(): void {
    if (this.#breach !== null) throw this.#breach;
    this.#depth = 0;
    this.#onPage = 0;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
