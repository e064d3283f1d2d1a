/** The metrics that agencies are compared by, in words. */
import { WORDS } from '../../../words/charts/common.ts';
import { isRate, type Measure } from '../../../queries/metrics/measures.ts';
import { isOnForm, metricOf } from '../../../schema/metrics/metrics.ts';
import { unitOf } from '../../../schema/metrics/units.ts';
import { METRIC_WORDS, formulaOf } from '../../../schema/metrics/words.ts';
import type { Lang, ValueFormat } from '../../ground/base.ts';

export interface MeasureWords {
  readonly label: string;
  readonly unit: string;
  /** null for a figure that stands on the form as it is. */
  readonly formula: string | null;
}

export function onForm(measure: Measure, year: number): boolean {
  return isOnForm(metricOf(measure), year);
}

export function measureFormat(measure: Measure): ValueFormat {
  if (isRate(measure)) return 'percent';
  return metricOf(measure).unit === 'yuan' ? 'yuan' : 'count';
}

export function measureWords(measure: Measure, lang: Lang): MeasureWords {
  return { label: METRIC_WORDS[measure].name[lang], unit: unitOf(measure, lang), formula: formulaOf(measure, lang) };
}

/** The name with its unit in brackets; a share needs none. */
export function measureTitle(measure: Measure, lang: Lang): string {
  const { label, unit } = measureWords(measure, lang);
  if (isRate(measure)) return label;
  return label + WORDS[lang].inBrackets(unit);
}

/** The formula and what the figure means, on two lines. */
export function measureMeaning(measure: Measure, lang: Lang): string {
  const { formula } = measureWords(measure, lang);
  const meaning = METRIC_WORDS[measure].definition[lang];
  return formula === null ? meaning : `${formula}\n${meaning}`;
}
