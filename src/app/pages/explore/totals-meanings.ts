/** What the columns of `totals` mean, in Chinese, told from the parts of their names. */
import { disputeColumn, requestColumn } from '../../../schema/column.ts';
import { CHANNELS, OUTCOMES, REFUSAL_GROUPS, REQUEST_ROWS } from '../../../schema/form.ts';
import { CHANNEL_LABELS, GROUP_LABELS, OUTCOME_LABELS, ROW_LABELS } from '../../../schema/labels.ts';

interface Meaning {
  readonly text: string;
  readonly none?: string;
}
type Meanings = Readonly<Record<string, Meaning>>;

const AS_AGENCIES = '同 agencies';
/** Sums are null, counts are 0 where no report has a number. */
const NO_SUM = '该行没有报告写明此数，不是 0';

const sum = (text: string): Meaning => ({ text, none: NO_SUM });
const count = (text: string): Meaning => ({ text });

const DIMENSIONS: Meanings = {
  year: { text: '报告年度', none: '没有年度的报告；或该行统计的是机关' },
  province: { text: AS_AGENCIES, none: AS_AGENCIES },
  level: { text: AS_AGENCIES, none: AS_AGENCIES },
  kind: { text: AS_AGENCIES, none: AS_AGENCIES },
  sound: { text: '该行报告的勾稽关系是否全部成立', none: '该行统计的是机关，不是报告' },
  region_code: { text: '该行机关中最小的行政区划代码', none: '该行统计的是报告，或代码未知' },
  agencies: { text: '整个数据中的机关数；统计报告的行为 0' },
  reports: { text: '计入统计的报告数' },
  synthetic: { text: '其中虚构的示例报告数' },
  superseded: { text: '不计入统计的报告数' },
};

const ANSWERS = ['granted', 'partial', 'denied', 'unable', 'rejected', 'other'] as const;
const FIGURES = { received: '本年新收', handled: '办理总计', opened: '予以公开与部分公开', disputes: '复议诉讼案件' };

const plain: Meanings = {
  new_sum: sum('本年新收之和，件'),
  new_n: count('写明本年新收的报告数'),
  carried_in_sum: sum('上年结转之和，件'),
  total_sum: sum('办理总计之和，件'),
  total_n: count('写明办理总计的报告数'),
  carried_out_sum: sum('结转下年之和，件'),
  settled_total_sum: sum('各类答复之和等于总计的报告：办理总计之和，件'),
  settled_n: count('各类答复之和等于总计的报告数'),
  opened_sum: sum('写明办理总计的报告：予以公开与部分公开之和，件'),
  opened_base_sum: sum('写明予以公开与部分公开的报告：办理总计之和，件'),
  opened_n: count('三项都写明的报告数'),
  balanced_new_sum: sum('收支相抵的报告：本年新收之和，件'),
  balanced_carried_in_sum: sum('收支相抵的报告：上年结转之和，件'),
  balanced_carried_out_sum: sum('收支相抵的报告：结转下年之和，件'),
  balanced_n: count('收支相抵（新收加结转等于答复加结转下年）且答复合计相符的报告数'),
  yuan_sum: sum('采购总金额之和，元'),
  yuan_n: count('写明采购金额的报告数'),
  projects_sum: sum('采购项目数量之和'),
  projects_n: count('写明采购项目数量的报告数'),
  assumed_n: count('未注明单位、按元计的金额数'),
  suspect_n: count('疑似单位误填的金额数'),
  likely_yuan_sum: sum('不含疑似误填金额的采购总金额之和，元'),
  likely_projects_sum: sum('金额不是疑似误填的报告：采购项目数量之和'),
  likely_n: count('金额不是疑似误填的报告数'),
  clear_yuan_sum: sum('不含未注明单位与疑似误填金额的采购总金额之和，元'),
  clear_projects_sum: sum('金额不存疑的报告：采购项目数量之和'),
  clear_n: count('金额不存疑的报告数'),
  average_yuan_sum: sum('金额与项目数（大于 0）都写明的报告：金额之和，元'),
  average_projects_sum: sum('金额与项目数（大于 0）都写明的报告：项目数之和'),
  average_n: count('金额与项目数（大于 0）都写明的报告数'),
  likely_average_yuan_sum: sum('同上且金额不是疑似误填的报告：金额之和，元'),
  likely_average_projects_sum: sum('同上且金额不是疑似误填的报告：项目数之和'),
  likely_average_n: count('同上且金额不是疑似误填的报告数'),
  clear_average_yuan_sum: sum('金额与项目数（大于 0）都写明且金额不存疑的报告：金额之和，元'),
  clear_average_projects_sum: sum('金额与项目数（大于 0）都写明且金额不存疑的报告：项目数之和'),
  clear_average_n: count('金额与项目数（大于 0）都写明且金额不存疑的报告数'),
};

const reasons = REQUEST_ROWS.filter(({ group }) => REFUSAL_GROUPS.some((one) => one === group)).flatMap(({ code }) => {
  const [name, label] = [requestColumn(code), `「${ROW_LABELS[code].zh}」`];
  return [
    [`${name}_sum`, sum(`${label}之和，件`)],
    [`${name}_n`, count(`写明${label}的报告数`)],
    [`${name}_rate_sum`, sum(`同时写明办理总计的报告：${label}之和，件`)],
    [`${name}_base_sum`, sum(`写明${label}的报告：办理总计之和，件`)],
  ] as const;
});

const answers = ANSWERS.flatMap((answer) => {
  const label = `「${GROUP_LABELS[answer].zh}」`;
  return [
    [`settled_${answer}_sum`, sum(`各类答复之和等于总计的报告：${label}之和，件`)],
    [`balanced_${answer}_sum`, sum(`收支相抵的报告：${label}之和，件`)],
  ] as const;
});

const disputes = CHANNELS.flatMap((channel) => {
  const label = CHANNEL_LABELS[channel].zh;
  return [
    ...OUTCOMES.map(
      (outcome) =>
        [`${disputeColumn(channel, outcome)}_sum`, sum(`${label}·${OUTCOME_LABELS[outcome].zh}之和，件`)] as const,
    ),
    [`${channel}_n`, count(`写明${label}总计的报告数`)] as const,
    [`${channel}_rate_sum`, sum(`各审结结果都写明的报告：${label}·结果纠正之和，件`)] as const,
    [`${channel}_base_sum`, sum(`各审结结果都写明的报告：${label}·审结之和，件`)] as const,
    [`${channel}_rate_n`, count(`${label}各审结结果都写明的报告数`)] as const,
  ];
});

const headlines = Object.entries(FIGURES).flatMap(
  ([code, label]) =>
    [
      [`headline_${code}_sum`, sum(`总览「${label}」之和，件`)],
      [`headline_${code}_n`, count(`写明「${label}」的报告数`)],
      [`headline_${code}_now_sum`, sum(`上年也写明的机关：「${label}」之和，件`)],
      [`headline_${code}_before_sum`, sum(`本年也写明的机关：上年「${label}」之和，件`)],
      [`headline_${code}_both_n`, count(`两年都写明「${label}」的机关数`)],
    ] as const,
);

export const TOTALS: Meanings = {
  ...DIMENSIONS,
  ...plain,
  ...Object.fromEntries<Meaning>([...reasons, ...answers, ...disputes, ...headlines]),
};
