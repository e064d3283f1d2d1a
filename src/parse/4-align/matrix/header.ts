/** Columns of the request matrix from the header of its table. */
import { APPLICANTS, type Applicant } from '../../../schema/form.ts';
import { elementAt } from '../../../schema/element-at.ts';
import type { Item } from '../../2-locate/items.ts';

const HEADERS: Readonly<Record<Applicant, RegExp>> = {
  natural: /^自然人$/,
  business: /^(?:商业)?企业$/,
  research: /^科研机构$/,
  ngo: /^社会公益(?:组织|机构)$/,
  legal: /^法律服务机构$/,
  other: /^其[他它]$/,
  total: /^总计$/,
};

/** The applicant that a whole header word names. */
export function applicantOf(key: string): Applicant | undefined {
  return APPLICANTS.find((name) => HEADERS[name].test(key));
}

/** A page cut at its edge loses the last columns; with fewer than this left the header proves little. */
const MIN_COLUMNS = 4;

/** Grid columns by the header of a table. */
export interface HeaderColumns {
  /** First column of each applicant, in the form's order, whatever the table's; only the first ones where it ends before the others. */
  readonly applicants: readonly number[];
  /** Columns under a heading that the form does not have: last year's figures, percentages, remarks. */
  readonly others: ReadonlySet<number>;
  /** Cells that a row must have to keep to the header; null where columns are the layout's own. */
  readonly width: number | null;
}

/** The header above a matrix, read from below. */
interface Header {
  /** First column of each applicant that it names. */
  readonly columns: ReadonlyMap<Applicant, number>;
  /** Words over one column. */
  readonly words: readonly Item[];
  /** Rows of the document that name an applicant. */
  readonly rows: ReadonlySet<number>;
}

function headerAbove(items: readonly Item[], before: number): Header {
  const columns = new Map<Applicant, number>();
  const words: Item[] = [];
  const rows = new Set<number>();
  const { table } = elementAt(items, before);
  for (let i = before - 1; i >= 0; i -= 1) {
    const item = elementAt(items, i);
    if (item.table !== table) break;
    const applicant = applicantOf(item.key);
    if (applicant !== undefined && !columns.has(applicant)) {
      columns.set(applicant, item.col);
      rows.add(item.row);
    }
    if (item.type === 'word' && item.colSpan === 1) words.push(item);
  }
  return { columns, words, rows };
}

/** Whether the columns lie side by side in the form's order, as they do only where every cell of a header in two rows has its place. */
function sideBySide(applicants: readonly number[]): boolean {
  return applicants.every((column, i) => i === 0 || column === elementAt(applicants, i - 1) + 1);
}

/** Columns of a header that names every applicant; null where two share one, or where columns are not true and it has more than one row whose cells may have moved. */
function wholeHeader(
  items: readonly Item[],
  { columns, words, rows }: Header,
  applicants: readonly number[],
  exact: boolean,
): HeaderColumns | null {
  if (new Set(columns.values()).size < columns.size || (!exact && rows.size > 1 && !sideBySide(applicants)))
    return null;
  const others = words.filter(({ row, col }) => rows.has(row) && !applicants.includes(col)).map(({ col }) => col);
  const width = exact ? null : Math.max(...items.filter(({ row }) => rows.has(row)).map(({ col }) => col)) + 1;
  return { applicants, others: new Set(others), width };
}

/** The columns of a table; null when no such header stands above item `before`, or it has more than one row and columns are not true. */
export function applicantColumns(items: readonly Item[], before: number): HeaderColumns | null {
  const first = items[before];
  if (first?.rowKind !== 'cells') return null;
  const header = headerAbove(items, before);
  const found = APPLICANTS.map((name) => header.columns.get(name));
  const known = found.filter((column) => column !== undefined);
  if (known.length === APPLICANTS.length) return wholeHeader(items, header, known, first.exact);
  const rising = known.every((column, i) => i === 0 || column > elementAt(known, i - 1));
  const inOrder = known.length >= MIN_COLUMNS && found.slice(0, known.length).every((column) => column !== undefined);
  return first.exact && inOrder && rising ? { applicants: known, others: new Set(), width: null } : null;
}
