import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { HeatModel } from '../../model.ts';

/** The reason with the largest median share. */
export function heatFinding({ lang, coverage, groups, medians }: HeatModel): string | null {
  if (!isEnough(coverage)) return null;
  const [top] = groups
    .flatMap((group) => group.segments)
    .flatMap(({ code, label }) => {
      const value = medians[code] ?? null;
      return value === null ? [] : [{ label, value }];
    })
    .sort((a, b) => b.value - a.value);
  if (top === undefined || top.value === 0) return null;
  return FINDING_WORDS[lang].heat(top.label, formatValue(top.value, 'percent', lang));
}
