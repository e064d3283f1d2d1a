/** The report year by vote: title, period, opening words, signature, publication, prose, file name. */
import { countOne } from '../../ground/counts.ts';
import type { FoundDate } from '../text.ts';

export interface YearEvidence {
  readonly source: string;
  readonly year: number;
  /** How far the source alone can be trusted; see `WEIGHTS`. */
  readonly weight: number;
  /** Sources that are about the report year itself: when two of these differ, something is wrong. */
  readonly strong: boolean;
}

export interface YearVote {
  /** null without any evidence. */
  readonly year: number | null;
  /** Strong evidence for another year. */
  readonly against: readonly YearEvidence[];
}

/**
 * Why these weights: a title is written for this report, but may be last year's with one digit forgotten; the period and the
 * opening words are two further places where the year is meant. A date says only when it was signed. Prose names many years.
 */
const WEIGHTS = {
  title: 10,
  period: 9,
  opening: 6,
  pageTitle: 5,
  signature: 4,
  prose: 3,
  published: 2,
  file: 2,
  url: 1,
} as const;

const PERIOD = /(20\d\d)年0?1月0?1日(?:零时)?(?:起|开始)?[,、]?(?:至|到|止|[-—–~～])*(20\d\d)?年?12月31日/g;
const OPENING =
  /(?:现将|公布|发布|报告如下|总结)[^。]{0,40}?(20\d\d)年度?[^。,]{0,20}(?:信息公开|政务公开)|(20\d\d)年度?(?:我|本)[^。,]{0,12}(?:信息公开|政务公开)[^。,]{0,10}报告/;
const PROSE_YEAR = /(20[0-4]\d)年(?!\d{1,2}月\d{1,2}日)/g;
const FILE_YEAR = /(?:^|\D)(20[0-4]\d)(?=年|\D|$)/;
/** A report signed this late in a year may be of that very year. */
const LATE_MONTH = 10;

/** How a message calls the sources that can contradict each other. */
export const SOURCE_LABELS: Readonly<Record<string, string>> = {
  title: '标题',
  period: '统计期限',
  opening: '正文开头',
  signature: '落款',
};

function evidence(
  source: keyof typeof WEIGHTS,
  year: number | null | undefined,
  strong = false,
): readonly YearEvidence[] {
  return year === null || year === undefined || Number.isNaN(year)
    ? []
    : [{ source, year, weight: WEIGHTS[source], strong }];
}

function numberIn(match: RegExpExecArray | null): number | undefined {
  const found = match?.slice(1).find((part) => part !== undefined);
  return found === undefined ? undefined : Number(found);
}

function commonest(prose: string): number | undefined {
  const count = new Map<number, number>();
  for (const [, year] of prose.matchAll(PROSE_YEAR)) countOne(count, Number(year));
  return [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

function periodYear(prose: string): number | undefined {
  for (const [, from, to] of prose.matchAll(PERIOD)) if (to === undefined || to === from) return Number(from);
  return undefined;
}

function signedFor(date: FoundDate | null): number | undefined {
  if (date === null) return undefined;
  return date.month >= LATE_MONTH ? date.year : date.year - 1;
}

export interface YearSources {
  readonly title: number | null;
  readonly pageTitle: number | null;
  readonly prose: string;
  readonly signed: FoundDate | null;
  /** ISO date. */
  readonly published: string | null;
  readonly file: string;
  readonly url: string | null;
}

/** All evidence there is, strongest sources first. */
export function yearEvidence(sources: YearSources): readonly YearEvidence[] {
  const { prose, published } = sources;
  return [
    ...evidence('title', sources.title, true),
    ...evidence('period', periodYear(prose), true),
    ...evidence('opening', numberIn(OPENING.exec(prose)), true),
    // The same title twice is one statement.
    ...evidence('pageTitle', sources.title === null ? sources.pageTitle : null),
    ...evidence('signature', signedFor(sources.signed)),
    ...evidence('prose', commonest(prose)),
    ...evidence('published', published === null ? undefined : Number(published.slice(0, 4)) - 1),
    ...evidence('file', numberIn(FILE_YEAR.exec(sources.file))),
    ...evidence('url', numberIn(FILE_YEAR.exec(sources.url ?? ''))),
  ];
}

/** Whether the report was signed, or put on its page, before that year was (nearly) over: nobody reports on such a year. */
function isImpossible(year: number, { signed, published }: YearDates): boolean {
  if (signed !== null && (signed.year < year || (signed.year === year && signed.month < LATE_MONTH))) return true;
  return published !== null && Number(published.slice(0, 4)) < year;
}

export type YearDates = Pick<YearSources, 'signed' | 'published'>;

/**
 * The year with the greatest weight; a tie goes to the stronger source. An impossible year counts only where no other is named, and
 * never without a word.
 */
export function voteYear(all: readonly YearEvidence[], dates: YearDates): YearVote {
  const possible = all.filter((one) => !isImpossible(one.year, dates));
  const weight = new Map<number, number>();
  const voices = possible.some((one) => one.strong) ? possible : all;
  for (const one of voices) countOne(weight, one.year, one.weight);
  const year = [...weight].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  // Before the year is over nobody reports on it: such a date speaks against the year as loudly as another title would.
  const early = (one: YearEvidence): boolean => one.source === 'signature' && year !== null && one.year < year;
  return { year, against: all.filter((one) => one.year !== year && (one.strong || early(one))) };
}
