/** Work for which nobody waits. */

/** How long the page has nothing else to do, in ms. */
export type TimeLeft = () => number;

/** Calls `work` when the page has nothing to do, or at the latest after `latest` ms. */
export function whenIdle(work: (left: TimeLeft) => void, latest: number): void {
  if (typeof requestIdleCallback !== 'function') setTimeout(work, latest, () => 0);
  else requestIdleCallback((deadline) => work(() => deadline.timeRemaining()), { timeout: latest });
}
