import type { Lang } from '../lang.ts';

interface BandWords {
  readonly title: (measure: string, own: string) => string;
  readonly file: (measure: string) => string;
  readonly median: string;
  readonly band: string;
  readonly peers: string;
  readonly peerCount: string;
  readonly few: (least: number) => string;
  readonly noPeers: string;
  readonly how: (least: number, spread: number) => string;
  readonly small: (least: number) => string;
  readonly suspect: string;
}

export const BAND_WORDS: Readonly<Record<Lang, BandWords>> = {
  zh: {
    title: (measure, own) => `${own}的${measure}：与同类机关相比`,
    file: (measure) => `${measure}_与同类相比`,
    median: '同类中位数',
    band: '同类 P10–P90',
    peers: '个同类机关',
    peerCount: '同类机关',
    few: (least) => `有数据的同类不足 ${least} 个`,
    noPeers: '没有同类机关，只画所选机关；可在“机关对比”放宽“须相同的方面”。',
    how: (least, spread) =>
      `色带为同类机关的 P10–P90，虚线为中位数（线性内插，不含本机关）；有数据的同类不足 ${spread} 个的年度不画色带，不足 ${least} 个的不画中位数。`,
    small: (least) => `空心点：分母不足 ${least}，变动可能只是偶然；这样的同类不进入分位数。`,
    suspect: '◎ 金额单位待核的金额画成空心点；这样的同类不进入分位数。',
  },
  en: {
    title: (measure, own) => `${own}: ${measure} against comparable agencies`,
    file: (measure) => `${measure.replaceAll(' ', '_')}_against_peers`,
    median: 'peer median',
    band: 'peers P10–P90',
    peers: 'comparable agencies',
    peerCount: 'comparable agencies',
    few: (least) => `fewer than ${least} comparable agencies with a figure`,
    noPeers:
      'No agency is comparable by these criteria; only the chosen ones are drawn. The comparison page can ask for less in common.',
    how: (least, spread) =>
      `The band is P10–P90 of comparable agencies, the dashed line their median (linear, without the own agency); years with fewer than ${spread} of them have no band, with fewer than ${least} no median.`,
    small: (least) =>
      `Hollow dots: denominator below ${least}; a change may be chance. Such peers are in no percentile.`,
    suspect: '◎ Amounts that may be a slip of units are hollow dots; such peers are in no percentile.',
  },
};
