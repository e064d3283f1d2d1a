/** Words of the table of agencies by years. A module of its own: the first page does without it. */
import type { Bilingual } from './lang.ts';

interface MatrixWords {
  readonly heading: string;
  readonly measure: string;
  /** What the cells are and how they are tinted; `last` is the year that changes are counted to. */
  readonly note: (meaning: string) => string;
  readonly caution: string;
  readonly agency: string;
  readonly level: string;
  readonly change: (before: string) => string;
  readonly percent: string;
  readonly trend: string;
  readonly table: (measure: string, years: string) => string;
  readonly empty: string;
  /** In place of a change: the base is too small, or a year has no figure. */
  readonly smallBase: (least: string) => string;
  readonly oneMissing: string;
  /** 该年格式无此项, as short as a cell. */
  readonly notOnForm: string;
  readonly failing: string;
  readonly suspect: string;
  readonly small: (denominator: string, least: string) => string;
  readonly sides: (numerator: string, denominator: string) => string;
}

export const MATRIX_WORDS: Bilingual<MatrixWords> = {
  zh: {
    heading: '机关与年度',
    measure: '指标',
    note: (meaning) =>
      `${meaning} 点数字看报告原文，点表头排序；右上角小三角为该份报告有勾稽不符；斜纹为没有数字，不是 0。`,
    caution: '仅按年度报告数据整理，不作为考核、排名依据。',
    agency: '机关',
    level: '层级',
    change: (before) => `比 ${before} 年`,
    percent: '变化率',
    trend: '逐年',
    table: (measure, years) => `各机关${measure}，${years}`,
    empty: '当前筛选下没有机关。',
    smallBase: (least) => `基数不足 ${least}`,
    oneMissing: '缺一年',
    notOnForm: '格式无此项',
    failing: '该份报告有勾稽不符',
    suspect: '金额单位待核',
    small: (denominator, least) => `分母 ${denominator}，不足 ${least}`,
    sides: (numerator, denominator) => `${numerator} ÷ ${denominator}`,
  },
  en: {
    heading: 'Agencies by year',
    measure: 'Measure',
    note: (meaning) =>
      `${meaning} A figure leads to its report, a head sorts; a corner marks a report whose sums do not hold; hatching is no figure, not 0.`,
    caution: 'Put together from the annual reports only; no basis for assessment or ranking.',
    agency: 'Agency',
    level: 'Level',
    change: (before) => `on ${before}`,
    percent: 'Change',
    trend: 'By year',
    table: (measure, years) => `${measure} by agency, ${years}`,
    empty: 'No agency under these filters.',
    smallBase: (least) => `base under ${least}`,
    oneMissing: 'one year missing',
    notOnForm: 'not on form',
    failing: 'sums of the report do not hold',
    suspect: 'possible slip of units',
    small: (denominator, least) => `base ${denominator}, under ${least}`,
    sides: (numerator, denominator) => `${numerator} ÷ ${denominator}`,
  },
};
