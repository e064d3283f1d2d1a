/**
 * What a table printer adds to every row and column: numbers (0, 1, 2 …) before the rows and above the columns, and a mark of nothing
 * before the label of a row without a group. None of it is a cell of the form.
 */
import type { Doc, DocRow } from '../../1-read/document.ts';

/** So many rows counted one by one are a column of row numbers. Headers that are no rows of the table may have had the first ones. */
const MIN_RUN = 3;
/** Where a run is so long its printer counts the rows of short tables, too. */
const LONG_RUN = 8;
const MIN_SHORT_RUN = 2;
const LAST_START = 5;
const CELL = /^\s*['"]?(\d{1,3})['"]?\s*$/;
const LINE = /^\s{0,8}(\d{1,3})(?=\s|[,;]\D)/;
const NOTHING = /^\s*(?:(?:NaN|nan|None|null|<NA>)\s+)+(?=[^\s\d])/;
const WORD = /\p{Script=Han}{2}/u;

/** The number that a row begins with, when more follows; null for none. */
function counterOf({ kind, cells }: DocRow): number | null {
  const text = cells[0]?.text ?? '';
  const found = (kind === 'cells' ? CELL : LINE).exec(text)?.[1];
  if (found === undefined || (kind === 'cells' && cells.length < 2)) return null;
  return kind === 'cells' || text.trim() !== found ? Number(found) : null;
}

function isWordy({ cells }: DocRow): boolean {
  return cells.some(({ text }) => WORD.test(text));
}

/** More columns than any item of part two has figures. */
const MIN_COLUMNS = 4;

/** Of a line without its leading white space. */
const COLUMNS = /^(?:\(index\))?[\s,;]*0[\s,;]+1[\s,;]/;

/** Whether a row counts the columns from 0. Beside row numbers something else may stand in the corner. */
function countsColumns({ kind, cells }: DocRow, corner: boolean): boolean {
  const line = (cells[0]?.text ?? '').trimStart();
  if (kind === 'line' && !COLUMNS.test(line)) return false;
  const texts =
    kind === 'line' ? line.split(/[\s,;]+/).filter((text) => text !== '') : cells.map(({ text }) => text.trim());
  const counted = corner && texts[0] !== '0' ? texts.slice(1) : texts;
  return counted.length >= MIN_COLUMNS - (corner ? 1 : 0) && counted.every((text, i) => text === String(i));
}

/** A row of running text with blanks where `pattern` matches. */
function blanked(row: DocRow, pattern: RegExp): DocRow {
  const first = row.cells[0];
  if (row.kind === 'cells' || first === undefined || !pattern.test(first.text)) return row;
  return { ...row, cells: [{ ...first, text: first.text.replace(pattern, (found) => ' '.repeat(found.length)) }] };
}

function withoutCounter(row: DocRow): DocRow {
  return row.kind === 'cells' ? { ...row, cells: row.cells.slice(1) } : blanked(row, LINE);
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Runs of rows that count one by one, at least half of them with words. */
function runsOf(rows: Doc['rows'], counters: readonly (number | null)[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < rows.length; from += 1) {
    const start = counters[from];
    if (start === undefined || start === null || start > LAST_START) continue;
    let to = from + 1;
    while (counters[to] === start + to - from) to += 1;
    // Figures may count one by one by chance; labels beside them do not.
    if (rows.slice(from, to).filter(isWordy).length * 2 >= to - from) runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

/** The rows, without numbers and marks before their labels; rows that count the columns are empty. */
export function withoutCounters(rows: Doc['rows']): Doc['rows'] {
  const counters = rows.map(counterOf);
  const runs = runsOf(rows, counters);
  const least = runs.some(({ from, to }) => to - from >= LONG_RUN) ? MIN_SHORT_RUN : MIN_RUN;
  const counted = new Set<number>();
  for (const { from, to } of runs) if (to - from >= least) for (let i = from; i < to; i += 1) counted.add(i);
  const counts = rows.map(
    (row, i) =>
      !counted.has(i) &&
      (row.table === null || rows[i - 1]?.table !== row.table) &&
      countsColumns(row, counters[i + 1] === 0 && counted.has(i + 1)),
  );
  return rows.map((row, i) => {
    if (counts[i] === true) return { ...row, cells: [] };
    return blanked(counted.has(i) ? withoutCounter(row) : row, NOTHING);
  });
}
