/** Lists out of `quality.json`: agencies of the roster without a report, and agencies that may be the same. */
import { QUALITY_WORDS } from '../../../words/site/quality.ts';
import { formatDate } from '../../../words/format.ts';
import { httpSource } from '../../../data/source/source.ts';
import { inlineSource } from '../../../data/source/inline-files.ts';
import { loadQuality } from '../../../data/source/quality.ts';
import type { Selection } from '../../../queries/db/selection.ts';
import type { AgencyOption } from '../../../queries/overview/options.ts';
import type { Manifest } from '../../../schema/manifest.ts';
import type { DueAgency, LateReport, MaybeSame, MissingReport, Quality } from '../../../schema/quality.ts';
import type { Lang } from '../../../words/lang.ts';
import { isAdmitted } from '../../filters/admits.ts';
import type { Column } from '../../table/column.ts';
import { yearColumn } from './setting.ts';
import { superiorOf } from './roster/superior.ts';

/** The summary of the run that made the data; null where they have none. */
export function summaryOfRun(manifest: Manifest, signal: AbortSignal): Promise<Quality | null> {
  return loadQuality(inlineSource() ?? httpSource('./'), manifest, { signal });
}

/** Whether a line of the roster means the agency: it may leave out the place before the name, or say it where the data do not. */
function isOf({ agency, province, city, county }: DueAgency, option: AgencyOption): boolean {
  const here = option.province === province && option.city === city && option.county === county;
  return agency === option.agency || (here && (agency.endsWith(option.agency) || option.agency.endsWith(agency)));
}

/**
 * Of the years, places, levels, kinds and agencies of the selection: by place, so that each superior organ finds its own together.
 * `agencies`: those of the data; one that has never published is none of them, so that it is listed only where none is chosen.
 */
export function missingOf<Row extends DueAgency>(
  missing: readonly Row[],
  selection: Selection,
  agencies: readonly AgencyOption[],
): readonly Row[] {
  const [from, to] = selection.years;
  const wanted = agencies.filter(({ agency_id }) => selection.agencies.includes(agency_id));
  return missing
    .filter(
      (row) =>
        row.year >= from &&
        row.year <= to &&
        isAdmitted(selection, row) &&
        (selection.agencies.length === 0 || wanted.some((option) => isOf(row, option))),
    )
    .toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'zh-CN') || a.year - b.year);
}

function placeOf({ province, city, county }: DueAgency): string {
  return [province, city, county].filter((name) => name !== null).join(' ');
}

/** Place, name and year, as of every organ that is due. */
function dueColumns<Row extends DueAgency>(lang: Lang): readonly Column<Row>[] {
  const region = QUALITY_WORDS[lang].absent.region;
  return [
    { key: 'region', label: region, width: 240, text: placeOf, value: placeOf },
    {
      key: 'agency',
      label: QUALITY_WORDS[lang].agency,
      width: 280,
      text: (row) => row.agency,
      value: (row) => row.agency,
    },
    yearColumn({ lang }, 80),
  ];
}

export function missingColumns(lang: Lang): readonly Column<MissingReport>[] {
  const words = QUALITY_WORDS[lang].absent;
  const reason = (row: MissingReport): string => words.reasons[row.reason];
  const superior = (row: MissingReport): string => superiorOf(row) ?? words.unknownSuperior;
  return [
    ...dueColumns<MissingReport>(lang),
    { key: 'reason', label: words.reason, width: 160, text: reason, value: reason },
    { key: 'superior', label: words.superior, width: 240, text: superior, value: superior },
  ];
}

export function lateColumns(lang: Lang): readonly Column<LateReport>[] {
  const words = QUALITY_WORDS[lang].absent;
  const day = (key: 'published' | 'due', label: string): Column<LateReport> => ({
    key,
    label,
    width: 120,
    text: (row) => formatDate(row[key], lang),
    value: (row) => row[key],
  });
  return [...dueColumns<LateReport>(lang), day('published', words.published), day('due', words.due)];
}

export function sameColumns(lang: Lang): readonly Column<MaybeSame>[] {
  const words = QUALITY_WORDS[lang].same;
  const why = (row: MaybeSame): string => words.reasons[row.why];
  const years = (row: MaybeSame): string => (row.same_years ? words.yes : words.no);
  return [
    { key: 'one', label: words.one, width: 220, text: (row) => row.agencies[0], value: (row) => row.agencies[0] },
    { key: 'other', label: words.other, width: 220, text: (row) => row.agencies[1], value: (row) => row.agencies[1] },
    { key: 'why', label: words.why, width: 280, text: why, value: why },
    { key: 'years', label: words.years, width: 120, text: years, value: years },
    { key: 'line', label: words.line, width: 320, text: (row) => row.line, value: (row) => row.line },
  ];
}
