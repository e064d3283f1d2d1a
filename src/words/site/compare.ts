/** Words of the page that compares agencies, and of its tables, which come with them: the first page has no need of them. */
import type { Bilingual } from '../lang.ts';
import { COMPARE as EN } from './pages/compare.en.ts';
import { COMPARE as ZH } from './pages/compare.zh.ts';

export const COMPARE_WORDS: Bilingual<typeof ZH> = { zh: ZH, en: EN };
