/** Words of the page of one agency, which come with it: the first page has no need of them. */
import type { Bilingual } from '../lang.ts';
import { PROFILE as EN } from './pages/profile.en.ts';
import { PROFILE as ZH } from './pages/profile.zh.ts';

export const PROFILE_WORDS: Bilingual<typeof ZH> = { zh: ZH, en: EN };
