/** The printed words of both forms: headings, clauses, column headers, item names. `|` marks where a header may break its line. */
import type { Applicant, Outcome, ProactiveItem, ProactiveMeasure, RowGroup, StandardForm } from '../../schema/form.ts';

export const PART_HEADINGS = {
  general: '总体情况',
  proactive: '主动公开政府信息情况',
  requests: '收到和处理政府信息公开申请情况',
  disputes: '政府信息公开行政复议、行政诉讼情况',
  problems: '存在的主要问题及改进情况',
  others: '其他需要报告的事项',
} as const;

export const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

export const FICTION_NOTICE = '本报告为虚构示例数据，不对应任何真实机关。';

export interface Clause {
  readonly heading: string;
  readonly items: readonly (ProactiveItem | 'procurement')[];
}

/** Clauses of article 20 of the regulation, in the order of the form. An item a form lacks is left out by the table. */
export const CLAUSES: readonly Clause[] = [
  { heading: '第二十条第（一）项', items: ['regulations', 'normative'] },
  { heading: '第二十条第（五）项', items: ['licensing', 'other_services'] },
  { heading: '第二十条第（六）项', items: ['penalty', 'coercion'] },
  { heading: '第二十条第（八）项', items: ['fees'] },
  { heading: '第二十条第（九）项', items: ['procurement'] },
];

export const ITEM_HEADER = '信息内容';

export const ITEM_NAMES: Readonly<Record<StandardForm, Readonly<Record<ProactiveItem | 'procurement', string>>>> = {
  '2019': {
    regulations: '规章',
    normative: '规范性文件',
    licensing: '行政许可',
    other_services: '其他对外管理服务事项',
    penalty: '行政处罚',
    coercion: '行政强制',
    fees: '行政事业性收费',
    procurement: '政府集中采购',
  },
  '2021': {
    regulations: '规章',
    normative: '行政规范性文件',
    licensing: '行政许可',
    other_services: '其他对外管理服务事项',
    penalty: '行政处罚',
    coercion: '行政强制',
    fees: '行政事业性收费',
    procurement: '政府集中采购',
  },
};

export const MEASURE_HEADERS: Readonly<Record<StandardForm, Readonly<Record<ProactiveMeasure, string>>>> = {
  '2019': {
    made: '本年新|制作数量',
    disclosed: '本年新|公开数量',
    total: '对外公开|总数量',
    repealed: '',
    valid: '',
    prev: '上一年|项目数量',
    change: '本年增/减',
    decisions: '处理决定数量',
    amount: '',
  },
  '2021': {
    made: '本年制发件数',
    disclosed: '',
    total: '',
    repealed: '本年废止件数',
    valid: '现行有效件数',
    prev: '',
    change: '',
    decisions: '本年处理决定数量',
    amount: '本年收费金额',
  },
};

export const PROCUREMENT_HEADERS = { projects: '采购项目数量', amount: '采购总金额' } as const;

export const MATRIX_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const APPLICANT_HEADER = '申请人情况';
export const ORGANISATIONS_HEADER = '法人或其他组织';
export const APPLICANT_HEADERS: Readonly<Record<Applicant, string>> = {
  natural: '自然人',
  business: '商业|企业',
  research: '科研|机构',
  ngo: '社会公|益组织',
  legal: '法律服|务机构',
  other: '其他',
  total: '总计',
};

/** Row groups with a label of their own; the others are single rows. */
export const GROUP_LABELS: Readonly<Partial<Record<RowGroup, string>>> = {
  denied: '不予公开',
  unable: '无法提供',
  rejected: '不予处理',
  other: '其他处理',
};
export const RESULTS_LABEL = '本年度办理结果';

export const DISPUTE_HEADERS = {
  review: '行政复议',
  litigation: '行政诉讼',
  litigation_direct: '未经复议直接起诉',
  litigation_after_review: '复议后起诉',
} as const;
export const OUTCOME_HEADERS: Readonly<Record<Outcome, string>> = {
  upheld: '结果|维持',
  corrected: '结果|纠正',
  other: '其他|结果',
  pending: '尚未|审结',
  total: '总计',
};
