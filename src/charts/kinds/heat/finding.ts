import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { HeatModel } from '../../model.ts';

/** The reason with the largest median share; null where two are as large. */
function topOf({ coverage, groups, medians }: HeatModel): { readonly label: string; readonly value: number } | null {
  if (!isEnough(coverage)) return null;
  const [top, next] = groups
    .flatMap((group) => group.segments)
    .flatMap(({ code, label }) => {
      const value = medians[code] ?? null;
      return value === null ? [] : [{ label, value }];
    })
    .sort((a, b) => b.value - a.value);
  return top === undefined || top.value === 0 || top.value === next?.value ? null : top;
}

export function heatFinding(model: HeatModel): string | null {
  const top = topOf(model);
  return top === null ? null : FINDING_WORDS[model.lang].heat(top.label, formatValue(top.value, 'percent', model.lang));
}

export function heatHeadline(model: HeatModel): string | null {
  const top = topOf(model);
  return top === null ? null : TITLES[model.lang].reason(top.label, formatValue(top.value, 'percent', model.lang));
}
