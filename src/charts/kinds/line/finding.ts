import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import type { LineModel } from '../../model.ts';

/** The first measure in its last two years, with the coverage of both; null over a change of form. */
export function lineFinding(model: LineModel): string | null {
  const words = FINDING_WORDS[model.lang];
  const [series] = model.series;
  const known = (series?.points ?? []).filter((point) => point.value !== null);
  const last = known.at(-1);
  const before = known.at(-2);
  if (!isEnough(model.coverage) || series === undefined || last === undefined || before === undefined) return null;
  if (last.small === true || before.small === true) return null;
  if (!isEnough(last.coverage) || !isEnough(before.coverage)) return null;
  if (model.breaks.some(({ after }) => before.year <= after && last.year > after)) return null;
  const figure = ({ value, coverage }: typeof last): string => {
    const text = formatValue(value, model.format, model.lang) + (model.format === 'count' ? ` ${model.unit}` : '');
    return coverage === null ? text : text + words.covered(String(coverage.k), String(coverage.n));
  };
  // Of several rates the table's column says which: 行政复议·纠错率.
  const label = model.table.columns.find(({ key }) => key === `${series.code}-rate`)?.label ?? series.label;
  return words.line(String(last.year), label, figure(last), String(before.year), figure(before));
}
