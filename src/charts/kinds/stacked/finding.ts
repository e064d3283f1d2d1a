import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { StackedModel } from '../../model.ts';
import { hasNegative } from './segments.ts';

/** Over years: the largest part of the last one, with its share, numerator and denominator. */
export function stackedFinding(
  { title, lang, by, coverage, groups, rows }: StackedModel,
  least: number,
): string | null {
  if (by !== 'years' || !isEnough(coverage)) return null;
  const row = [...rows].findLast((one) => one.total !== null && one.total > 0 && !hasNegative(one));
  if (row === undefined || row.total === null || row.total < least || !isEnough(row.coverage)) return null;
  const [top, next] = groups
    .flatMap((group) => group.segments)
    .flatMap(({ code, label }) => {
      const value = row.values[code] ?? null;
      return value === null ? [] : [{ label, value }];
    })
    .sort((a, b) => b.value - a.value);
  if (top === undefined || top.value === next?.value) return null;
  const share = formatValue(top.value / row.total, 'percent', lang);
  const count = (value: number): string => formatValue(value, 'count', lang);
  return FINDING_WORDS[lang].largest({
    row: row.label,
    title,
    part: top.label,
    share,
    count: count(top.value),
    total: count(row.total),
  });
}
