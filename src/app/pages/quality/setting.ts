/** What the tables of 数据质量 have in common. */
import { formatValue } from '../../../words/format.ts';
import type { Lang } from '../../../charts/model.ts';
import type { Dictionary } from '../../../words/site/index.ts';
import type { Column } from '../../table/column.ts';

/** What the columns need besides the row. */
export interface Setting {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly source: (file: string, cell?: string) => string;
  readonly profile: (agencyId: number) => string;
}

export const plain = (value: number | null, lang: Lang): string => formatValue(value, 'count', lang);

/** Leads to the agency's profile. `width` in px. */
export function agencyColumn<Row extends { readonly agency: string; readonly agency_id: number }>(
  { t, profile }: Setting,
  width: number,
): Column<Row> {
  return {
    key: 'agency',
    label: t.quality.agency,
    width,
    text: (row) => row.agency,
    value: (row) => row.agency,
    href: (row) => profile(row.agency_id),
  };
}

export function yearColumn<Row extends { readonly year: number }>(
  { t }: Pick<Setting, 't'>,
  width: number,
): Column<Row> {
  return { key: 'year', label: t.quality.year, width, text: (row) => String(row.year), value: (row) => row.year };
}

/** Leads to the report's text. */
export function fileColumn<Row extends { readonly file: string }>({ t, source }: Setting, width: number): Column<Row> {
  return {
    key: 'file',
    label: t.quality.file,
    width,
    text: (row) => row.file,
    value: (row) => row.file,
    href: (row) => source(row.file),
  };
}
