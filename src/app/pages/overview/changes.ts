/** The agencies whose number of requests changed most between the last two years, of those that have both. */
import type { ReceivedRow } from '../../../queries/overview/movers.ts';
import { gathered } from '../../../charts/ground/build.ts';
import { count, type Dictionary } from '../../../words/site/index.ts';
import type { Lang } from '../../../words/lang.ts';

export interface Mover {
  readonly agencyId: number;
  readonly agency: string;
  readonly now: number;
  /** Requests more, or fewer where below 0. */
  readonly change: number;
  /** The report of one of the two years fails a check. */
  readonly failing: boolean;
  /** Every year of the rows, ascending; null: no number. */
  readonly series: readonly { readonly year: number; readonly value: number | null }[];
}

export interface Movers {
  readonly year: number;
  /** Agencies with a number in both years. */
  readonly compared: number;
  /** The largest change first, then by name as the rows come. */
  readonly all: readonly Mover[];
}

/** null without rows. The years compared are the last one with a report, and the one before it. */
export function moversOf(rows: readonly ReceivedRow[]): Movers | null {
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => a - b);
  const year = years.at(-1);
  const first = years[0];
  if (year === undefined || first === undefined) return null;
  const span = Array.from({ length: year - first + 1 }, (_, index) => first + index);
  const all = gathered(rows, (row) => row.agency_id).flatMap(([agencyId, own]): readonly Mover[] => {
    const of = new Map(own.map((row) => [row.year, row]));
    const [last, before] = [of.get(year), of.get(year - 1)];
    if (typeof last?.received !== 'number' || typeof before?.received !== 'number') return [];
    const series = span.map((one) => ({ year: one, value: of.get(one)?.received ?? null }));
    return [
      {
        agencyId,
        agency: last.agency,
        now: last.received,
        change: last.received - before.received,
        failing: last.failing || before.failing,
        series,
      },
    ];
  });
  return { year, compared: all.length, all: all.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)) };
}

/** Says the largest change; the measure where there is none, or where two are as large. */
export function moversTitle({ all }: Movers, words: Dictionary['overview']['movers'], lang: Lang): string {
  const [first, second] = all;
  if (first === undefined || first.change === 0) return words.heading;
  if (second !== undefined && Math.abs(second.change) === Math.abs(first.change)) return words.heading;
  const size = count(Math.abs(first.change), lang);
  return first.change > 0 ? words.more(first.agency, size) : words.less(first.agency, size);
}
