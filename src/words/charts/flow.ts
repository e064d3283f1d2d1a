/** Words of the flow of a year's requests. */

import { whole } from './common.ts';

export const FLOW_WORDS = {
  zh: {
    title: (year: number | null) => `${year ?? ''} 年申请的来龙去脉：从收到到答复`,
    due: '应办',
    ofDue: '占应办 (%)',
    bridge: (all: number, used: number) => `本年新收 ${whole(all)} 件中 ${whole(used)} 件可拆分`,
    formula: '本年新收 + 上年结转 = 各类答复 + 结转下年',
    only: (k: number, n: number) => `只计四项俱全且勾稽成立的报告：当年 ${n} 份报告中的 ${k} 份。`,
    one: '只画所选年度中的最后一年：逐年相加会把结转件重复计算。',
    step: '去向',
    from: '来源',
    to: '去处',
  },
  en: {
    title: (year: number | null) => `What became of the requests of ${year ?? '—'}`,
    due: 'due',
    ofDue: '% of due',
    bridge: (all: number, used: number) => `${whole(used)} of ${whole(all)} requests received`,
    formula: 'received + carried in = answers + carried out',
    only: (k: number, n: number) => `Only reports that state all and balance: ${k} of the ${n} reports of the year.`,
    one: 'The last year of the selection only: adding years would count carried requests twice.',
    step: 'Flow',
    from: 'From',
    to: 'To',
  },
} as const;
