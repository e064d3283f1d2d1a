/** The choices of a page of charts, kept in the parameters of its link: threshold, doubtful amounts. */
import { MIN_BASE } from '../../../charts/ground/context.ts';
import type { Link } from '../../url/link.ts';

export interface BoardOptions {
  /** Smallest denominator of a rate that is ranked. */
  readonly least: number;
  readonly sure: boolean;
  /** Whether the sums of a year count suspicious amounts; no matter where `sure` leaves them out. */
  readonly suspects: boolean;
}

const MAX_BASE = 100_000;

/** A threshold from a link or a field; the usual one where the text is no whole number in 1–100,000. */
export function readLeast(text: string | undefined): number {
  const value = /^\d{1,6}$/.test(text ?? '') ? Number(text) : MIN_BASE;
  return value >= 1 && value <= MAX_BASE ? value : MIN_BASE;
}

export function boardOptions({ params }: Link): BoardOptions {
  return { least: readLeast(params['least']), sure: params['sure'] === '1', suspects: params['suspects'] === '1' };
}
