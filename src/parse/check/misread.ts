/** A matrix of which many sums fail was misread: organs slip in one sum or two, a shifted text breaks them everywhere. */
import type { Check } from '../../schema/report.ts';
import type { Remark } from '../align/index.ts';

/** From this share of its sums on, and this many, a matrix is not believed. */
const SHARE = 0.15;
const COUNT = 3;

export const MISREAD: Remark = { code: 'matrix-misread', path: 'requests', detail: '', at: null };

/** Whether too many sums of the request matrix fail among the checks of a report. */
export function isMisread(checks: readonly Check[]): boolean {
  let sums = 0;
  let failing = 0;
  for (const { path, holds } of checks) {
    if (!path.startsWith('requests.')) continue;
    sums += 1;
    if (!holds) failing += 1;
  }
  return failing >= COUNT && failing >= SHARE * sums;
}
