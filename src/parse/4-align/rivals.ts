/** Tables and rows that a report has twice with different figures: nothing tells which is meant, so neither is certain. */
import type { ReportParts } from '../2-locate/index.ts';
import { stemOf } from '../2-locate/proactive.ts';
import { PLACES } from '../ground/places.ts';

const DISPUTES = ['review', 'litigation_direct', 'litigation_after_review'];

/** How the paths concerned begin. */
export function rivalledStems({ rivalled, proactive }: ReportParts): readonly string[] {
  return [
    ...(rivalled.matrix ? ['requests'] : []),
    ...(rivalled.dispute ? DISPUTES : []),
    ...proactive.filter((row) => row.rivalled).map(({ name }) => stemOf(name)),
  ];
}

/** Whether the cell at a place may be another table's; null where none may. */
export function rivalledPlace(parts: ReportParts): ((place: number) => boolean) | null {
  const prefixes = rivalledStems(parts).map((stem) => `${stem}.`);
  if (prefixes.length === 0) return null;
  return (place) => prefixes.some((prefix) => PLACES[place]?.startsWith(prefix) === true);
}
