/** Where reports are missing: agencies with a report of all agencies, by group and year. */
import type { CoverageField, CoverageGroupRow } from '../../../queries/quality/coverage-by-group.ts';
import { fileName, notes, subtitle, total } from '../../ground/build.ts';
import type { ModelContext } from '../../ground/context.ts';
import type { CoverageCell, CoverageGroup, CoverageModel, Lang, MarkRef } from '../../model.ts';
import { groupName } from '../ranked/groups.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { COVERAGE_WORDS } from '../../../words/charts/coverage.ts';

interface Extras {
  readonly field: CoverageField;
  /** The reader has left failing reports out, which this chart does not. */
  readonly soundIgnored: boolean;
}

/** `rows`: one for every group and year, in the order of the groups. */
export function coverageModel(
  rows: readonly CoverageGroupRow[],
  { field, soundIgnored }: Extras,
  context: ModelContext,
): CoverageModel {
  const { lang } = context;
  const words = COVERAGE_WORDS[lang];
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  const groups = groupsOf(rows, years, field, lang);
  const sums = [total(rows.map((row) => row.reported)), total(rows.map((row) => row.agencies))] as const;
  const failing = total(rows.map((row) => row.failing));
  const summary = words.summary(...sums, failing);
  return {
    kind: 'coverage',
    id: 'coverage-by-group',
    lang,
    title: words.titles[field],
    subtitle: subtitle(context),
    unit: words.unit,
    coverage: null,
    formula: words.formula,
    notes: notes(context, [
      [true, summary],
      [true, words.colours],
      [true, words.absent],
      [failing > 0, `◆ ${WORDS[lang].failing}${WORDS[lang].stop}`],
      [soundIgnored, words.soundIgnored],
    ]),
    source: WORDS[lang].source,
    summary,
    years,
    rows: groups,
    table: {
      columns: [
        { key: 'group', label: words.heads[field], format: 'text' },
        { key: 'year', label: WORDS[lang].year, format: 'year' },
        { key: 'reported', label: words.reported, format: 'count' },
        { key: 'agencies', label: words.due, format: 'count' },
        { key: 'share', label: words.share, format: 'percent' },
        { key: 'failing', label: WORDS[lang].failing, format: 'count' },
      ],
      rows: groups.flatMap(({ label, cells }) =>
        cells.map(({ year, reported, agencies, failing: failed }) => ({
          ...{ group: label, year, reported, agencies, failing: failed },
          share: agencies === 0 ? null : reported / agencies,
        })),
      ),
      refs: groups.flatMap(({ cells }) => cells.map(({ ref }) => ref)),
    },
    fileName: fileName(words.files[field], context),
  };
}

function groupsOf(
  rows: readonly CoverageGroupRow[],
  years: readonly number[],
  field: CoverageField,
  lang: Lang,
): readonly CoverageGroup[] {
  const words = COVERAGE_WORDS[lang];
  const cell = (of: readonly CoverageGroupRow[], year: number, ref: MarkRef): CoverageCell => ({
    year,
    agencies: total(of.map((row) => row.agencies)),
    reported: total(of.map((row) => row.reported)),
    failing: total(of.map((row) => row.failing)),
    ref,
  });
  const inYear = (of: readonly CoverageGroupRow[], year: number): readonly CoverageGroupRow[] =>
    of.filter((row) => row.year === year);
  const values = [...new Set(rows.map(({ value }) => value))];
  const groups = values.map((value): CoverageGroup => {
    const own = rows.filter((row) => row.value === value);
    const ref = (year: number): MarkRef =>
      value === null ? { type: 'group', field: 'none', value: '' } : { type: 'group', field, value, year };
    return {
      label: value === null ? words.unknown : field === 'province' ? value : groupName(field, value, lang),
      whole: false,
      cells: years.map((year) => cell(inYear(own, year), year, ref(year))),
    };
  });
  const all = years.map((year) => cell(inYear(rows, year), year, { type: 'year', year, part: null }));
  return groups.length > 1 ? [{ label: words.all, whole: true, cells: all }, ...groups] : groups;
}
