/** The names of the cards: the title that stands above the chart, and the file it is saved as. Each is written here only. */
import type { Bilingual, Lang } from '../lang.ts';

interface CardName {
  readonly title: string;
  /** Without years and extension. */
  readonly file: string;
}

export const CARD_NAMES = {
  'requests-by-year': {
    zh: { title: '政府信息公开申请数量', file: '申请数量_按年' },
    en: { title: 'Requests for government information', file: 'requests_by_year' },
  },
  'requests-by-agency': {
    zh: { title: '各机关新收政府信息公开申请数量', file: '新收申请数量_按机关' },
    en: { title: 'Requests received by agency', file: 'requests_received_by_agency' },
  },
  'requests-by-kind': {
    zh: { title: '各类机关新收申请数量', file: '新收申请数量_按机关类别' },
    en: { title: 'Requests received by kind of agency', file: 'requests_by_kind' },
  },
  'requests-by-level': {
    zh: { title: '各层级机关新收申请数量', file: '新收申请数量_按层级' },
    en: { title: 'Requests received by level', file: 'requests_by_level' },
  },
  'requests-distribution': {
    zh: { title: '各机关新收申请数量的分布', file: '新收申请数量_分布' },
    en: { title: 'Agencies by number of requests received', file: 'requests_received_distribution' },
  },
  'requests-multiples': {
    zh: { title: '新收申请最多的机关：逐年变化', file: '新收申请数量_机关逐年' },
    en: { title: 'Agencies with most requests: year by year', file: 'requests_received_by_agency_and_year' },
  },
  'applicants-by-year': {
    zh: { title: '谁在申请：新收申请的申请人构成', file: '申请人构成_按年' },
    en: { title: 'Who asks: requests received by applicant', file: 'applicants_by_year' },
  },
  'answers-by-year': {
    zh: { title: '申请办理结果的构成', file: '办理结果构成_按年' },
    en: { title: 'How requests were answered', file: 'answers_by_year' },
  },
  'answer-shares': {
    zh: { title: '各类办理结果占办理结果总计的比例', file: '办理结果占比_按年' },
    en: { title: 'Answers of each kind, of the requests handled', file: 'answer_shares_by_year' },
  },
  'answers-by-applicant': {
    zh: { title: '各类申请人的办理结果', file: '办理结果构成_按申请人' },
    en: { title: 'How each kind of applicant was answered', file: 'answers_by_applicant' },
  },
  'flow-of-year': {
    zh: { title: '申请的来龙去脉：从新收、结转到办理结果', file: '申请流向' },
    en: { title: 'What became of the requests', file: 'flow_of_requests' },
  },
  'openness-by-year': {
    zh: { title: '公开率', file: '公开率_按年' },
    en: { title: 'Openness rate', file: 'openness_by_year' },
  },
  'openness-by-agency': {
    zh: { title: '各机关公开率', file: '公开率_按机关' },
    en: { title: 'Openness rate by agency', file: 'openness_by_agency' },
  },
  'openness-scatter': {
    zh: { title: '办理数量与公开率：一点为一个机关', file: '办理数量与公开率' },
    en: { title: 'Requests handled and openness rate: a dot an agency', file: 'requests_and_openness' },
  },
  'refusals-by-year': {
    zh: { title: '不予公开、无法提供与不予处理的情形', file: '不予公开等情形_按年' },
    en: { title: 'Why requests were denied, not answerable or not processed', file: 'refusal_reasons_by_year' },
  },
  'refusals-by-agency': {
    zh: { title: '各机关不予公开、无法提供与不予处理的情形', file: '不予公开等情形_按机关' },
    en: {
      title: 'Why each agency denied, could not answer or did not process requests',
      file: 'refusal_reasons_by_agency',
    },
  },
  'refusals-heat': {
    zh: { title: '各机关的办理结果情形：占办理结果总计的比例', file: '情形占比_按机关' },
    en: { title: 'Reasons by agency: share of the requests handled', file: 'reason_shares_by_agency' },
  },
  'procurement-by-year': {
    zh: { title: '政府集中采购总金额', file: '政府集中采购_按年' },
    en: { title: 'Government procurement', file: 'procurement_by_year' },
  },
  'procurement-by-agency': {
    zh: { title: '各机关政府集中采购总金额', file: '政府集中采购_按机关' },
    en: { title: 'Government procurement by agency', file: 'procurement_by_agency' },
  },
  'procurement-average-by-year': {
    zh: { title: '采购项目平均金额', file: '采购项目均价_按年' },
    en: { title: 'Average amount of a procurement project', file: 'average_project_by_year' },
  },
  'procurement-average-by-agency': {
    zh: { title: '各机关采购项目平均金额', file: '采购项目均价_按机关' },
    en: { title: 'Average amount of a project by agency', file: 'average_project_by_agency' },
  },
  'procurement-unit-basis': {
    zh: { title: '采购金额的单位从何而来', file: '采购金额单位来源' },
    en: { title: 'Where the unit of the amounts comes from', file: 'procurement_unit_basis' },
  },
  'disputes-review': {
    zh: { title: '行政复议的结果', file: '争议结果_行政复议' },
    en: { title: 'Outcomes: administrative review', file: 'dispute_outcomes_administrative review' },
  },
  'disputes-litigation-direct': {
    zh: { title: '未经复议直接起诉的结果', file: '争议结果_未经复议直接起诉' },
    en: { title: 'Outcomes: litigation without review', file: 'dispute_outcomes_litigation without review' },
  },
  'disputes-litigation-after-review': {
    zh: { title: '复议后起诉的结果', file: '争议结果_复议后起诉' },
    en: { title: 'Outcomes: litigation after review', file: 'dispute_outcomes_litigation after review' },
  },
  'disputes-by-agency': {
    zh: { title: '各机关行政复议与行政诉讼件数', file: '复议诉讼件数_按机关' },
    en: { title: 'Reviews and lawsuits by agency', file: 'disputes_by_agency' },
  },
  'correction-by-year': {
    zh: { title: '纠错率：各渠道已审结案件中被纠正的比例', file: '纠错率_按年' },
    en: { title: 'Correction rate: decided cases that were corrected', file: 'correction_rate_by_year' },
  },
  'correction-by-agency': {
    zh: { title: '各机关纠错率', file: '纠错率_按机关' },
    en: { title: 'Correction rate by agency', file: 'correction_rate_by_agency' },
  },
} as const satisfies Readonly<Record<string, Bilingual<CardName>>>;

export type CardId = keyof typeof CARD_NAMES;

export function cardTitle(id: CardId, lang: Lang): string {
  return CARD_NAMES[id][lang].title;
}

/** As a file is called, without years and extension. */
export function cardFile(id: CardId, lang: Lang): string {
  return CARD_NAMES[id][lang].file;
}
