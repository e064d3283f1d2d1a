/** The sentences of the charts on a page. */
import type { Chart } from '../../../charts/chart.ts';
import { formatYears } from '../../../words/format.ts';
import { WORDS, yearsText } from '../../../words/charts/common.ts';
import { MIN_BASE } from '../../../charts/ground/context.ts';

interface Awaited {
  readonly card: { readonly silent?: boolean };
  readonly content: { readonly state: string };
}

/** How many sentences may still come. */
export function findingsAwaited(answers: readonly Awaited[]): number {
  return answers.filter(({ card, content }) => content.state === 'loading' && card.silent !== true).length;
}

const YEAR = /\d{4}/u;

/**
 * At most one sentence a chart; null where nothing can be said. One that names no year is of all `years` and says so, and how many
 * agencies or reports are behind it, where it does not say that itself. `years` is null for a title whose subtitle has them.
 */
export function findingOf(
  chart: Chart,
  years: readonly [from: number, to: number] | null,
  least: number = MIN_BASE,
): string | null {
  const text = chart.finding(least);
  if (text === null) return null;
  const said = text.charAt(0).toUpperCase() + text.slice(1);
  if (years === null || YEAR.test(said)) return said;
  const { lang, coverage } = chart.model;
  const words = WORDS[lang];
  const basis = coverage === null || said.includes(String(coverage.k)) ? [] : [words.coverage(coverage)];
  const behind = words.inBrackets([yearsText(formatYears(years), lang), ...basis].join(words.comma));
  return said.replace(/[。.]$/u, (stop) => behind + stop);
}
