import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { formatValue } from '../../../words/format.ts';
import type { BandModel } from '../../model.ts';

/** The last year in which the own agency and enough comparable ones have a figure. */
export function bandFinding({ title, lang, format, series, band }: BandModel): string | null {
  const [own] = series;
  const years = band.map((year, index) => ({ year, point: own?.points[index] }));
  const last = years.findLast(({ year, point }) => (point?.value ?? null) !== null && year.median !== null);
  if (own === undefined || last?.point === undefined || last.point.value === null || last.point.small === true)
    return null;
  const { year, point } = last;
  const write = (value: number | null): string => formatValue(value, format, lang);
  const k = String(year.coverage.k);
  return FINDING_WORDS[lang].band({
    own: own.label,
    year: String(year.year),
    title,
    value: write(point.value),
    median: write(year.median),
    k,
  });
}
