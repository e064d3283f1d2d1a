/** Words of the page quality and of its tables, which come with them: the first page has no need of them. */
import type { Bilingual } from '../lang.ts';
import { QUALITY as EN } from './pages/quality.en.ts';
import { QUALITY as ZH } from './pages/quality.zh.ts';

export const QUALITY_WORDS: Bilingual<typeof ZH> = { zh: ZH, en: EN };
