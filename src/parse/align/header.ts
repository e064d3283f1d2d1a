/** Columns of the request matrix from the header of an exact table. */
import { APPLICANTS, type Applicant } from '../../schema/form.ts';
import type { Item } from '../locate/items.ts';
import type { Reading } from './slots.ts';

const HEADERS: Readonly<Record<Applicant, RegExp>> = {
  natural: /^自然人$/,
  business: /^(?:商业)?企业$/,
  research: /^科研机构$/,
  ngo: /^社会公益(?:组织|机构)$/,
  legal: /^法律服务机构$/,
  other: /^其[他它]$/,
  total: /^总计$/,
};

/** A page cut at its edge loses the last columns; with fewer than this left the header proves little. */
const MIN_COLUMNS = 4;

/**
 * The first grid column of each applicant, in the form's order; null when the table has no such header above item `before`. Only the
 * first ones where the table ends before the others.
 */
export function applicantColumns(items: readonly Item[], before: number): readonly number[] | null {
  const first = items[before];
  if (first?.exact !== true) return null;
  const columns = new Map<Applicant, number>();
  for (let i = before - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item === undefined || item.table !== first.table) break;
    const applicant = APPLICANTS.find((name) => HEADERS[name].test(item.key));
    if (applicant !== undefined && !columns.has(applicant)) columns.set(applicant, item.col);
  }
  const found = APPLICANTS.map((name) => columns.get(name));
  const known = found.filter((column) => column !== undefined);
  const rising = known.every((column, i) => i === 0 || column > (known[i - 1] ?? -1));
  const inOrder = known.length >= MIN_COLUMNS && found.slice(0, known.length).every((column) => column !== undefined);
  return inOrder && rising ? known : null;
}

/** With more words under the header than this the row does not keep to it. */
const MAX_WORDS = 1;

/**
 * The cells of the label's row under the given columns; null when the row does not keep to them. A word among the figures is a cell
 * that cannot be read.
 */
export function cellsUnder(items: readonly Item[], label: number, columns: readonly number[]): Reading | null {
  const start = items[label];
  if (start?.exact !== true) return null;
  const row: Item[] = [];
  for (let i = label + 1; items[i]?.row === start.row; i += 1) {
    const item = items[i];
    if (item !== undefined) row.push(item);
  }
  const reading = columns.map((column) => row.find((item) => item.col === column) ?? null);
  const complete = reading.every(
    (item) => item !== null && (item.type === 'number' || item.type === 'blank' || item.key !== ''),
  );
  if (reading.filter((item) => item?.type === 'word').length > MAX_WORDS) return null;
  const figures = row.filter((item) => item.type === 'number').length;
  const taken = reading.filter((item) => item?.type === 'number').length;
  return complete && figures === taken ? reading : null;
}

const WORDS: Readonly<Record<Applicant, RegExp>> = {
  natural: /^自然/,
  business: /^商业/,
  research: /^科研/,
  ngo: /^社会/,
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
