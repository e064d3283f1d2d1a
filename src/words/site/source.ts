/** Words of the page 报告原文 and of what shows a report as it does; they come with it: the first page has no need of them. */
import type { Bilingual } from '../lang.ts';
import { SOURCE as EN } from './pages/source.en.ts';
import { SOURCE as ZH } from './pages/source.zh.ts';

export const SOURCE_WORDS: Bilingual<typeof ZH> = { zh: ZH, en: EN };
