/** The coverage of the reports by group and year, as a card; the link says by which groups. */
import { QUALITY_WORDS } from '../../../words/site/quality.ts';
import { COVERAGE_CHART } from '../../../charts/kinds/coverage/chart.ts';
import { coverageModel } from '../../../charts/kinds/coverage/model.ts';
import { coverageByGroup, type CoverageField } from '../../../queries/quality/coverage-by-group.ts';
import type { Link } from '../../url/link.ts';
import type { Card } from '../card.ts';

export const COVERAGE_FIELDS: readonly CoverageField[] = ['kind', 'level', 'province'];

export function coverageField(params: Link['params']): CoverageField {
  return COVERAGE_FIELDS.find((field) => field === params['group']) ?? 'kind';
}

export function coverageCard(params: Link['params']): Card {
  const field = coverageField(params);
  return {
    id: 'coverage-by-group',
    title: (lang) => QUALITY_WORDS[lang].coverage.chart,
    empty: (_t, _selection, lang) => QUALITY_WORDS[lang].coverage.empty,
    async ask(db, selection, options) {
      const rows = await coverageByGroup(db, selection, field, options);
      if (rows.length === 0) return null;
      return (context) => COVERAGE_CHART.of(coverageModel(rows, { field, soundIgnored: selection.soundOnly }, context));
    },
  };
}
