/** Columns of the request matrix from the header of an exact table. */
import { APPLICANTS, type Applicant } from '../../../schema/form.ts';
import type { Item } from '../../2-locate/items.ts';
import { SHARED_KEY } from '../../2-locate/wording.ts';
import type { Reading } from '../row/slots.ts';

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

/** The columns of a table; null when no such header stands above item `before`, or it has more than one row and columns are not true. */
export function applicantColumns(items: readonly Item[], before: number): HeaderColumns | null {
  const first = items[before];
  if (first?.rowKind !== 'cells') return null;
  const columns = new Map<Applicant, number>();
  const words: Item[] = [];
  const rows = new Set<number>();
  for (let i = before - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item === undefined || item.table !== first.table) break;
    const applicant = applicantOf(item.key);
    if (applicant !== undefined && !columns.has(applicant)) {
      columns.set(applicant, item.col);
      rows.add(item.row);
    }
    if (item.type === 'word' && item.colSpan === 1) words.push(item);
  }
  const found = APPLICANTS.map((name) => columns.get(name));
  const known = found.filter((column) => column !== undefined);
  const rising = known.every((column, i) => i === 0 || column > (known[i - 1] ?? -1));
  const inOrder = known.length >= MIN_COLUMNS && found.slice(0, known.length).every((column) => column !== undefined);
  if (known.length === APPLICANTS.length) {
    if (new Set(known).size < known.length || (!first.exact && rows.size > 1)) return null;
    const header = words.filter(({ row }) => rows.has(row));
    const others = header.map(({ col }) => col).filter((col) => !known.includes(col));
    const width = first.exact ? null : Math.max(...items.filter(({ row }) => rows.has(row)).map(({ col }) => col)) + 1;
    return { applicants: known, others: new Set(others), width };
  }
  return first.exact && inOrder && rising ? { applicants: known, others: new Set(), width: null } : null;
}

/** With more words under the header than this the row does not keep to it. */
const MAX_WORDS = 1;

/**
 * The cells of the label's row under the given columns; null when the row does not keep to them. A word among the figures is a cell
 * that cannot be read.
 */
export function cellsUnder(items: readonly Item[], label: number, columns: HeaderColumns): Reading | null {
  const start = items[label];
  if (start === undefined || (columns.width === null && !start.exact)) return null;
  const row: Item[] = [];
  for (let i = label + 1; items[i]?.row === start.row; i += 1) {
    const item = items[i];
    if (item !== undefined) row.push(item);
  }
  if (columns.width !== null && (row.at(-1)?.col ?? -1) + 1 !== columns.width) return null;
  const reading = columns.applicants.map((column) => row.find((item) => item.col === column) ?? null);
  const complete = reading.every(
    (item) => item !== null && (item.type === 'number' || item.type === 'blank' || item.key !== ''),
  );
  if (reading.filter((item) => item?.type === 'word' && item.key !== SHARED_KEY).length > MAX_WORDS) return null;
  const figures = row.filter((item) => item.type === 'number' && !columns.others.has(item.col)).length;
  const taken = reading.filter((item) => item?.type === 'number').length;
  return complete && figures === taken ? reading : null;
}

const WORDS: Readonly<Record<Applicant, RegExp>> = {
  natural: /^自然/,
  business: /^(?:商业|企业)/,
  research: /^科研/,
  ngo: /^(?:社会|公益)/,
  legal: /^法律/,
  other: /^其[他它]/,
  total: /^总计$/,
};
/** Items above the first row that may be its header. */
const REACH = 40;

/** The header words of a matrix in running text, one a column, whole or the first piece of a broken one; null when one is missing. */
export function applicantWords(items: readonly Item[], before: number): readonly Item[] | null {
  const above = items.slice(Math.max(0, before - REACH), before).filter((item) => item.rowKind === 'line');
  const found = APPLICANTS.flatMap((name) => above.findLast((item) => WORDS[name].test(item.key)) ?? []);
  return found.length === APPLICANTS.length ? found : null;
}
