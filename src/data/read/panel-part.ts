/** From the values of a file of `reports` to the part of the panel that they make. */
import { columnsOf, type Column } from '../../schema/tables.ts';
import { NO_COUNT, PANEL_COUNTS, type PanelPart } from '../../queries/executors/panel/part.ts';
import { ColumnMismatch } from './vectors.ts';

type Values = ArrayLike<unknown>;
/** All values of a column of `reports`. */
export type ReadColumn = (column: Column) => Promise<Values>;

function columnNamed(name: string): Column {
  const column = columnsOf('reports').find((one) => one.name === name);
  if (column === undefined) throw new RangeError(`reports have no column ${name}`);
  return column;
}

function wholeNumber(value: unknown, name: string): number {
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number) && Math.abs(number) < 2 ** 31) return number;
  throw new ColumnMismatch(`column ${name}: ${String(value)} is no whole number`);
}

function isNull(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Rejects with `ColumnMismatch` where a value is not of the column's type. */
export async function panelPart(read: ReadColumn): Promise<PanelPart> {
  const values = (name: string): Promise<Values> => read(columnNamed(name));
  const years = await values('year');
  const superseded = await values('superseded_by');
  const counted = await values('counts');
  const kept: number[] = [];
  for (let row = 0; row < years.length; row += 1) if (isNull(superseded[row]) && counted[row] !== false && !isNull(years[row])) kept.push(row);
  const rows = Int32Array.from(kept);

  const numbers = async (name: string, whenNull: number | null): Promise<Int32Array> => {
    const found = await values(name);
    return rows.map((row) => {
      const value = found[row];
      return isNull(value) && whenNull !== null ? whenNull : wholeNumber(value, name);
    });
  };
  const counts: Record<string, Int32Array> = {};
  for (const name of PANEL_COUNTS) counts[name] = await numbers(name, NO_COUNT);
  const yuan = await values('procurement_yuan');
  const suspect = await values('procurement_suspect');
  const likely = await values('procurement_likely_yuan');
  return {
    agency: await numbers('agency_id', null),
    report: await numbers('report_id', null),
    year: Int16Array.from(rows, (row) => wholeNumber(years[row], 'year')),
    failing: Uint8Array.from(await numbers('checks_failed', null), (failed) => Number(failed > 0)),
    counts,
    yuan: Float64Array.from(rows, (row) => amount(yuan[row])),
    ...units(rows, await values('procurement_unit_from')),
    suspect: Int8Array.from(rows, (row) => (isNull(suspect[row]) ? -1 : Number(suspect[row] === true))),
    likely: Float64Array.from(rows, (row) => amount(likely[row])),
  };
}

function amount(value: unknown): number {
  if (isNull(value)) return Number.NaN;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ColumnMismatch(`${String(value)} is no amount of procurement`);
}

/** A code a report, for there are three words. */
function units(rows: Int32Array, values: Values): Pick<PanelPart, 'unit' | 'units'> {
  const codes = new Map<string | null, number>();
  const unit = Uint8Array.from(rows, (row) => {
    const value = values[row] ?? null;
    if (value !== null && typeof value !== 'string') throw new ColumnMismatch('procurement_unit_from is no text');
    const code = codes.get(value) ?? codes.size;
    if (code > 255) throw new ColumnMismatch('procurement_unit_from has more values than the form has units');
    codes.set(value, code);
    return code;
  });
  return { unit, units: [...codes.keys()] };
}
