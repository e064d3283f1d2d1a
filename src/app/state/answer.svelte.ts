/** The answer to a question that changes: the latest question wins, older answers are dropped. */
import type { Answered } from '../../queries/executors/answer.ts';

export class Answer<T> {
  /** The latest complete answer; it stays while the next one is worked out, `busy` says so. */
  value: T | null = $state.raw(null);
  /** false until a first answer has come. */
  answered = $state(false);
  busy = $state(true);
  error: unknown = $state.raw(null);
  #controller: AbortController | null = null;

  /** Asks; a question still open is cancelled. What is answered at once is there when the call returns. */
  ask(question: (signal: AbortSignal) => Answered<T>): Promise<void> {
    this.cancel();
    const controller = new AbortController();
    this.#controller = controller;
    this.busy = true;
    let answer: Answered<T>;
    try {
      answer = question(controller.signal);
    } catch (error) {
      this.#fail(error);
      return Promise.resolve();
    }
    if (!(answer instanceof Promise)) {
      this.#take(answer);
      return Promise.resolve();
    }
    return answer.then(
      (value) => {
        if (!controller.signal.aborted) this.#take(value);
      },
      (error: unknown) => {
        if (!controller.signal.aborted) this.#fail(error);
      },
    );
  }

  cancel(): void {
    this.#controller?.abort();
    this.#controller = null;
  }

  #take(value: T): void {
    this.value = value;
    this.error = null;
    this.answered = true;
    this.busy = false;
  }

  #fail(error: unknown): void {
    // An old answer beside an error would be taken for the new one.
    this.value = null;
    this.error = error;
    this.busy = false;
  }
}
