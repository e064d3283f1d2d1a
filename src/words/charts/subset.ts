/** Rules by which a chart can use a report, and how many of the page's reports they leave. */
import type { Bilingual } from '../lang.ts';
import { whole } from './common.ts';

/**
 * `settled`: the outcomes add up to their total; `reasoned`: all 16 reasons are stated; `balanced`: all is stated and balances;
 * `matched`: the six applicants add up; `decided`: all results of decided cases are stated; `priced`: amount and projects are.
 */
export type SubsetRule = 'settled' | 'reasoned' | 'balanced' | 'matched' | 'decided' | 'priced';

interface SubsetWords {
  readonly of: (used: number, all: number, rule: SubsetRule) => string;
  /** Behind the name of an amount that only such reports are in. */
  readonly short: Readonly<Record<SubsetRule, string>>;
}

const ZH: Readonly<Record<SubsetRule, string>> = {
  settled: '各类之和等于总计',
  reasoned: '16 项情形齐全',
  balanced: '四项齐全且勾稽成立',
  matched: '六类之和等于总计',
  decided: '三种结果齐全',
  priced: '金额与项目数齐全',
};
const EN: Readonly<Record<SubsetRule, string>> = {
  settled: 'whose outcomes add up',
  reasoned: 'that state all 16 reasons',
  balanced: 'that state all and balance',
  matched: 'whose six columns add up',
  decided: 'that state all three results',
  priced: 'that state amount and projects',
};

export const SUBSET_WORDS: Bilingual<SubsetWords> = {
  zh: {
    of: (used, all, rule) => `${whole(all)} 份年报中 ${whole(used)} 份${ZH[rule]}`,
    short: {
      settled: '各类相符',
      reasoned: '16 项齐全',
      balanced: '可拆分',
      matched: '六类相符',
      decided: '三数均有',
      priced: '两数均有',
    },
  },
  en: {
    of: (used, all, rule) => `${whole(used)} of ${whole(all)} reports ${EN[rule]}`,
    short: {
      settled: 'outcomes add up',
      reasoned: 'all 16 stated',
      balanced: 'balanced',
      matched: 'columns add up',
      decided: 'all three stated',
      priced: 'both stated',
    },
  },
};
