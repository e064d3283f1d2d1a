/** What the tables of 数据质量 have in common. */
import { formatValue } from '../../../words/format.ts';
import type { Lang } from '../../../charts/model.ts';
import type { Dictionary } from '../../../words/site/index.ts';

/** What the columns need besides the row. */
export interface Setting {
  readonly t: Dictionary;
  readonly lang: Lang;
  readonly source: (file: string, cell?: string) => string;
  readonly profile: (agencyId: number) => string;
}

export const plain = (value: number | null, lang: Lang): string => formatValue(value, 'count', lang);
