import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { StackedModel, StackedRow } from '../../model.ts';
import { hasNegative } from './segments.ts';

function lastOf(rows: StackedModel['rows']): StackedRow | undefined {
  return [...rows].findLast((one) => one.total !== null && one.total > 0 && !hasNegative(one));
}

/** The part that is larger than every other; null where two are as large, or the whole is too small. */
function largestOf(
  row: StackedRow | undefined,
  groups: StackedModel['groups'],
  least: number,
): { readonly code: string; readonly label: string; readonly value: number } | null {
  if (row === undefined || row.total === null || row.total < least || !isEnough(row.coverage)) return null;
  if (hasNegative(row)) return null;
  const [top, next] = groups
    .flatMap((group) => group.segments)
    .flatMap(({ code, label }) => {
      const value = row.values[code] ?? null;
      return value === null ? [] : [{ code, label, value }];
    })
    .sort((a, b) => b.value - a.value);
  return top === undefined || top.value === next?.value ? null : top;
}

/** Over years: the largest part of the last one; "still" where the year before it had the same. */
export function stackedHeadline({ lang, by, groups, rows }: StackedModel, least: number): string | null {
  if (by !== 'years') return null;
  const row = lastOf(rows);
  const top = largestOf(row, groups, least);
  if (row === undefined || row.total === null || top === null) return null;
  const all = [...rows];
  const before = largestOf(all[all.indexOf(row) - 1], groups, least);
  const say = before?.code === top.code ? TITLES[lang].largestStill : TITLES[lang].largest;
  return say(row.label, top.label, formatValue(top.value / row.total, 'percent', lang));
}

/** Over years: the largest part of the last one, with its share, numerator and denominator. */
export function stackedFinding(
  { title, lang, by, coverage, groups, rows }: StackedModel,
  least: number,
): string | null {
  if (by !== 'years' || !isEnough(coverage)) return null;
  const row = lastOf(rows);
  const top = largestOf(row, groups, least);
  if (row === undefined || row.total === null || top === null) return null;
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
