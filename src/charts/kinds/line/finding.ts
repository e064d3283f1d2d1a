import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { formatValue } from '../../../words/format.ts';
import { isEnough } from '../../ground/finding.ts';
import { yearsHeadline } from '../../ground/headline.ts';
import type { LineModel } from '../../model.ts';

/** Of several rates the table's column says which: 行政复议·纠错率. */
function labelOf(model: LineModel, { code, label }: LineModel['series'][number]): string {
  return model.table.columns.find(({ key }) => key === `${code}-rate`)?.label ?? label;
}

/** The first measure in its last year, and the year before it where no change of form lies between and its base is large enough. */
export function lineHeadline(model: LineModel): string | null {
  const [series] = model.series;
  const known = (series?.points ?? []).filter((point) => point.value !== null);
  const last = known.at(-1);
  const before = known.at(-2);
  if (series === undefined || last === undefined || last.small === true || !isEnough(last.coverage)) return null;
  const write = ({ year, value, coverage }: typeof last): Parameters<typeof yearsHeadline>[2] => ({
    year,
    coverage,
    text: formatValue(value, model.format, model.lang) + (model.format === 'count' ? ` ${model.unit}` : ''),
  });
  const broken = model.breaks.some(({ after }) => before !== undefined && before.year <= after && last.year > after);
  const firm = before !== undefined && before.small !== true && isEnough(before.coverage) && !broken;
  return yearsHeadline(model.lang, labelOf(model, series), write(last), firm ? write(before) : null);
}

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
  return words.line(String(last.year), labelOf(model, series), figure(last), String(before.year), figure(before));
}
