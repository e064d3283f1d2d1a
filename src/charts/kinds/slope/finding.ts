import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { SlopeModel } from '../../model.ts';

/** The own agency in both years; null over a change of form and where a denominator is small. */
export function slopeFinding(
  { title, lang, format, coverage, lines, broken }: SlopeModel,
  least: number,
): string | null {
  const own = lines.find((line) => line.role === 'own');
  if (!isEnough(coverage) || own === undefined || broken !== null) return null;
  const { before, after, label } = own;
  if (before.value === null || after.value === null || before.small || after.small) return null;
  if (format === 'count' && before.value < least) return null;
  const write = (value: number): string => formatValue(value, format, lang, 'short');
  return FINDING_WORDS[lang].slope(title, label, write(before.value), write(after.value));
}

/** The own agency in both years; null over a change of form and where a denominator is small. */
export function slopeHeadline({ lang, format, unit, lines, years, broken }: SlopeModel): string | null {
  const own = lines.find((line) => line.role === 'own');
  if (own === undefined || broken !== null) return null;
  const { before, after, label } = own;
  if (before.value === null || after.value === null || before.small || after.small) return null;
  const write = (value: number): string =>
    formatValue(value, format, lang, 'short') + (format === 'count' ? ` ${unit}` : '');
  const texts = [write(before.value), write(after.value)] as const;
  const named = [String(years[0]), String(years[1])] as const;
  return texts[0] === texts[1]
    ? TITLES[lang].unchanged(label, named, texts[0])
    : TITLES[lang].change(label, named, texts);
}
