import type { Lang } from '../lang.ts';

interface ScatterWords {
  readonly x: string;
  readonly y: string;
  readonly rate: string;
  readonly base: string;
  readonly count: string;
  readonly formula: string;
  readonly median: string;
  readonly small: (least: number, count: number) => string;
  readonly tooSmall: (least: number) => string;
  readonly without: (count: number) => string;
  /** Of an editable chart. */
  readonly series: { readonly all: string; readonly small: string; readonly mine: string };
  readonly beyond: (drawn: number, left: number) => string;
}

export const SCATTER_WORDS: Readonly<Record<Lang, ScatterWords>> = {
  zh: {
    x: '办理结果总计（件，对数轴）',
    y: '公开率（%）',
    rate: '公开率',
    base: '办理结果总计',
    count: '予以公开 + 部分公开',
    formula: '公开率 =（予以公开 + 部分公开）÷ 办理结果总计（三数均有的报告）',
    median: '公开率中位数',
    small: (least, count) => `空心点：办理结果总计不足 ${least} 件，不计入中位数（${count} 个机关）。`,
    tooSmall: (least) => `分母不足 ${least}，公开率可能只是偶然`,
    without: (count) => `另有 ${count} 个机关三数不全或办理结果总计为 0，无点。`,
    series: { all: '机关', small: '分母过小（浅色）', mine: '本机关' },
    beyond: (drawn, left) => `图中只画办理最多的 ${drawn} 个机关，其余 ${left} 个见表。`,
  },
  en: {
    x: 'Requests handled (log axis)',
    y: 'Openness rate (%)',
    rate: 'openness rate',
    base: 'handled',
    count: 'granted + in part',
    formula: 'openness rate = (granted + granted in part) ÷ handled (reports that state all three)',
    median: 'median openness rate',
    small: (least, count) => `Hollow dots: fewer than ${least} handled, not in the median (${count} agencies).`,
    tooSmall: (least) => `denominator below ${least}; the rate may be chance`,
    without: (count) => `${count} more agencies do not state all three or handled 0 and have no dot.`,
    series: { all: 'Agencies', small: 'Small denominator (light)', mine: 'Own agency' },
    beyond: (drawn, left) => `Drawn are the ${drawn} agencies that handled most; ${left} more are in the table.`,
  },
};
