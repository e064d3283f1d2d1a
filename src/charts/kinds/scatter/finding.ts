import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { formatValue } from '../../../words/format.ts';
import { FEWEST, isEnough } from '../../ground/finding.ts';
import type { ScatterModel } from '../../model.ts';

/** The median of the agencies whose denominator is large enough. */
export function scatterFinding({ lang, coverage, points, median, y }: ScatterModel): string | null {
  const firm = points.filter((point) => !point.small).length;
  if (!isEnough(coverage) || median === null || firm < FEWEST) return null;
  const value = formatValue(median.value, y.format, lang);
  return FINDING_WORDS[lang].scatter(median.label, value, formatValue(firm, 'count', lang));
}
