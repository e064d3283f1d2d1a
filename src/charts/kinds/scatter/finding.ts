import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { ScatterModel } from '../../model.ts';

/** The median of the agencies whose denominator is large enough. */
export function scatterFinding({ lang, coverage, median, y }: ScatterModel): string | null {
  if (!isEnough(coverage) || median === null) return null;
  const value = formatValue(median.value, y.format, lang);
  return FINDING_WORDS[lang].scatter(median.label, value, formatValue(median.k, 'count', lang));
}

/** A share needs no unit in a sentence. */
const UNIT = /\s?[（(]%[）)]$/u;

export function scatterHeadline({ lang, coverage, median, y }: ScatterModel): string | null {
  if (!isEnough(coverage) || median === null) return null;
  return TITLES[lang].median(y.label.replace(UNIT, ''), formatValue(median.value, y.format, lang));
}
