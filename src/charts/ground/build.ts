/** What all model builders share: notes, coverage, file names, sentences. */
import { elementAt } from '../../schema/element-at.ts';
import type { ModelContext } from './context.ts';
import { formatValue, formatYears } from '../../words/format.ts';
import type { Metric } from '../../schema/metrics/metric.ts';
import { isSameOnBothForms } from '../../schema/metrics/metrics.ts';
import { LAST_YEAR_OF_FORM_2019 } from '../../schema/form.ts';
import type { Absence, Break, ChartTable, Coverage, Lang, MarkRef } from '../model.ts';
import { WORDS, yearsText } from '../../words/charts/common.ts';

/** The years of the selection in words. */
function selectedYears(context: ModelContext): string {
  return yearsText(formatYears(context.years), context.lang);
}

/** Selection and years in one line. */
export function subtitle(context: ModelContext, ...more: readonly string[]): string {
  return [context.selection, selectedYears(context), ...more].filter((part) => part !== '').join(' · ');
}

/** `measure`, years and what must not be taken for figures of organs, safe as a file name on every system. */
export function fileName(measure: string, context: ModelContext): string {
  const years = formatYears(context.years).replace('–', '-');
  const { fileYears, fileConsolidated } = WORDS[context.lang];
  const scope = context.consolidated === true ? fileConsolidated : '';
  return `${measure}_${years}${fileYears}${scope}`.replace(/[\\/:*?"<>|\s]+/g, '_');
}

/** The change of form where the selection spans it, for figures that it changed. */
export function breaksWithin(context: ModelContext): readonly Break[] {
  const [from, to] = context.years;
  const spans = from <= LAST_YEAR_OF_FORM_2019 && to > LAST_YEAR_OF_FORM_2019;
  return spans ? [{ after: LAST_YEAR_OF_FORM_2019, note: WORDS[context.lang].newForm }] : [];
}

/** The breaks of these metrics: none where both forms ask for the same. */
export function breaksOf(metrics: readonly Metric[], context: ModelContext): readonly Break[] {
  return metrics.every(isSameOnBothForms) ? [] : breaksWithin(context);
}

/** The notes whose condition holds, with the one on example data at the end. */
export function notes(
  context: ModelContext,
  list: readonly (readonly [holds: boolean, text: string])[],
): readonly string[] {
  const words = WORDS[context.lang];
  const all = [...list, [context.example, words.example + words.stop] as const];
  return all.filter(([holds]) => holds).map(([, text]) => text.charAt(0).toUpperCase() + text.slice(1));
}

/** Figures found among the reports due: one an agency and year. */
export function reportCoverage(k: number, n: number, lang: Lang): Coverage {
  return { k, n, of: WORDS[lang].reportYears };
}

export function agencyCoverage(k: number, n: number, lang: Lang): Coverage {
  return { k, n, of: WORDS[lang].agencies };
}

/** For rows that leave out agencies without any report. */
export function reportingCoverage(k: number, n: number, lang: Lang): Coverage {
  return { k, n, of: WORDS[lang].reportingAgencies };
}

export function yearCoverage(k: number, n: number, lang: Lang): Coverage {
  return { k, n, of: WORDS[lang].yearsUnit };
}

/** Whether the selection has several years, so that figures of agencies are means. */
export function overYears({ years }: ModelContext): boolean {
  return years[0] !== years[1];
}

/** "2/4 年": how many years are behind a figure; null where all are. */
export function fewYears(k: number, n: number, lang: Lang): string | null {
  return k < n ? WORDS[lang].ofYears(k, n) : null;
}

/** Why a sum is null, when the reports behind it are counted. */
export function absenceOf(value: number | null, reports: number): Absence | null {
  if (value !== null) return null;
  return reports === 0 ? 'no-report' : 'blank';
}

/** Sum of the numbers among `values`; null when there is none. */
export function sumOrNull(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** "A: 1; B: 2." in the manner of the language. */
export function sentence(head: string, parts: readonly string[], lang: Lang): string {
  const { colon, comma, stop } = WORDS[lang];
  return `${head}${colon}${parts.join(comma)}${stop}`;
}

/** Rows by key, in the order in which the keys first occur. */
export function gathered<Row, Key>(
  rows: readonly Row[],
  key: (row: Row) => Key,
): readonly (readonly [key: Key, rows: readonly Row[]])[] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return [...groups];
}

/** "12 ÷ 340": the numbers a rate is made of. */
export function fraction(count: number, base: number, lang: Lang): string {
  return `${formatValue(count, 'count', lang)} ÷ ${formatValue(base, 'count', lang)}`;
}

/** What the rows of a table over years stand for. */
export function yearRefs(rows: readonly { readonly year: number }[]): readonly MarkRef[] {
  return rows.map(({ year }) => ({ type: 'year', year, part: null }));
}

interface OfAgency {
  readonly agency_id: number;
  readonly agency: string;
  readonly year?: number;
}

/** What the rows of a table over agencies stand for; a row of one year stands for that year's report. */
export function agencyRefs(rows: readonly OfAgency[]): readonly MarkRef[] {
  return rows.map(({ agency_id, agency, year = null }) => ({
    type: 'agency',
    agencyId: agency_id,
    agency,
    year,
    part: null,
  }));
}

/** The rank of each number in a list sorted by it, from 1; equal ones share the first rank. That of NaN means nothing. */
export function ranksIn(sorted: ArrayLike<number>): Int32Array {
  const ranks = new Int32Array(sorted.length);
  for (let at = 0; at < sorted.length; at += 1) {
    ranks[at] = at > 0 && sorted[at] === sorted[at - 1] ? elementAt(ranks, at - 1) : at + 1;
  }
  return ranks;
}

/** A model whose table is made when it is first looked at: opened, exported, kept. It may have a row for every report. */
export function withTable<Model extends object>(
  model: Model,
  make: () => ChartTable,
): Model & { readonly table: ChartTable } {
  let made: ChartTable | null = null;
  return {
    ...model,
    get table(): ChartTable {
      made ??= make();
      return made;
    },
  };
}
