/**
 * End tags without a start of their own. Browsers pass over a stray `</td>` or `</div>` inside a table; the parser closes everything
 * up to the next element of that name, tables included.
 */
const ALWAYS = new Set(['html', 'body']);

export class Ends {
  private implied: (readonly [name: string, index: number])[] = [];
  private readonly close: (name: string, index: number) => void;

  /** `close` hears of every end that is one. */
  constructor(close: (name: string, index: number) => void) {
    this.close = close;
  }

  /** An element ends: by its own end tag, or `implied` by the one that comes next. */
  end(name: string, index: number, implied: boolean): void {
    if (implied) {
      this.implied.push([name, index]);
      return;
    }
    const stray = !ALWAYS.has(name) && this.implied.some(([other]) => other === 'table');
    if (stray) this.implied = [];
    else {
      this.settle();
      this.close(name, index);
    }
  }

  /** Something else comes: what was implied before it has ended. */
  settle(): void {
    if (this.implied.length === 0) return;
    const ended = this.implied;
    this.implied = [];
    for (const [name, index] of ended) this.close(name, index);
  }
}
