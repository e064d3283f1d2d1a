/** Words of lists that are kept as tables. */
import type { Lang } from '../lang.ts';
import { whole } from './common.ts';

export const LISTED_WORDS: Readonly<
  Record<Lang, { readonly unit: string; readonly cut: (kept: number, left: number) => string }>
> = {
  zh: {
    unit: '见表头',
    cut: (kept, left) => `只收入前 ${whole(kept)} 行，其余 ${whole(left)} 行见原页下载的文件。`,
  },
  en: {
    unit: 'see the heads',
    cut: (kept, left) => `The first ${whole(kept)} rows; ${whole(left)} more are in the files of the page.`,
  },
};
