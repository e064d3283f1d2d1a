import type { Lang } from '../lang.ts';

interface SlopeWords {
  readonly title: (measure: string, from: number, to: number) => string;
  readonly file: (measure: string) => string;
  readonly both: string;
  readonly change: string;
  readonly relative: string;
  readonly places: string;
  readonly rank: (rank: number, of: number) => string;
  readonly unranked: string;
  readonly picked: (named: number, others: number) => string;
  readonly ranks: string;
  readonly small: (least: number, count: number) => string;
  readonly suspect: (count: number) => string;
  readonly smallBase: (least: number) => string;
  readonly broken: string;
  readonly difference: string;
  readonly rankOf: (year: number) => string;
}

export const SLOPE_WORDS: Readonly<Record<Lang, SlopeWords>> = {
  zh: {
    title: (measure, from, to) => `${measure}：${String(from)} 年到 ${String(to)} 年`,
    file: (measure) => `${measure}_两年变化`,
    both: '个机关两年均',
    change: '变化',
    relative: '变化率',
    places: '位次变化',
    rank: (rank, of) => `第 ${String(rank)} 位（共 ${String(of)} 个）`,
    unranked: '不排名',
    picked: (named, others) =>
      `有名称的是本机关、并列机关与变化最大的 ${String(named)} 个同类机关` +
      (others > 0 ? `；浅线为其余 ${String(others)} 个同类机关。` : '。'),
    ranks: '↑↓ 为位次变化（按数值由大到小，在图中全部机关之间），不表示优劣。',
    small: (least, count) => `空心点：分母不足 ${String(least)}，不排位次（${String(count)} 个机关）。`,
    suspect: (count) => `金额单位待核，不排位次、不计变化率（${String(count)} 个机关）。`,
    smallBase: (least) => `基数不足 ${String(least)}，不计`,
    broken: '两年之间启用新格式，连线画成虚线。',
    difference: '变化',
    rankOf: (year) => `${String(year)} 年位次`,
  },
  en: {
    title: (measure, from, to) =>
      `${measure.charAt(0).toUpperCase()}${measure.slice(1)}: ${String(from)} to ${String(to)}`,
    file: (measure) => `${measure.replaceAll(' ', '_')}_two_years`,
    both: 'agencies in both years',
    change: 'change',
    relative: 'change in per cent',
    places: 'change of rank',
    rank: (rank, of) => `${String(rank)} of ${String(of)}`,
    unranked: 'not ranked',
    picked: (named, others) =>
      `Named are the own agency, those side by side with it, and the ${String(named)} comparable ones that changed most` +
      (others > 0 ? `; pale lines are ${String(others)} more comparable agencies.` : '.'),
    ranks: '↑↓ is the change of rank (largest first, among all agencies drawn); it does not mean better or worse.',
    small: (least, count) => `Hollow dots: denominator below ${String(least)}, not ranked (${String(count)} agencies).`,
    suspect: (count) => `Possible slip of units: not ranked, no change in per cent (${String(count)} agencies).`,
    smallBase: (least) => `base below ${String(least)}, none`,
    broken: 'A new form came in between the years; definitions differ, so the lines are dashed.',
    difference: 'Change',
    rankOf: (year) => `Rank in ${String(year)}`,
  },
};
