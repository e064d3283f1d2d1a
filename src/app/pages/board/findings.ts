/** The sentences of the charts on a page. */
import type { Chart } from '../../../charts/chart.ts';
import { MIN_BASE } from '../../../charts/ground/context.ts';

interface Awaited {
  readonly card: { readonly silent?: boolean };
  readonly content: { readonly state: string };
}

/** How many sentences may still come. */
export function findingsAwaited(answers: readonly Awaited[]): number {
  return answers.filter(({ card, content }) => content.state === 'loading' && card.silent !== true).length;
}

/** At most one sentence a chart; null where nothing can be said. */
export function findingOf(chart: Chart, least: number = MIN_BASE): string | null {
  const text = chart.finding(least);
  return text === null ? null : text.charAt(0).toUpperCase() + text.slice(1);
}
