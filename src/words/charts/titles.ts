/**
 * The heads of cards as sentences: one template a kind of statement, filled from the numbers of the chart. A template has its period, its
 * measure and its value; it never gives a cause or a judgement.
 */
import type { Bilingual } from '../lang.ts';

interface TitleWords {
  /** The largest part of the last year; the same one as in the year before; as large as another. */
  readonly largest: (year: string, part: string, share: string) => string;
  readonly largestStill: (year: string, part: string, share: string) => string;
  /** A figure by year: its last value alone, or beside the one before. */
  readonly value: (year: string, measure: string, value: string) => string;
  readonly more: (year: string, measure: string, value: string, change: string) => string;
  readonly less: (year: string, measure: string, value: string, change: string) => string;
  readonly same: (year: string, measure: string, value: string) => string;
  /** A ranking: the first, and its figure over the period. */
  readonly most: (years: string, measure: string, name: string, value: string) => string;
  readonly highest: (years: string, measure: string, name: string, value: string) => string;
  /** A distribution. */
  readonly median: (years: string, measure: string, value: string, count: string) => string;
}

export const TITLES: Bilingual<TitleWords> = {
  zh: {
    largest: (year, part, share) => `${year} 年${part}占 ${share}，占比最高`,
    largestStill: (year, part, share) => `${year} 年${part}占 ${share}，仍是占比最高的办理结果`,
    value: (year, measure, value) => `${year} 年${measure}${value}`,
    more: (year, measure, value, change) => `${year} 年${measure}${value}，比上年多 ${change}`,
    less: (year, measure, value, change) => `${year} 年${measure}${value}，比上年少 ${change}`,
    same: (year, measure, value) => `${year} 年${measure}${value}，与上年相同`,
    most: (years, measure, name, value) => `${years}${measure}以${name}最多，${value}`,
    highest: (years, measure, name, value) => `${years}${measure}以${name}最高，${value}`,
    median: (years, measure, value, count) => `${years}${measure}的中位数为 ${value}（${count} 个机关）`,
  },
  en: {
    largest: (year, part, share) => `${year}: ${part} has the largest share, ${share}`,
    largestStill: (year, part, share) => `${year}: ${part} still has the largest share, ${share}`,
    value: (year, measure, value) => `${measure} in ${year}: ${value}`,
    more: (year, measure, value, change) => `${measure} in ${year}: ${value}, ${change} more than the year before`,
    less: (year, measure, value, change) => `${measure} in ${year}: ${value}, ${change} fewer than the year before`,
    same: (year, measure, value) => `${measure} in ${year}: ${value}, as the year before`,
    most: (years, measure, name, value) => `${measure}, ${years}: most at ${name}, ${value}`,
    highest: (years, measure, name, value) => `${measure}, ${years}: highest at ${name}, ${value}`,
    median: (years, measure, value, count) => `${measure}, ${years}: median ${value} (${count} agencies)`,
  },
};
