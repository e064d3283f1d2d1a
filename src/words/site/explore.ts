/** Words of the page explore, which come with it: the first page has no need of them. */
import type { Bilingual } from '../lang.ts';
import { EXPLORE as EN } from './pages/explore.en.ts';
import { EXPLORE as ZH } from './pages/explore.zh.ts';

export const EXPLORE_WORDS: Bilingual<typeof ZH> = { zh: ZH, en: EN };
