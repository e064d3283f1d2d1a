import { median } from 'd3';
import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import { FEWEST, isEnough } from '../../ground/finding.ts';
import type { RankedModel } from '../../model.ts';

/** The largest, where it stands alone; those of the first rank stand first. */
export function rankedFinding(model: RankedModel, least: number): string | null {
  const [first, next] = model.bars.slice(0, 2);
  const tied = next?.rank === 1;
  if (!isEnough(model.coverage) || first?.rank !== 1 || first.value === null || tied || first.failing > 0) return null;
  if (model.format === 'count' && first.value < least) return null;
  const value = formatValue(first.value, model.format, model.lang) + (model.format === 'count' ? ` ${model.unit}` : '');
  return FINDING_WORDS[model.lang].top(model.title, first.label, value, model.format === 'percent');
}

const FIRST = 3;
/** Fewer bars than this are seen at a glance. */
const MANY = 10;
/** Bars are made as they are looked at; all of more would be felt. */
const TOO_MANY = 5000;

/** The middle of enough values, with the unit of counts; null of fewer. */
function medianHeadline({ lang, title, format, unit }: RankedModel, values: readonly number[]): string | null {
  const middle = median(values);
  if (middle === undefined || values.length < FEWEST) return null;
  const text = formatValue(middle, format, lang);
  return TITLES[lang].median(title, format === 'percent' ? text : `${text} ${unit}`);
}

/** The group with most, where it stands alone. */
function mostHeadline({ lang, bars, format, unit }: RankedModel): string | null {
  const [first, second] = bars.slice(0, 2);
  if (first === undefined || first.value === null || first.value === second?.value) return null;
  return TITLES[lang].most(first.label, `${formatValue(first.value, format, lang)} ${unit}`);
}

/**
 * Of agencies: what the three with most have of the whole. Rates, and averages of years, have no whole: their median, of those with a base
 * large enough, for no head names one agency's rate. Of groups: the one with most.
 */
export function rankedHeadline(model: RankedModel, least: number): string | null {
  const { bars, format, lang, groups, means } = model;
  if (!isEnough(model.coverage) || bars.length > TOO_MANY) return null;
  const firm = [...bars].flatMap(({ value, hollow }) => (value === null || hollow ? [] : [value]));
  if (format === 'percent') return medianHeadline(model, firm);
  const all = firm.reduce((sum, value) => sum + value, 0);
  if (format !== 'count' || all < least) return null;
  if (groups === true) return mostHeadline(model);
  if (means === true) return medianHeadline(model, firm);
  if (firm.length < MANY) return null;
  const three = firm.slice(0, FIRST).reduce((sum, value) => sum + value, 0);
  return TITLES[lang].firstThree(formatValue(three / all, 'percent', lang));
}
