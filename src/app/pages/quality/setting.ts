/** What the tables of 数据质量 have in common. */
import { QUALITY_WORDS } from '../../../words/site/quality.ts';
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
  { lang, profile }: Setting,
  width: number,
): Column<Row> {
  return {
    key: 'agency',
    label: QUALITY_WORDS[lang].agency,
    width,
    text: (row) => row.agency,
    value: (row) => row.agency,
    href: (row) => profile(row.agency_id),
  };
}

export function yearColumn<Row extends { readonly year: number }>(
  { lang }: Pick<Setting, 'lang'>,
  width: number,
): Column<Row> {
  return {
    key: 'year',
    label: QUALITY_WORDS[lang].year,
    width,
    text: (row) => String(row.year),
    value: (row) => row.year,
  };
}

/** Leads to the report's text. */
export function fileColumn<Row extends { readonly file: string }>(
  { lang, source }: Pick<Setting, 'lang' | 'source'>,
  width: number,
): Column<Row> {
  return {
    key: 'file',
    label: QUALITY_WORDS[lang].file,
    width,
    text: (row) => row.file,
    value: (row) => row.file,
    href: (row) => source(row.file),
  };
}
