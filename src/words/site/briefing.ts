/** Words of the page briefing, which come with it: the first page has no need of them. */
import type { Bilingual } from '../lang.ts';
import { BRIEFING as EN } from './pages/briefing.en.ts';
import { BRIEFING as ZH } from './pages/briefing.zh.ts';

export const BRIEFING_WORDS: Bilingual<typeof ZH> = { zh: ZH, en: EN };
