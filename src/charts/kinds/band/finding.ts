import { FINDING_WORDS } from '../../../words/charts/findings.ts';
import { TITLES } from '../../../words/charts/titles.ts';
import { formatValue } from '../../../words/format.ts';
import type { BandModel } from '../../model.ts';

interface Last {
  readonly label: string;
  readonly year: string;
  readonly value: number;
  readonly median: number;
  /** Peers with a figure. */
  readonly k: number;
}

/** The last year in which the own agency and enough comparable ones have a figure; null without one, or on a small base. */
function lastOf({ series, band }: BandModel): Last | null {
  const [own] = series;
  const years = band.map((year, index) => ({ year, point: own?.points[index] }));
  const last = years.findLast(({ year, point }) => (point?.value ?? null) !== null && year.median !== null);
  if (own === undefined || last?.point === undefined || last.point.value === null || last.point.small === true)
    return null;
  const { year, point } = last;
  if (point.value === null || year.median === null) return null;
  return {
    label: own.label,
    year: String(year.year),
    value: point.value,
    median: year.median,
    k: year.coverage.k,
  };
}

export function bandFinding(model: BandModel): string | null {
  const last = lastOf(model);
  if (last === null) return null;
  const { title, lang, format } = model;
  const write = (value: number): string => formatValue(value, format, lang);
  const { label, year, value, median, k } = last;
  return FINDING_WORDS[lang].band({
    own: label,
    year,
    title,
    value: write(value),
    median: write(median),
    k: String(k),
  });
}

/** The own figure and the median beside it: neither is called good or bad. */
export function bandHeadline(model: BandModel): string | null {
  const last = lastOf(model);
  if (last === null) return null;
  const { lang, format, unit } = model;
  const write = (value: number): string =>
    formatValue(value, format, lang, 'short') + (format === 'count' ? ` ${unit}` : '');
  return TITLES[lang].peers(last.label, last.year, write(last.value), write(last.median));
}
