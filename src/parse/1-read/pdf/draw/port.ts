/** A line between pdf.js and the part of it that reads files, both on this thread, on which messages can be seen as they pass. */

interface Signal {
  readonly aborted: boolean;
}
type Hear = (event: { readonly data: unknown }) => void;

/** One end of the line: as much of a `MessagePort` as the library uses. */
export class Port {
  readonly #listeners = new Map<unknown, { readonly hear: Hear; readonly signal: Signal | null }>();
  readonly #passing: (message: unknown) => void;
  #answer: ((data: unknown) => void) | null = null;

  private constructor(passing: (message: unknown) => void) {
    this.#passing = passing;
  }

  /** Two ends. `passing` sees each message that the second one sends, before it is sent: what it throws, the sender meets. */
  static pair(passing: (message: unknown) => void): readonly [Port, Port] {
    const near = new Port(() => undefined);
    const far = new Port(passing);
    near.#answer = (data) => far.#hear(data);
    far.#answer = (data) => near.#hear(data);
    return [near, far];
  }

  postMessage(message: unknown, transfer?: readonly object[]): void {
    this.#passing(message);
    const data: unknown = structuredClone(message, transfer === undefined ? undefined : { transfer: [...transfer] });
    void Promise.resolve().then(() => this.#answer?.(data));
  }

  addEventListener(_: string, hear: Hear, options?: { readonly signal?: Signal }): void {
    this.#listeners.set(hear, { hear, signal: options?.signal ?? null });
  }

  removeEventListener(_: string, hear: unknown): void {
    this.#listeners.delete(hear);
  }

  terminate(): void {
    this.#listeners.clear();
  }

  #hear(data: unknown): void {
    for (const { hear, signal } of this.#listeners.values()) if (signal?.aborted !== true) hear({ data });
  }
}
