/** The tables of part 二. */
import { PROACTIVE_COLUMNS, type ProactiveItem, type StandardForm } from '../../schema/form.ts';
import { proactivePath, type CellPath } from '../../schema/paths.ts';
import { itemAt } from '../random.ts';
import type { SampleUnit } from '../writing/money.ts';
import { label, type Grid, type GridCell } from './grid.ts';
import { header, styled, type Style } from './style.ts';
import { CLAUSES, ITEM_HEADER, ITEM_NAMES, MEASURE_HEADERS, PROCUREMENT_HEADERS, type Clause } from './wording.ts';

const COLUMNS = 4;

export interface ProactiveTask {
  readonly form: StandardForm;
  readonly style: Style;
  readonly textOf: (path: CellPath) => string;
  /** Unit in the header of the amount; null where the header names none. */
  readonly unit: SampleUnit | null;
  /** `采购总金额（万元）` or `采购总金额（单位：万元）`. */
  readonly longUnit: boolean;
}

interface Column {
  readonly header: string;
  readonly path: CellPath;
}

function columnsOf(item: ProactiveItem | 'procurement', task: ProactiveTask): readonly Column[] {
  const { form, unit, longUnit } = task;
  const suffix = unit === null ? '' : longUnit || form === '2021' ? `（单位：${unit}）` : `（${unit}）`;
  if (item === 'procurement') {
    if (form === '2021') return [];
    return [
      { header: PROCUREMENT_HEADERS.projects, path: 'procurement.projects' },
      { header: PROCUREMENT_HEADERS.amount + suffix, path: 'procurement.amount' },
    ];
  }
  return (PROACTIVE_COLUMNS[form][item] ?? []).map((measure) => ({
    header: MEASURE_HEADERS[form][measure] + (measure === 'amount' ? suffix : ''),
    path: proactivePath(item, measure),
  }));
}

/** The last column takes what is left of the four. */
function spread(cells: readonly GridCell[]): readonly GridCell[] {
  return cells.map((cell, n) => (n === cells.length - 1 ? { ...cell, colSpan: COLUMNS - n } : cell));
}

function clauseRows(clause: Clause, task: ProactiveTask): readonly (readonly GridCell[])[] {
  const { form, style, textOf } = task;
  const items = clause.items.filter((item) => columnsOf(item, task).length > 0);
  if (items.length === 0) return [];
  const headers = columnsOf(itemAt(items, 0), task).map((column) => label(header(column.header, style)));
  return [
    [label(styled(clause.heading, style), COLUMNS)],
    spread([label(ITEM_HEADER), ...headers]),
    ...items.map((item) =>
      spread([
        label(styled(ITEM_NAMES[form][item], style)),
        ...columnsOf(item, task).map(({ path }) => ({ text: textOf(path), colSpan: 1, rowSpan: 1, path })),
      ]),
    ),
  ];
}

/** One table, or one a clause where the typist split it. */
export function proactiveGrids(task: ProactiveTask): readonly Grid[] {
  const parts = CLAUSES.map((clause) => clauseRows(clause, task)).filter((rows) => rows.length > 0);
  const tables = task.style.splitProactive ? parts : [parts.flat()];
  return tables.map((rows) => ({ columns: COLUMNS, rows, headerRows: 1 }));
}
