import { sumOrNull } from '../../ground/build.ts';
import type { CellValue, ChartTable, Lang, SegmentGroup, StackedModel, StackedRow, TableColumn } from '../../model.ts';
import { WORDS } from '../../../words/charts/common.ts';

/** One row a year, agency or group (`head` says of what): every segment, the sum of each group and the whole. */
export function compositionTable(
  groups: readonly SegmentGroup[],
  rows: readonly StackedRow[],
  by: StackedModel['by'],
  lang: Lang,
  head?: string,
): ChartTable {
  const words = WORDS[lang];
  const coverage: readonly TableColumn[] = [
    { key: 'k', label: `${words.coverageLabel} (k)`, format: 'count' },
    { key: 'n', label: `${by === 'agencies' ? words.year : words.agency} (N)`, format: 'count' },
  ];
  const columns: readonly TableColumn[] = [
    by === 'years'
      ? { key: 'row', label: words.year, format: 'year' }
      : { key: 'row', label: head ?? words.agency, format: 'text' },
    ...groups.flatMap((group): TableColumn[] => [
      { key: group.code, label: group.label, format: 'count' },
      ...group.segments
        .filter(({ code }) => code !== group.code)
        .map(({ code, label }): TableColumn => ({ key: code, label: `${group.label}·${label}`, format: 'count' })),
    ]),
    { key: 'sum', label: words.total, format: 'count' },
    ...(rows.some((row) => row.coverage !== null) ? coverage : []),
  ];
  return { columns, rows: rows.map((row) => tableRow(groups, row)), refs: rows.map((row) => row.key) };
}

function tableRow(groups: readonly SegmentGroup[], row: StackedRow): Readonly<Record<string, CellValue>> {
  const cells: Record<string, CellValue> = { row: row.key.type === 'year' ? row.key.year : row.label };
  for (const group of groups) {
    const values = group.segments.map(({ code }) => row.values[code] ?? null);
    cells[group.code] = row.groups?.[group.code] ?? (row.groups === undefined ? sumOrNull(values) : null);
    group.segments.forEach(({ code }, index) => {
      cells[code] = values[index] ?? null;
    });
  }
  return { ...cells, sum: row.total, k: row.coverage?.k ?? null, n: row.coverage?.n ?? null };
}
