/** The metrics of the site as sections of `docs/data.md`. */
import { METRIC_CODES, metricOf } from '../../src/schema/metrics/metrics.ts';
import type { Metric } from '../../src/schema/metrics/metric.ts';
import { UNIT_WORDS } from '../../src/schema/metrics/units.ts';
import { METRIC_WORDS, NO_FIGURE, formulaOf } from '../../src/schema/metrics/words.ts';
import { code, table } from './markdown.ts';

function sqlOf({ numerator, denominator, item }: Metric): string {
  if (item !== undefined) return `value of proactive, item = '${item}', measure = 'amount'`;
  const sum = (names: readonly string[]): string => names.map((name) => (name === 'new' ? '"new"' : name)).join(' + ');
  const brackets = (names: readonly string[]): string => (names.length > 1 ? `(${sum(names)})` : sum(names));
  return denominator === null ? sum(numerator) : `${brackets(numerator)} / ${brackets(denominator)}`;
}

function yearsOf([first, last]: Metric['years']): string {
  return last === null ? `from ${first}` : `${first} to ${last}`;
}

export function metricSection(): readonly string[] {
  return [
    '## Metrics',
    'What the site calls by a name, each defined once (`src/schema/metrics`). The SQL is of one report of `reports`: where a part is not a number the whole is null, for the form demands every part. Several reports: add up the reports whose figure is a number and give their count beside it; of a share add up both sides over the reports that state both.',
    table(
      ['code', 'name', 'meaning', 'formula', 'unit', 'SQL of a report', 'on the form', 'source'],
      METRIC_CODES.map((one) => {
        const metric = metricOf(one);
        const { name, definition } = METRIC_WORDS[one];
        return [
          code(one),
          `${name.zh} (${name.en})`,
          `${definition.zh} ${definition.en}`,
          formulaOf(one, 'zh') ?? '',
          UNIT_WORDS[metric.unit].en,
          code(sqlOf(metric)),
          yearsOf(metric.years),
          metric.source,
        ];
      }),
    ),
    `Null: ${NO_FIGURE.en}.`,
  ];
}
