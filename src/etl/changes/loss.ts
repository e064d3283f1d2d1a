/** A run that would lose reports is refused: a wrong folder must not empty the data. */
import { UsageError } from '../errors.ts';
import type { Changes, Output } from './compare.ts';

/** Share of the reports that may go without being asked for. */
const MOST = 0.05;
/** Agencies that are named. */
const NAMED = 5;

/**
 * Throws `UsageError` when too much would be lost. The embedded example may be replaced by anything, and replaces nothing but
 * itself; `example`: whether the run is over it.
 */
export function refuseLoss(out: string, changes: Changes, old: Output, example: boolean): void {
  const wasExample = old.manifest.example === true;
  const { before, lost, lost_agencies: agencies } = changes;
  if (example && !wasExample && before > 0) {
    throw new UsageError(`${out} holds data of your own; the embedded example must not replace it: name another --out`);
  }
  if (wasExample) return;
  const reasons = [
    ...(lost > MOST * before ? [`${lost} of ${before} reports`] : []),
    ...(agencies.length > 0 ? [`${agencies.length} agencies with all their years (${named(agencies)})`] : []),
  ];
  if (reasons.length === 0) return;
  throw new UsageError(
    `${out}: refused, for this run would lose ${reasons.join(' and ')}; the data is as it was.\n` +
      `本次运行会丢失已有数据，没有写入。请检查 --in；确实要删除时加 --allow-loss。\n` +
      `Look at --in; if they are to go, add --allow-loss.`,
  );
}

function named(agencies: readonly string[]): string {
  return agencies.slice(0, NAMED).join(', ') + (agencies.length > NAMED ? ', …' : '');
}
