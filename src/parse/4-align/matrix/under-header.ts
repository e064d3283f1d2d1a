/** The cells of a row that stand under the columns of the table's header. */
import type { Item } from '../../2-locate/items.ts';
import { SHARED_KEY } from '../../2-locate/wording.ts';
import type { Reading } from '../row/slots.ts';
import type { HeaderColumns } from './header.ts';

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
  if (columns.width !== null && row.at(-1)?.col !== columns.width - 1) return null;
  const reading = columns.applicants.map((column) => row.find((item) => item.col === column) ?? null);
  const complete = reading.every(
    (item) => item !== null && (item.type === 'number' || item.type === 'blank' || item.key !== ''),
  );
  if (reading.filter((item) => item?.type === 'word' && item.key !== SHARED_KEY).length > MAX_WORDS) return null;
  const figures = row.filter((item) => item.type === 'number' && !columns.others.has(item.col)).length;
  const taken = reading.filter((item) => item?.type === 'number').length;
  return complete && figures === taken ? reading : null;
}
