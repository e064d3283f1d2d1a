/** Rows of true cells as the form has them: a row torn in two by a page break is put together. */
import { REQUEST_ROWS } from '../../schema/form.ts';
import { labelKey, withoutNumbering } from '../ground/characters/normalize.ts';
import type { CellDoubt, DocCell, DocRow, Read } from './document.ts';

const HAN = /\p{Script=Han}/u;
const DIGIT = /[\d０-９]/;
const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|\d{1,2}\s*[.．、])/;
/** Cells behind the label of a row of the matrix, at least: elsewhere labels are too short to be torn. */
const MIN_CELLS = 6;

function keyOf(label: string): string {
  return withoutNumbering(labelKey(label));
}

const LABELS: ReadonlySet<string> = new Set(REQUEST_ROWS.map(({ label }) => keyOf(label)));

/** A row with its label, the last cell with words in it. */
interface Labelled {
  readonly row: DocRow;
  readonly before: readonly DocCell[];
  readonly label: DocCell;
  readonly after: readonly DocCell[];
}

function labelled(row: DocRow | undefined): Labelled | null {
  if (row === undefined || row.kind !== 'cells' || !row.exact || row.cells.length <= MIN_CELLS) return null;
  const at = row.cells.findLastIndex(({ text }) => HAN.test(text));
  const label = row.cells[at];
  const after = row.cells.slice(at + 1);
  return label === undefined || after.length < MIN_CELLS ? null : { row, before: row.cells.slice(0, at), label, after };
}

function isBlank({ text }: DocCell): boolean {
  return text.trim() === '';
}

function withLabelOf(upper: Labelled, lower: Labelled): DocCell {
  const { label } = upper;
  return {
    ...label,
    text: `${label.text}\n${lower.label.text}`,
    at: [label.at[0], Math.max(label.at[1], lower.label.at[1])],
  };
}

/** The row that two halves make: the label in both, the figures in one; null where the form has no such label. */
function joined(upper: Labelled, lower: Labelled): DocRow | null {
  if (LABELS.has(keyOf(upper.label.text)) || !LABELS.has(keyOf(upper.label.text + lower.label.text))) return null;
  if (!lower.before.every(isBlank)) return null;
  const label = withLabelOf(upper, lower);
  const { row, before, after } = upper;
  const at: DocRow['at'] = [row.at[0], Math.max(row.at[1], lower.row.at[1])];
  if (lower.after.every(isBlank)) return { ...row, at, cells: [...before, label, ...after] };
  if (!after.every(isBlank) || after.length !== lower.after.length) return null;
  const figures = lower.after.map((cell, i): DocCell => {
    const { col = cell.col, colSpan = cell.colSpan } = after[i] ?? {};
    return { ...cell, col, colSpan };
  });
  return { ...row, at, cells: [...before, label, ...figures] };
}

function doubted(cells: readonly DocCell[], doubt: CellDoubt): DocCell[] {
  return cells.map((cell) => ({ ...cell, doubt }));
}

/** Whether the lower row may be the rest of the upper one, in another piece of the table: a label with no number, and the figures. */
function mayGoOn(upper: Labelled, lower: Labelled): boolean {
  const own = NUMBERED.test(lower.label.text) || LABELS.has(keyOf(lower.label.text));
  return (
    upper.row.table !== lower.row.table &&
    upper.after.every(isBlank) &&
    !own &&
    lower.after.some(({ text }) => DIGIT.test(text))
  );
}

function withoutTears(rows: readonly DocRow[]): DocRow[] {
  const found: DocRow[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    if (row === undefined) continue;
    const upper = labelled(row);
    const lower = upper === null ? null : labelled(rows[i + 1]);
    const whole = upper === null || lower === null ? null : joined(upper, lower);
    if (whole !== null) i += 1;
    const torn = whole === null && upper !== null && lower !== null && mayGoOn(upper, lower);
    found.push(
      whole ?? (torn ? { ...row, cells: [...upper.before, upper.label, ...doubted(upper.after, 'torn')] } : row),
    );
  }
  return found;
}

/** What a reader read, settled. */
export function settled(read: Read): Read {
  if (!read.ok || !read.doc.rows.some(({ exact }) => exact)) return read;
  return { ok: true, doc: { ...read.doc, rows: withoutTears(read.doc.rows) } };
}
