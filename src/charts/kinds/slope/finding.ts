import { FINDING_WORDS } from '../../../words/charts/findings.ts';
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
