/** Units of figures in words. */
import type { Lang, Text } from './formula.ts';
import type { MetricUnit } from './metric.ts';
import { METRICS, type MetricCode } from './metrics.ts';

export const UNIT_WORDS: Readonly<Record<MetricUnit, Text>> = {
  requests: { zh: '件', en: 'requests' },
  cases: { zh: '件', en: 'cases' },
  projects: { zh: '个', en: 'projects' },
  yuan: { zh: '元', en: 'yuan' },
  share: { zh: '%', en: '%' },
};

/** Unit of a metric's figures in words. */
export function unitOf(code: MetricCode, lang: Lang): string {
  return UNIT_WORDS[METRICS[code].unit][lang];
}
