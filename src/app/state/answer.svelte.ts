/** The answer to a question that changes: the latest question wins, older answers are dropped. */

export class Answer<T> {
  /** The latest complete answer; it stays while the next one is worked out, `busy` says so. */
  value: T | null = $state.raw(null);
  /** false until a first answer has come. */
  answered = $state(false);
  busy = $state(true);
  error: unknown = $state.raw(null);
  #controller: AbortController | null = null;

  /** Asks; a question still open is cancelled. */
  async ask(question: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    this.busy = true;
    try {
      const value = await question(controller.signal);
      if (controller.signal.aborted) return;
      this.value = value;
      this.error = null;
      this.answered = true;
    } catch (error) {
      if (controller.signal.aborted) return;
      // An old answer beside an error would be taken for the new one.
      this.value = null;
      this.error = error;
    }
    this.busy = false;
  }

  cancel(): void {
    this.#controller?.abort();
    this.#controller = null;
  }
}
