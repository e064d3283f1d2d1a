import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { StackedModel, StackedRow } from '../../model.ts';
import { hasNegative, isOfGroups, wholeOf } from './segments.ts';

function lastOf(rows: StackedModel['rows']): StackedRow | undefined {
  return [...rows].findLast((one) => one.total !== null && one.total > 0 && !hasNegative(one));
}

interface Largest {
  readonly code: string;
  readonly label: string;
  readonly value: number;
  /** What it is a share of: the row, or its group. */
  readonly whole: number;
  /** Name of the group; null where the share is of the row. */
  readonly group: string | null;
}

/** The part that is larger than every other; null where two are as large, or the whole is too small. */
function largestOf(row: StackedRow | undefined, groups: StackedModel['groups'], least: number): Largest | null {
  if (row === undefined || row.total === null || row.total < least || !isEnough(row.coverage)) return null;
  if (hasNegative(row)) return null;
  const [top, next] = groups
    .flatMap((group) => group.segments.map((segment) => ({ ...segment, group })))
    .flatMap(({ code, label, group }) => {
      const [value, whole] = [row.values[code] ?? null, wholeOf(row, group, groups)];
      const named = isOfGroups(groups) ? group.label : null;
      return value === null || whole === null ? [] : [{ code, label, value, whole, group: named }];
    })
    .sort((a, b) => b.value - a.value);
  return top === undefined || top.value === next?.value || top.whole < least ? null : top;
}

/** Over years: the largest part of the last one; "still" where the year before it had the same. */
export function stackedHeadline({ lang, by, groups, rows }: StackedModel, least: number): string | null {
  if (by !== 'years') return null;
  const row = lastOf(rows);
  const top = largestOf(row, groups, least);
  if (row === undefined || row.total === null || top === null) return null;
  if (top.group !== null)
    return TITLES[lang].reasonOfYear(
      row.label,
      top.group,
      top.label,
      formatValue(top.value / top.whole, 'percent', lang),
    );
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
  const share = formatValue(top.value / top.whole, 'percent', lang);
  const count = (value: number): string => formatValue(value, 'count', lang);
  return FINDING_WORDS[lang].largest({
    row: row.label,
    title,
    part: top.group === null ? top.label : FINDING_WORDS[lang].within(top.group, top.label),
    share,
    count: count(top.value),
    total: count(top.whole),
  });
}
