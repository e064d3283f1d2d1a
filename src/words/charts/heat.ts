import type { Lang } from '../lang.ts';

interface HeatWords {
  readonly count: string;
  readonly handled: string;
  readonly group: string;
  readonly reason: string;
  readonly formula: string;
  readonly small: (least: number, count: number) => string;
  readonly median: (least: number) => string;
  /** Fewer than so many agencies have a share. */
  readonly few: (least: number) => string;
  readonly medianLabel: string;
  readonly difference: string;
  readonly share: string;
  readonly relative: string;
  readonly tooSmall: (base: string, least: number) => string;
  readonly base: string;
  readonly basis: string;
}

export const HEAT_WORDS: Readonly<Record<Lang, HeatWords>> = {
  zh: {
    count: '件数',
    handled: '办理结果总计',
    group: '类别',
    reason: '情形',
    formula: '占比 = 该情形件数 ÷ 办理结果总计（两数均有的报告）',
    small: (least, count) => `空框：分母不足 ${least} 件，不着色、不计入中位数（${count} 个机关）。`,
    median: (least) => `中位数取自筛选范围内分母不少于 ${least} 件的全部机关，不因筛选机关而缩小；差值以百分点计。`,
    few: (least) => `分母足够的机关不足 ${least} 个，不给出中位数和与中位数之差。`,
    medianLabel: '同组中位数',
    difference: '与中位数之差',
    share: '占比',
    relative: '与中位数之差',
    tooSmall: (base, least) => `分母 ${base} 件，不足 ${least} 件`,
    base: '件数 ÷ 办理结果总计',
    basis: '同组',
  },
  en: {
    count: 'Requests',
    handled: 'Handled',
    group: 'Group',
    reason: 'Reason',
    formula: 'share = requests with the reason ÷ requests handled (reports that state both)',
    small: (least, count) =>
      `Outlines: denominator below ${least}, without colour and not in the median (${count} agencies).`,
    median: (least) =>
      `The median is that of all agencies in the range of the filters with a denominator of at least ${least}, whatever agencies are chosen; differences are in points.`,
    few: (least) => `Fewer than ${least} agencies have a large enough denominator: no median, and no difference to it.`,
    medianLabel: 'Peer median',
    difference: 'Difference to the median',
    share: 'Share',
    relative: 'Against the median',
    tooSmall: (base, least) => `denominator ${base}, below ${least}`,
    base: 'Requests ÷ handled',
    basis: 'peers',
  },
};
