/**
 * The heads of cards as sentences: one template a kind of statement, filled from the numbers of the chart. A template has its period, its
 * measure and its value; it never gives a cause or a judgement.
 */
import type { Bilingual } from '../lang.ts';

interface TitleWords {
  /** The largest part of the last year; the same one as in the year before; as large as another. */
  readonly largest: (year: string, part: string, share: string) => string;
  readonly largestStill: (year: string, part: string, share: string) => string;
  /** The reason with most requests, as a share of its group. */
  readonly reasonOfYear: (year: string, group: string, reason: string, share: string) => string;
  /** A figure of a year by itself, beside the one before it, and as large as that. */
  readonly year: (year: string, label: string, value: string) => string;
  readonly years: (year: string, label: string, value: string, before: string, other: string) => string;
  readonly same: (year: string, before: string, label: string, value: string) => string;
  /** What the first of a ranking have of the whole. */
  readonly firstThree: (share: string) => string;
  readonly most: (name: string, value: string) => string;
  readonly median: (what: string, value: string) => string;
  readonly spread: (median: string, p90: string) => string;
  readonly reason: (reason: string, value: string) => string;
  readonly peers: (own: string, year: string, value: string, median: string) => string;
  readonly change: (own: string, years: readonly [string, string], values: readonly [string, string]) => string;
  readonly unchanged: (own: string, years: readonly [string, string], value: string) => string;
  readonly carried: (share: string, count: string) => string;
  readonly carriedShare: (share: string) => string;
  readonly suspects: (count: string) => string;
}

export const TITLES: Bilingual<TitleWords> = {
  zh: {
    largest: (year, part, share) => `${year} 年${part}占 ${share}，占比最高`,
    largestStill: (year, part, share) => `${year} 年${part}占 ${share}，仍是占比最高的一项`,
    reasonOfYear: (year, group, reason, share) => `${year} 年“${reason}”件数最多，占${group}的 ${share}`,
    year: (year, label, value) => `${year} 年${label} ${value}`,
    years: (year, label, value, before, other) => `${year} 年${label} ${value}，${before} 年为 ${other}`,
    same: (year, before, label, value) => `${year} 年与 ${before} 年${label}相同，均为 ${value}`,
    firstThree: (share) => `最多的三个机关合计占 ${share}`,
    most: (name, value) => `${name}最多，${value}`,
    median: (what, value) => `${what}的中位数为 ${value}`,
    spread: (median, p90) => `各机关中位数 ${median}，P90 为 ${p90}`,
    reason: (reason, value) => `“${reason}”占比的中位数最高，为 ${value}`,
    peers: (own, year, value, median) => `${own} ${year} 年 ${value}，可比机关中位数 ${median}`,
    change: (own, [from, to], [before, after]) => `${own} ${from} 年 ${before}，${to} 年 ${after}`,
    unchanged: (own, [from, to], value) => `${own} ${from} 年与 ${to} 年相同，均为 ${value}`,
    carried: (share, count) => `应办申请的 ${share} 结转下年，${count} 件`,
    carriedShare: (share) => `可拆分的应办申请有 ${share} 结转下年`,
    suspects: (count) => `${count} 笔金额单位待核，未计入合计`,
  },
  en: {
    largest: (year, part, share) => `${year}: the largest share is ${part}, ${share}`,
    largestStill: (year, part, share) => `${year}: the largest share is still ${part}, ${share}`,
    reasonOfYear: (year, group, reason, share) => `${year}: most by reason, “${reason}” is ${share} of ${group}`,
    year: (year, label, value) => `${year}: ${label} ${value}`,
    years: (year, label, value, before, other) => `${year}: ${label} ${value}; ${before}: ${other}`,
    same: (year, before, label, value) => `${label} in ${year} as in ${before}: ${value}`,
    firstThree: (share) => `The three with most have ${share}`,
    most: (name, value) => `${name} has most: ${value}`,
    median: (what, value) => `${what}: median ${value}`,
    spread: (median, p90) => `Median of the agencies ${median}, P90 ${p90}`,
    reason: (reason, value) => `“${reason}” has the highest median share, ${value}`,
    peers: (own, year, value, median) => `${own}, ${year}: ${value}; median of its peers ${median}`,
    change: (own, [from, to], [before, after]) => `${own}: ${before} in ${from}, ${after} in ${to}`,
    unchanged: (own, [from, to], value) => `${own}: ${value} in ${from} as in ${to}`,
    carried: (share, count) => `${share} of the caseload is carried over, ${count} requests`,
    carriedShare: (share) => `${share} of the balanced caseload is carried over`,
    suspects: (count) => `${count} possible ${count === '1' ? 'slip' : 'slips'} of units, not counted`,
  },
};
