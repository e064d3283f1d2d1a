import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { DistributionModel } from '../../model.ts';

/** Median, P10 and P90. */
export function distributionFinding({
  title,
  lang,
  unit,
  coverage,
  median,
  p10,
  p90,
}: DistributionModel): string | null {
  if (!isEnough(coverage) || median === null) return null;
  const count = (value: number | null): string => formatValue(value, 'count', lang);
  const write = (value: number | null): string => `${count(value)} ${unit}`;
  if (p10 === null || p90 === null) return FINDING_WORDS[lang].middle(title, write(median), count(coverage.k));
  return FINDING_WORDS[lang].median(title, write(median), write(p10), write(p90), count(coverage.k));
}

/** Median and P90. */
export function distributionHeadline({ title, lang, unit, coverage, median, p90 }: DistributionModel): string | null {
  if (!isEnough(coverage) || median === null) return null;
  const count = (value: number): string => `${formatValue(value, 'count', lang)} ${unit}`;
  if (p90 === null) return TITLES[lang].median(title, count(median));
  return TITLES[lang].spread(count(median), count(p90));
}
