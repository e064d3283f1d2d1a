/** Long exports: how far they are, and an end before the end. */

export interface Work {
  readonly signal?: AbortSignal;
  /** Steps done of all. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Between two steps: says how far we are, lets the page breathe, and rejects with an AbortError when cancelled. */
export async function step({ signal, onProgress }: Work, done: number, total: number): Promise<void> {
  onProgress?.(done, total);
  await new Promise((resolve) => setTimeout(resolve));
  if (signal?.aborted === true) throw new DOMException('cancelled', 'AbortError');
}
