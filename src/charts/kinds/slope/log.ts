import type { SlopeModel } from './types.ts';

/** Whether the reader's log axis has a meaning: counts and money only. */
export function canBeLog({ format }: SlopeModel): boolean {
  return format !== 'percent';
}
