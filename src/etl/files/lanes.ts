/** Bounded concurrency over a stream: never more than `lanes` pieces of work are under way, and never more are read ahead. */

/** Ends when the stream ends; rejects with the first error after all lanes have stopped. */
export async function runLanes<T>(
  source: AsyncGenerator<T>,
  lanes: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let failed = false;
  const lane = async (): Promise<void> => {
    for (;;) {
      const next = failed ? { done: true as const } : await source.next();
      if (next.done === true) return;
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: lanes }, lane));
  await source.return(undefined);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
