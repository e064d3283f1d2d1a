/** Words of the charts of reasons for refusing; the sums themselves are named by their metric. */
import { formulaFrom, REFUSED_WORDS } from '../../schema/metrics/formula.ts';
import type { Lang } from '../lang.ts';
import { whole } from './common.ts';

interface RefusalWords {
  readonly formula: string;
  /** What is counted in "13/16 项情形有数据". */
  readonly ofReasons: string;
  /** Of reports with numbers for some reasons only: by year they are reports, else agencies. */
  readonly partial: Readonly<Record<'years' | 'agencies', (count: number) => string>>;
}

function formula(lang: Lang, share: string): string {
  const sum = formulaFrom(REFUSED_WORDS, lang);
  if (sum === null) throw new TypeError('the metric is no sum');
  return `${sum}${share}`;
}

export const REFUSAL_WORDS: Readonly<Record<Lang, RefusalWords>> = {
  zh: {
    formula: formula('zh', '；情形占比 = 该情形件数 ÷ 所属一类的件数'),
    ofReasons: '项情形',
    partial: {
      years: (count) => `另有 ${whole(count)} 份年报只有部分情形有数据，不计入。`,
      agencies: (count) => `另有 ${whole(count)} 个机关的年报只有部分情形有数据，没有合计，排在最后。`,
    },
  },
  en: {
    formula: formula('en', '; share = requests with the reason ÷ those of its group'),
    ofReasons: 'reasons',
    partial: {
      years: (count) =>
        `${whole(count)} more ${count === 1 ? 'report gives' : 'reports give'} a figure for some reasons only and ${count === 1 ? 'is' : 'are'} not counted.`,
      agencies: (count) =>
        `${whole(count)} more ${count === 1 ? 'agency gives' : 'agencies give'} a figure for some reasons only: without a sum, ${count === 1 ? 'it comes' : 'they come'} last.`,
    },
  },
};
