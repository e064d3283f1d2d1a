/** Short names of the codes for charts and tables, Chinese and English. The form's own wording is in `form.ts`. */
import type {
  Applicant,
  Channel,
  Outcome,
  ProactiveItem,
  ProactiveMeasure,
  ProcurementMeasure,
  RequestRow,
  RowGroup,
} from './form.ts';

export interface Label {
  readonly zh: string;
  readonly en: string;
}

export const ROW_LABELS: Readonly<Record<RequestRow, Label>> = {
  new: { zh: '本年新收', en: 'received' },
  carried_in: { zh: '上年结转', en: 'carried in' },
  granted: { zh: '予以公开', en: 'granted' },
  partial: { zh: '部分公开', en: 'granted in part' },
  denied_state_secret: { zh: '属于国家秘密', en: 'state secret' },
  denied_law: { zh: '其他法律法规禁止公开', en: 'barred by law' },
  denied_safety: { zh: '危及三安全一稳定', en: 'safety and stability' },
  denied_third_party: { zh: '保护第三方合法权益', en: 'third-party rights' },
  denied_internal: { zh: '内部事务信息', en: 'internal affairs' },
  denied_process: { zh: '过程性信息', en: 'process information' },
  denied_enforcement: { zh: '行政执法案卷', en: 'enforcement files' },
  denied_inquiry: { zh: '行政查询事项', en: 'administrative inquiry' },
  unable_not_held: { zh: '本机关不掌握', en: 'not held' },
  unable_creation: { zh: '需要另行制作', en: 'would have to be created' },
  unable_unclear: { zh: '补正后仍不明确', en: 'still unclear' },
  rejected_petition: { zh: '信访举报投诉', en: 'petition or complaint' },
  rejected_repeat: { zh: '重复申请', en: 'repeated request' },
  rejected_publication: { zh: '要求提供公开出版物', en: 'publication asked for' },
  rejected_massive: { zh: '大量反复申请', en: 'massive repeated requests' },
  rejected_confirm: { zh: '要求确认或重新出具', en: 'confirmation asked for' },
  other: { zh: '其他处理', en: 'other handling' },
  other_overdue_correction: { zh: '逾期不补正', en: 'correction overdue' },
  other_overdue_fee: { zh: '逾期未缴费', en: 'fee overdue' },
  other_other: { zh: '其他', en: 'other' },
  total: { zh: '办理总计', en: 'handled in all' },
  carried_out: { zh: '结转下年', en: 'carried out' },
};

export const GROUP_LABELS: Readonly<Record<RowGroup, Label>> = {
  in: { zh: '收到', en: 'incoming' },
  granted: { zh: '予以公开', en: 'granted' },
  partial: { zh: '部分公开', en: 'granted in part' },
  denied: { zh: '不予公开', en: 'denied' },
  unable: { zh: '无法提供', en: 'unable to provide' },
  rejected: { zh: '不予处理', en: 'not processed' },
  other: { zh: '其他处理', en: 'other handling' },
  sum: { zh: '总计', en: 'total' },
  out: { zh: '结转下年', en: 'carried out' },
};

export const APPLICANT_LABELS: Readonly<Record<Applicant, Label>> = {
  natural: { zh: '自然人', en: 'natural persons' },
  business: { zh: '商业企业', en: 'businesses' },
  research: { zh: '科研机构', en: 'research bodies' },
  ngo: { zh: '社会公益组织', en: 'public-interest bodies' },
  legal: { zh: '法律服务机构', en: 'legal services' },
  other: { zh: '其他', en: 'others' },
  total: { zh: '总计', en: 'total' },
};

export const CHANNEL_LABELS: Readonly<Record<Channel, Label>> = {
  review: { zh: '行政复议', en: 'administrative review' },
  litigation_direct: { zh: '未经复议直接起诉', en: 'litigation without review' },
  litigation_after_review: { zh: '复议后起诉', en: 'litigation after review' },
};

export const OUTCOME_LABELS: Readonly<Record<Outcome, Label>> = {
  upheld: { zh: '结果维持', en: 'upheld' },
  corrected: { zh: '结果纠正', en: 'corrected' },
  other: { zh: '其他结果', en: 'other result' },
  pending: { zh: '尚未审结', en: 'pending' },
  total: { zh: '总计', en: 'total' },
};

export const ITEM_LABELS: Readonly<Record<ProactiveItem | 'procurement', Label>> = {
  regulations: { zh: '规章', en: 'regulations' },
  normative: { zh: '规范性文件', en: 'normative documents' },
  licensing: { zh: '行政许可', en: 'licensing' },
  other_services: { zh: '其他对外管理服务事项', en: 'other public services' },
  penalty: { zh: '行政处罚', en: 'penalties' },
  coercion: { zh: '行政强制', en: 'coercive measures' },
  fees: { zh: '行政事业性收费', en: 'administrative fees' },
  procurement: { zh: '政府集中采购', en: 'government procurement' },
};

export const MEASURE_LABELS: Readonly<Record<ProactiveMeasure | ProcurementMeasure, Label>> = {
  made: { zh: '本年制作（制发）', en: 'made this year' },
  disclosed: { zh: '本年新公开', en: 'disclosed this year' },
  total: { zh: '对外公开总数', en: 'disclosed in all' },
  repealed: { zh: '本年废止', en: 'repealed this year' },
  valid: { zh: '现行有效', en: 'in force' },
  prev: { zh: '上一年项目数量', en: 'items last year' },
  change: { zh: '本年增减', en: 'change this year' },
  decisions: { zh: '处理决定数量', en: 'decisions' },
  amount: { zh: '金额', en: 'amount' },
  projects: { zh: '采购项目数量', en: 'projects' },
};
