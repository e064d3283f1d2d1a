/** The measures that agencies are compared by, in words. */
import { isRate, type Measure } from '../../../queries/metrics/measures.ts';
import { LAST_YEAR_OF_FORM_2019 } from '../../../schema/form.ts';
import type { Lang, ValueFormat } from '../../ground/base.ts';

export interface MeasureWords {
  readonly label: string;
  readonly unit: string;
  /** null for a plain count. */
  readonly formula: string | null;
}

function isMoney(measure: Measure): boolean {
  return measure === 'procurement' || measure === 'fees';
}

/** Procurement is on the form of 2019 only, the amount of fees from that of 2021 on. */
export function onForm(measure: Measure, year: number): boolean {
  if (!isMoney(measure)) return true;
  return (measure === 'procurement') === year <= LAST_YEAR_OF_FORM_2019;
}

export function measureFormat(measure: Measure): ValueFormat {
  if (isRate(measure)) return 'percent';
  return isMoney(measure) ? 'yuan' : 'count';
}

export const MEASURE_WORDS: Readonly<Record<Lang, Readonly<Record<Measure, MeasureWords>>>> = {
  zh: {
    received: { label: '本年新收申请', unit: '件', formula: null },
    handled: { label: '办理总计', unit: '件', formula: null },
    carried: { label: '结转下年申请', unit: '件', formula: null },
    open: { label: '公开率', unit: '%', formula: '公开率 =（予以公开 + 部分公开）÷ 办理总计' },
    denied: { label: '不予公开率', unit: '%', formula: '不予公开率 = 不予公开 8 项之和 ÷ 办理总计' },
    unable: { label: '无法提供率', unit: '%', formula: '无法提供率 = 无法提供 3 项之和 ÷ 办理总计' },
    rejected: { label: '不予处理率', unit: '%', formula: '不予处理率 = 不予处理 5 项之和 ÷ 办理总计' },
    corrected: {
      label: '复议诉讼纠错率',
      unit: '%',
      formula: '纠错率 = 结果纠正 ÷（结果维持 + 结果纠正 + 其他结果），三个渠道合计，不含尚未审结',
    },
    disputes: { label: '复议诉讼件数', unit: '件', formula: null },
    procurement: { label: '政府集中采购总金额', unit: '元', formula: null },
    fees: { label: '行政事业性收费金额', unit: '元', formula: null },
  },
  en: {
    received: { label: 'requests received', unit: 'requests', formula: null },
    handled: { label: 'requests handled', unit: 'requests', formula: null },
    carried: { label: 'requests carried to the next year', unit: 'requests', formula: null },
    open: { label: 'openness rate', unit: '%', formula: 'openness rate = (granted + granted in part) ÷ handled' },
    denied: { label: 'rate of denials', unit: '%', formula: 'rate of denials = the 8 reasons for denying ÷ handled' },
    unable: {
      label: 'rate not answerable',
      unit: '%',
      formula: 'rate not answerable = the 3 reasons for not being able ÷ handled',
    },
    rejected: {
      label: 'rate not processed',
      unit: '%',
      formula: 'rate not processed = the 5 reasons for not processing ÷ handled',
    },
    corrected: {
      label: 'correction rate',
      unit: '%',
      formula: 'correction rate = corrected ÷ (upheld + corrected + other result), all channels, without pending cases',
    },
    disputes: { label: 'reviews and lawsuits', unit: 'cases', formula: null },
    procurement: { label: 'government procurement', unit: 'yuan', formula: null },
    fees: { label: 'administrative fees', unit: 'yuan', formula: null },
  },
};
