/** Words of the page on which reports are checked, which come with it: the first page has no need of them. */
import type { Bilingual } from '../../lang.ts';
import { CHECK as EN } from './en.ts';
import { CHECK as ZH } from './zh.ts';

export const CHECK_WORDS: Bilingual<typeof ZH> = { zh: ZH, en: EN };
