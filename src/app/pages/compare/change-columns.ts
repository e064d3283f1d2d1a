/** The table of changes between two years. */
import { COMPARE_WORDS } from '../../../words/site/compare.ts';
import { measureFormat as formatOf } from '../../../charts/kinds/band/measures.ts';
import { formatValue } from '../../../words/format.ts';
import type { Lang } from '../../../charts/model.ts';
import { placesMoved } from '../../../charts/kinds/slope/model.ts';
import type { ChangeRow } from '../../../queries/compare/changes.ts';
import { isRate, SMALL_N, type Measure } from '../../../queries/metrics/measures.ts';
import type { Column } from '../../table/column.ts';

/** After less before; null where one of them is no number. */
export function differenceOf({ before, after }: ChangeRow): number | null {
  return before === null || after === null ? null : after - before;
}

/** Share of the base; null for rates, without a number, on a base of counts below `SMALL_N` and where an amount is suspect. */
export function relativeOf(row: ChangeRow, measure: Measure): number | null {
  const difference = differenceOf(row);
  if (difference === null || row.before === null || isRate(measure) || row.before < SMALL_N) return null;
  if (row.before_suspect || row.after_suspect) return null;
  return difference / row.before;
}

interface Setting {
  readonly lang: Lang;
  readonly measure: Measure;
  readonly years: readonly [from: number, to: number];
  readonly own: number;
  readonly profile: (agencyId: number) => string;
}

function signed(value: number | null, write: (size: number) => string): string {
  if (value === null) return '—';
  return value > 0 ? `+${write(value)}` : write(value);
}

/** The figure of one of the two years. */
function figureColumn({ lang, measure }: Setting, key: 'before' | 'after', year: number): Column<ChangeRow> {
  const words = COMPARE_WORDS[lang];
  return {
    key,
    label: words.before(String(year)),
    width: isRate(measure) ? 192 : 120,
    number: true,
    text: (row) => {
      const base = row[`${key}_base`];
      const small = base !== null && base < SMALL_N && row[key] !== null;
      const mark = small ? words.small(String(base)) : row[`${key}_suspect`] ? ' ◎' : '';
      return formatValue(row[key], formatOf(measure), lang) + mark;
    },
    value: (row) => row[key],
  };
}

function rankColumn(
  { lang }: Setting,
  key: 'before_rank' | 'after_rank',
  id: string,
  label: string,
): Column<ChangeRow> {
  return {
    key: id,
    label,
    width: 112,
    number: true,
    text: (row) => (row[key] === null ? COMPARE_WORDS[lang].noRank : String(row[key])),
    value: (row) => row[key],
  };
}

function placesText(row: ChangeRow, words: (typeof COMPARE_WORDS)[Lang]): string {
  const moved = placesMoved(row);
  if (moved === null) return words.noRank;
  if (moved === 0) return words.same;
  return moved > 0 ? words.up(String(moved)) : words.down(String(-moved));
}

/** After less before, and that as a share of before; of rates the difference alone, in points. */
function differenceColumns({ lang, measure }: Setting): readonly Column<ChangeRow>[] {
  const words = COMPARE_WORDS[lang];
  const rate = isRate(measure);
  const difference: Column<ChangeRow> = {
    key: 'difference',
    label: words.difference,
    width: 136,
    number: true,
    text: (row) =>
      rate
        ? formatValue(differenceOf(row), 'points', lang)
        : signed(differenceOf(row), (value) => formatValue(value, formatOf(measure), lang)),
    value: differenceOf,
  };
  const relative: Column<ChangeRow> = {
    key: 'percent',
    label: words.percent,
    width: 136,
    number: true,
    text: (row) => {
      if (row.before !== null && row.after !== null && row.before < SMALL_N) return words.smallBase;
      return signed(relativeOf(row, measure), (value) => formatValue(value, 'percent', lang));
    },
    value: (row) => relativeOf(row, measure),
  };
  return rate ? [difference] : [difference, relative];
}

export function changeColumns(setting: Setting): readonly Column<ChangeRow>[] {
  const { lang, years, own, profile } = setting;
  const words = COMPARE_WORDS[lang];
  const [from, to] = years;
  return [
    {
      key: 'agency',
      label: words.agency,
      width: 256,
      text: (row) => (row.agency_id === own ? `● ${row.agency}` : row.agency),
      value: (row) => row.agency,
      href: (row) => profile(row.agency_id),
      tone: (row) => (row.agency_id === own ? 'mine' : null),
    },
    figureColumn(setting, 'before', from),
    figureColumn(setting, 'after', to),
    ...differenceColumns(setting),
    rankColumn(setting, 'before_rank', 'rankbefore', words.rankBefore(String(from))),
    rankColumn(setting, 'after_rank', 'rankafter', words.rankAfter(String(to))),
    { key: 'places', label: words.rankChange, width: 104, text: (row) => placesText(row, words), value: placesMoved },
  ];
}
