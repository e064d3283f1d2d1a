import type { Lang } from '../lang.ts';

interface RateText {
  readonly formula: string;
  /** Of years, where their reports are others. */
  readonly ofYears?: string;
  readonly label: string;
  readonly count: string;
  readonly base: string;
}

interface RateWords {
  readonly openness: RateText;
  readonly correction: RateText;
  readonly small: (least: number, count: number) => string;
  readonly smallYears: (least: number) => string;
  readonly none: string;
  readonly tooSmall: (least: number) => string;
  readonly caseUnit: string;
  readonly casesYearly: string;
  readonly channels: string;
  readonly ofChannels: string;
  readonly channelsStated: string;
  readonly channelsDue: string;
  readonly ofCases: string;
}

export const RATE_WORDS: Readonly<Record<Lang, RateWords>> = {
  zh: {
    openness: {
      formula: '公开率 =（予以公开 + 部分公开）÷ 办理结果总计（三数均有的报告）',
      ofYears: '公开率 =（予以公开 + 部分公开）÷ 办理结果总计（各类办理结果之和等于总计的报告）',
      label: '公开率',
      count: '予以公开 + 部分公开',
      base: '办理结果总计',
    },
    correction: {
      formula: '纠错率 = 结果纠正 ÷（结果维持 + 结果纠正 + 其他结果），不含尚未审结（三数均有的报告）',
      label: '纠错率',
      count: '结果纠正',
      base: '已审结',
    },
    small: (least, count) => `空心：分母不足 ${least}，不排位次（${count} 个机关）。`,
    smallYears: (least) => `空心点：分母不足 ${least}，变动可能只是偶然。`,
    none: '另有机关三数不全或分母为 0，无比率。',
    tooSmall: (least) => `分母不足 ${least}，不排位次`,
    caseUnit: '件',
    casesYearly: '件/年',
    channels:
      '行政复议、未经复议直接起诉、复议后起诉三栏总计之和（同一事项可能先后计入两栏）；有一栏没有数字的年报不计入合计，也不按零计。',
    ofChannels: '个渠道',
    channelsStated: '有数据的渠道 (k)',
    channelsDue: '渠道 (N)',
    ofCases: '项（年报 × 渠道）',
  },
  en: {
    openness: {
      formula: 'openness rate = (granted + granted in part) ÷ handled (reports that state all three)',
      ofYears: 'openness rate = (granted + granted in part) ÷ handled (reports whose outcomes add up to their total)',
      label: 'openness rate',
      count: 'granted + in part',
      base: 'handled',
    },
    correction: {
      formula: 'correction rate = corrected ÷ (upheld + corrected + other result), without pending cases',
      label: 'correction rate',
      count: 'corrected',
      base: 'decided',
    },
    small: (least, count) => `Outlines: denominator below ${least}, not ranked (${count} agencies).`,
    smallYears: (least) => `Hollow dots: denominator below ${least}; a change may be chance.`,
    none: 'Some agencies do not state all three or have a denominator of 0 and no rate.',
    tooSmall: (least) => `denominator below ${least}, not ranked`,
    caseUnit: 'cases',
    casesYearly: 'cases a year',
    channels:
      'Sums of the totals of three channels; a report in which a channel has no number is left out and not counted as zero.',
    ofChannels: 'channels',
    channelsStated: 'Channels with a number (k)',
    channelsDue: 'Channels (N)',
    ofCases: 'reports × channels',
  },
};
