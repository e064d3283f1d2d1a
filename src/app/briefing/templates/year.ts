/** 年度分析报告: which charts and lists each section has, in order. What they say is made of the data. */
import type { MetricCode } from '../../../schema/metrics/metrics.ts';
import type { TEMPLATE_WORDS } from '../../../words/site/templates.ts';

export type SectionId = keyof (typeof TEMPLATE_WORDS)['zh']['sections'];

export interface Planned {
  /** Name of a card. */
  readonly card: string;
  /** `list`: a table and no chart; `below`: the chart with its table. */
  readonly table?: 'list' | 'below';
}

export interface Section {
  readonly id: SectionId;
  readonly cards: readonly Planned[];
  /** Defined in its text. */
  readonly metrics?: readonly MetricCode[];
}

export const YEAR_SECTIONS: readonly Section[] = [
  { id: 'coverage', cards: [{ card: 'coverage-by-group' }] },
  { id: 'volumes', cards: [{ card: 'requests-by-year', table: 'below' }, { card: 'requests-by-kind' }] },
  { id: 'applicants', cards: [{ card: 'applicants-by-year', table: 'below' }] },
  { id: 'outcomes', cards: [{ card: 'answers-by-year', table: 'below' }, { card: 'openness-by-year' }] },
  { id: 'reasons', cards: [{ card: 'refusals-by-year', table: 'below' }] },
  {
    id: 'disputes',
    cards: [
      { card: 'disputes-review' },
      { card: 'disputes-litigation-direct' },
      { card: 'disputes-litigation-after-review' },
      { card: 'correction-by-year' },
    ],
  },
  { id: 'spending', cards: [{ card: 'procurement-by-year', table: 'below' }] },
  { id: 'ranking', cards: [{ card: 'requests-by-agency' }, { card: 'openness-by-agency' }] },
  { id: 'movers', cards: [{ card: 'movers', table: 'list' }] },
  { id: 'checks', cards: [{ card: 'quality-checks', table: 'list' }] },
  {
    id: 'method',
    cards: [],
    metrics: [
      'received',
      'carried_in',
      'handled',
      'open',
      'denied',
      'unable',
      'rejected',
      'disputes',
      'corrected',
      'procurement',
    ],
  },
];
