/** How much of an answer to a reader's own statement is taken: a page must not freeze, whatever a link asks for. */

/** More rows than this are not fetched. */
export const ROW_CAP = 10_000;
/** Of a longer text this many characters are taken, and its length is said. */
export const CELL_CAP = 2_000;
/** A larger answer is refused. */
export const BYTE_CAP = 50_000_000;
/** A statement that takes longer is broken off. */
export const TIME_CAP_MS = 120_000;

/** Why there is no answer, though the statement was right. */
export class AnswerLimit extends Error {
  override readonly name = 'AnswerLimit';
  readonly limit: 'bytes' | 'time';

  constructor(limit: 'bytes' | 'time') {
    super(`the answer is beyond its limit of ${limit}`);
    this.limit = limit;
  }
}

/** What `work` gives, unless it takes longer than `limitMs`: its signal is then aborted, and `AnswerLimit` is the reason. */
export async function withinTime<T>(
  work: (signal: AbortSignal) => Promise<T>,
  limitMs: number,
  outer: AbortSignal | undefined,
): Promise<T> {
  const stop = new AbortController();
  const forward = (): void => stop.abort();
  if (outer?.aborted === true) forward();
  outer?.addEventListener('abort', forward, { once: true });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop.abort();
  }, limitMs);
  try {
    return await work(stop.signal);
  } catch (error) {
    throw late ? new AnswerLimit('time') : error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', forward);
  }
}
