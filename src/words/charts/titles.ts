/**
 * The heads of cards as sentences: one template a kind of statement, filled from the numbers of the chart. A template has its period, its
 * measure and its value; it never gives a cause or a judgement.
 */
import type { Bilingual } from '../lang.ts';

interface TitleWords {
  /** The largest part of the last year; the same one as in the year before; as large as another. */
  readonly largest: (year: string, part: string, share: string) => string;
  readonly largestStill: (year: string, part: string, share: string) => string;
}

export const TITLES: Bilingual<TitleWords> = {
  zh: {
    largest: (year, part, share) => `${year} 年${part}占 ${share}，占比最高`,
    largestStill: (year, part, share) => `${year} 年${part}占 ${share}，仍是占比最高的办理结果`,
  },
  en: {
    largest: (year, part, share) => `${year}: ${part} has the largest share, ${share}`,
    largestStill: (year, part, share) => `${year}: ${part} still has the largest share, ${share}`,
  },
};
