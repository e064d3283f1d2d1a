import { sumOrNull } from '../../ground/build.ts';
import { nameIn } from '../../ground/subset.ts';
import type { CellValue, ChartTable, SegmentGroup, StackedModel, StackedRow, TableColumn } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';
import { hasNegative, isOfGroups, wholeOf } from './segments.ts';

export interface Composed extends Pick<StackedModel, 'groups' | 'by' | 'lang' | 'unit' | 'subset'> {
  readonly rows: readonly StackedRow[];
  /** Head of the first column where rows are neither years nor agencies. */
  readonly head?: string;
  /** Before the names of the amounts: of what they are, where other charts have parts of the same name. */
  readonly of?: string;
}

/** Count and share of a part beside each other, with the unit of each. */
function partColumns(
  { lang, unit, subset = null, of = '' }: Composed,
  code: string,
  label: string,
  ofGroup: boolean,
): readonly TableColumn[] {
  const words = WORDS[lang];
  const name = nameIn(subset, `${of === '' ? '' : `${of}·`}${label}`, lang);
  return [
    { key: code, label: `${name} (${unit})`, format: 'count' },
    { key: `${code}-share`, label: `${name} (${ofGroup ? words.ofGroup : '%'})`, format: 'percent' },
  ];
}

/** One row a year, agency or group: every segment with its share of its whole, the sum of each group and the whole. */
export function compositionTable(composed: Composed): ChartTable {
  const { groups, rows, by, lang, unit, head, subset = null } = composed;
  const words = WORDS[lang];
  const ofGroup = isOfGroups(groups);
  const coverage: readonly TableColumn[] = [
    { key: 'k', label: `${words.coverageLabel} (k)`, format: 'count' },
    { key: 'n', label: `${by === 'agencies' ? words.year : words.agency} (N)`, format: 'count' },
  ];
  const columns: readonly TableColumn[] = [
    by === 'years'
      ? { key: 'row', label: words.year, format: 'year' }
      : { key: 'row', label: head ?? words.agency, format: 'text' },
    ...groups.flatMap((group): readonly TableColumn[] => [
      ...(ofGroup
        ? [{ key: group.code, label: `${nameIn(subset, group.label, lang)} (${unit})`, format: 'count' as const }]
        : []),
      ...group.segments.flatMap(({ code, label }) =>
        partColumns(composed, code, ofGroup ? `${group.label}·${label}` : label, ofGroup),
      ),
    ]),
    { key: 'sum', label: `${words.total} (${unit})`, format: 'count' },
    ...(rows.some((row) => row.coverage !== null) ? coverage : []),
  ];
  return { columns, rows: rows.map((row) => tableRow(groups, row)), refs: rows.map((row) => row.key) };
}

function tableRow(groups: readonly SegmentGroup[], row: StackedRow): Readonly<Record<string, CellValue>> {
  const cells: Record<string, CellValue> = { row: row.key.type === 'year' ? row.key.year : row.label };
  for (const group of groups) {
    const values = group.segments.map(({ code }) => row.values[code] ?? null);
    const whole = wholeOf(row, group, groups);
    if (isOfGroups(groups))
      cells[group.code] = row.groups?.[group.code] ?? (row.groups === undefined ? sumOrNull(values) : null);
    group.segments.forEach(({ code }, index) => {
      const value = values[index] ?? null;
      cells[code] = value;
      cells[`${code}-share`] =
        value === null || whole === null || whole <= 0 || row.total === null || hasNegative(row) ? null : value / whole;
    });
  }
  return { ...cells, sum: row.total, k: row.coverage?.k ?? null, n: row.coverage?.n ?? null };
}
