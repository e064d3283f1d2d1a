import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import { total } from '../../ground/build.ts';
import type { FlowModel } from '../../model.ts';

/** What was due, and how much of it was left at the end of the year. */
export function flowFinding({ title, lang, coverage, links, subset = null }: FlowModel, least: number): string | null {
  const due = total(links.filter((link) => link.to === 'due').map(({ value }) => value));
  const out = links.find((link) => link.to === 'carried_out')?.value;
  if (!isEnough(coverage) || out === undefined || due < least) return null;
  const count = (value: number): string => formatValue(value, 'count', lang);
  const share = formatValue(out / due, 'percent', lang);
  return subset === null
    ? FINDING_WORDS[lang].flow(title, count(due), count(out), share)
    : FINDING_WORDS[lang].flowShare(title, count(due), share);
}

/** How much of what was due is left at the end of the year. */
export function flowHeadline({ lang, coverage, links, subset = null }: FlowModel, least: number): string | null {
  const due = total(links.filter((link) => link.to === 'due').map(({ value }) => value));
  const out = links.find((link) => link.to === 'carried_out')?.value;
  if (!isEnough(coverage) || out === undefined || due < least) return null;
  const share = formatValue(out / due, 'percent', lang);
  return subset === null
    ? TITLES[lang].carried(share, formatValue(out, 'count', lang))
    : TITLES[lang].carriedShare(share);
}
