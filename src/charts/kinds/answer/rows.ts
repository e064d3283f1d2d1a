/** The values of an answer for a chart and its table. */
import type { AnyAnswer } from '../../../queries/explore/any-statement.ts';
import type { MarkRef } from '../../ground/base.ts';

type Row = AnyAnswer['rows'][number];

/** A number while it is exact, else the text: what is saved must not be rounded. */
export function exactValue(text: string | null, numeric: boolean): string | number | null {
  if (text === null || !numeric) return text;
  const value = Number(text);
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !Number.isInteger(value)) ? value : text;
}

/** A number to draw, be it rounded; null for NULL and for what is no finite number. */
export function drawnValue(text: string | null | undefined): number | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** What each row stands for: an agency, and its year, where the answer has columns of those names. */
export function refsOf({ columns, rows }: AnyAnswer): readonly MarkRef[] {
  const at = (name: string): number => columns.findIndex((column) => column.name === name && column.numeric);
  const [id, year] = [at('agency_id'), at('year')];
  const name = columns.findIndex((column) => column.name === 'agency');
  const numberAt = (row: Row, index: number): number | null => (index < 0 ? null : drawnValue(row[index]));
  return rows.map((row): MarkRef => {
    const agencyId = numberAt(row, id);
    if (agencyId === null) return { type: 'group', field: 'none', value: '' };
    const agency = (name < 0 ? null : row[name]) ?? '';
    return { type: 'agency', agencyId, agency, year: numberAt(row, year), part: null };
  });
}
