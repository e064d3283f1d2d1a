import type { Lang } from '../lang.ts';

interface DistributionWords {
  readonly unit: string;
  readonly range: string;
  readonly axis: (unit: string) => string;
  readonly median: string;
  readonly without: (count: number) => string;
  readonly steps: string;
}

export const DISTRIBUTION_WORDS: Readonly<Record<Lang, DistributionWords>> = {
  zh: {
    unit: '单位：个',
    range: '新收申请数量',
    axis: (unit) => `新收申请数量（${unit}）`,
    median: '中位数',
    without: (count) => `${count} 个机关没有数据，未计入。`,
    steps: '横轴各档按 1、2、5、10… 递增；实线为中位数，虚线为 P10、P90（线性插值）。',
  },
  en: {
    unit: 'Unit: agencies',
    range: 'Requests received',
    axis: (unit) => `${unit} received`,
    median: 'median',
    without: (count) => `${count} agencies without a figure are left out.`,
    steps: 'Steps grow by 1, 2, 5, 10 …; the solid line is the median, dashed lines are P10 and P90 (linear).',
  },
};
