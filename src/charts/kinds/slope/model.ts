/** One measure in two years: the own agency, those side by side with it, and the peers that changed most. */
import { METRICS } from '../../../schema/metrics/metrics.ts';
import type { ChangeRow } from '../../../queries/compare/changes.ts';
import { isRate, SMALL_N, type Measure } from '../../../queries/metrics/measures.ts';
import { measureFormat, measureWords } from '../band/measures.ts';
import { agencyRefs, breaksOf, fileName, fraction, notes, sentence, subtitle, total } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import { formatValue } from '../../../words/format.ts';
import type { ChartTable, Detail, Lang, SlopeEnd, SlopeLine, SlopeModel, TableColumn } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { SLOPE_WORDS } from '../../../words/charts/slope.ts';

/** Peers that are named, and pale lines besides. */
const NAMED = 10;
const PALE = 300;

export interface SlopeRows {
  readonly measure: Measure;
  /** agency_id of the chosen agencies, the own one first. */
  readonly agencies: readonly number[];
  /** Of the first and the last year of the selection. */
  readonly rows: readonly ChangeRow[];
}

interface Both {
  readonly row: ChangeRow;
  readonly before: number;
  readonly after: number;
}

export function slopeModel({ measure, agencies, rows }: SlopeRows, context: ModelContext): SlopeModel {
  const { lang, years } = context;
  const words = SLOPE_WORDS[lang];
  const { label, unit, formula } = measureWords(measure, lang);
  const chosen = agencies.flatMap((id) => rows.filter((row) => row.agency_id === id));
  const peers = rows
    .filter((row) => !agencies.includes(row.agency_id))
    .flatMap(bothOf)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const named = peers.slice(0, NAMED).map(({ row }) => row);
  const lines = [...chosen, ...named].map((row) => lineOf(row, agencies, rows, measure, context));
  const others = peers.slice(NAMED, NAMED + PALE).map(({ before, after }) => [before, after] as const);
  const small = rows.filter((row) => isSmall(row, 'before') || isSmall(row, 'after')).length;
  const suspect = rows.filter((row) => row.before_suspect || row.after_suspect).length;
  const failing = total(lines.map((line) => line.before.failing + line.after.failing));
  const broken = breaksOf([METRICS[measure]], context).length > 0;
  const stated = rows.filter((row) => row.before !== null && row.after !== null).length;
  return {
    kind: 'slope',
    id: 'compare-slope',
    lang,
    title: words.title(label, ...years),
    subtitle: subtitle(context),
    unit,
    format: measureFormat(measure),
    coverage: { k: stated, n: rows.length, of: words.both },
    formula,
    notes: notes(context, [
      [named.length > 0, words.picked(named.length, others.length)],
      [lines.some((line) => line.moved !== ''), words.ranks],
      [small > 0, words.small(SMALL_N, small)],
      [suspect > 0, `◎ ${words.suspect(suspect)}`],
      [broken, words.broken],
      [failing > 0, `◆ ${WORDS[lang].reportsFailing(failing)}${WORDS[lang].stop}`],
    ]),
    source: WORDS[lang].source,
    summary: summaryOf(lines, measure, context),
    years,
    broken: broken ? WORDS[lang].newForm : null,
    lines,
    others,
    table: tableOf(rows, measure, context),
    fileName: fileName(words.file(label), context),
  };
}

/** Only figures that are ranked: a rate on few cases changes by chance. */
function bothOf(row: ChangeRow): readonly Both[] {
  const { before, after, before_rank, after_rank } = row;
  return before === null || after === null || before_rank === null || after_rank === null
    ? []
    : [{ row, before, after }];
}

function isSmall(row: ChangeRow, when: 'before' | 'after'): boolean {
  const base = row[`${when}_base`];
  return row[when] !== null && base !== null && base < SMALL_N;
}

function endOf(row: ChangeRow, when: 'before' | 'after'): SlopeEnd {
  const [failing, suspect] = [row[`${when}_failing`] ? 1 : 0, row[`${when}_suspect`]];
  return { value: row[when], small: isSmall(row, when) || suspect, suspect, failing };
}

/** Places gained (positive) or lost; null unless ranked in both years. */
export function placesMoved({ before_rank, after_rank }: ChangeRow): number | null {
  return before_rank === null || after_rank === null ? null : before_rank - after_rank;
}

function arrow(places: number | null): string {
  if (places === null || places === 0) return places === null ? '' : '→';
  return places > 0 ? `↑${String(places)}` : `↓${String(-places)}`;
}

/** "+12" in the measure's own unit; rates in points. */
function changeText({ before, after }: ChangeRow, measure: Measure, lang: Lang): string {
  if (before === null || after === null) return '—';
  const difference = after - before;
  if (isRate(measure)) return formatValue(difference, 'points', lang);
  return (difference > 0 ? '+' : '') + formatValue(difference, measureFormat(measure), lang);
}

/** Share of the base; null for rates, on a base below `SMALL_N` and where an amount is suspect. */
function relativeOf(row: ChangeRow, measure: Measure): number | null {
  const { before, after, before_suspect, after_suspect } = row;
  if (isRate(measure) || before === null || after === null || before < SMALL_N) return null;
  return before_suspect || after_suspect ? null : (after - before) / before;
}

function lineOf(
  row: ChangeRow,
  agencies: readonly number[],
  rows: readonly ChangeRow[],
  measure: Measure,
  { lang, years: [from, to] }: ModelContext,
): SlopeLine {
  const words = SLOPE_WORDS[lang];
  const at = agencies.indexOf(row.agency_id);
  const ranked = (when: 'before_rank' | 'after_rank'): number => rows.filter((one) => one[when] !== null).length;
  const rank = (when: 'before_rank' | 'after_rank'): string => {
    const place = row[when];
    return place === null ? words.unranked : words.rank(place, ranked(when));
  };
  const share = relativeOf(row, measure);
  const rate = (year: number, when: 'before' | 'after'): readonly Detail[] => {
    const value = row[when];
    const base = row[`${when}_base`];
    return value === null || base === null
      ? []
      : [{ label: `${String(year)} n`, value: fraction(Math.round(value * base), base, lang) }];
  };
  return {
    agencyId: row.agency_id,
    label: row.agency,
    role: at === 0 ? 'own' : at > 0 ? 'chosen' : 'peer',
    before: endOf(row, 'before'),
    after: endOf(row, 'after'),
    moved: arrow(placesMoved(row)),
    details: [
      ...rate(from, 'before'),
      ...rate(to, 'after'),
      { label: words.change, value: changeText(row, measure, lang) },
      ...(isRate(measure) || row.before === null || row.after === null
        ? []
        : [
            {
              label: words.relative,
              value:
                share === null
                  ? row.before_suspect || row.after_suspect
                    ? '—'
                    : words.smallBase(SMALL_N)
                  : formatValue(share, 'percent', lang),
            },
          ]),
      { label: words.rankOf(from), value: rank('before_rank') },
      { label: words.rankOf(to), value: rank('after_rank') },
    ],
  };
}

function summaryOf(lines: readonly SlopeLine[], measure: Measure, { lang }: ModelContext): string {
  const format = measureFormat(measure);
  const parts = lines.flatMap(({ label, before, after, moved }) =>
    before.value === null || after.value === null
      ? []
      : [
          `${label} ${formatValue(before.value, format, lang)} → ${formatValue(after.value, format, lang)} ${moved}`.trim(),
        ],
  );
  return parts.length === 0 ? '' : sentence(measureWords(measure, lang).label, parts, lang);
}

function tableOf(rows: readonly ChangeRow[], measure: Measure, { lang, years: [from, to] }: ModelContext): ChartTable {
  const words = SLOPE_WORDS[lang];
  const format = measureFormat(measure);
  const figure = format === 'yuan' ? 'count' : format;
  const rate = isRate(measure);
  const bases: readonly TableColumn[] = [
    { key: 'before_base', label: `${String(from)} n`, format: 'count' },
    { key: 'after_base', label: `${String(to)} n`, format: 'count' },
  ];
  const columns: readonly TableColumn[] = [
    { key: 'agency', label: WORDS[lang].agency, format: 'text' },
    { key: 'before', label: String(from), format: figure },
    { key: 'after', label: String(to), format: figure },
    ...(rate ? bases : []),
    { key: 'difference', label: words.difference, format: rate ? 'points' : figure },
    ...(rate ? [] : [{ key: 'relative', label: words.relative, format: 'percent' } as const]),
    { key: 'before_rank', label: words.rankOf(from), format: 'count' },
    { key: 'after_rank', label: words.rankOf(to), format: 'count' },
    { key: 'places', label: words.places, format: 'count' },
  ];
  return {
    columns,
    refs: agencyRefs(rows),
    rows: rows.map((row) => ({
      agency: row.agency,
      before: row.before,
      after: row.after,
      ...(rate ? { before_base: row.before_base, after_base: row.after_base } : {}),
      difference: row.before === null || row.after === null ? null : row.after - row.before,
      ...(rate ? {} : { relative: relativeOf(row, measure) }),
      before_rank: row.before_rank,
      after_rank: row.after_rank,
      places: placesMoved(row),
    })),
  };
}
