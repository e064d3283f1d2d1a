/** Codes of the arithmetic that must hold (勾稽关系) and of suspicions. Numbers refer to the list in the form's instructions as kept in `docs/data.md`. */

interface CheckSpec {
  /** `form`: within one report; `years`: two years of one agency; `peers`: between reports. */
  readonly scope: 'form' | 'years' | 'peers';
  readonly severity: 'error' | 'warning';
  readonly zh: string;
  readonly en: string;
  /** What the two sides are. */
  readonly left: string;
  readonly right: string;
}

export const CHECKS = {
  balance: {
    scope: 'form',
    severity: 'error',
    zh: '新收＋上年结转 ≠ 办理总计＋结转下年',
    en: 'received + carried in ≠ handled + carried out',
    left: 'new + carried_in',
    right: 'total + carried_out',
  },
  outcomes: {
    scope: 'form',
    severity: 'error',
    zh: '各类办理结果之和 ≠ 总计',
    en: 'outcomes do not add up to the total',
    left: 'Σ outcomes',
    right: 'total',
  },
  'row-sum': {
    scope: 'form',
    severity: 'error',
    zh: '各类申请人之和 ≠ 总计',
    en: 'applicants do not add up to the total',
    left: 'Σ applicants',
    right: 'total column',
  },
  'channel-sum': {
    scope: 'form',
    severity: 'error',
    zh: '复议诉讼各类结果之和 ≠ 总计',
    en: 'dispute outcomes do not add up to the total',
    left: 'Σ outcomes',
    right: 'total',
  },
  'disclosed-over-total': {
    scope: 'form',
    severity: 'error',
    zh: '新公开数量多于对外公开总数量',
    en: 'more disclosed this year than disclosed in all',
    left: 'total',
    right: 'disclosed',
  },
  negative: { scope: 'form', severity: 'error', zh: '数量为负', en: 'a count is negative', left: 'value', right: '0' },
  fractional: {
    scope: 'form',
    severity: 'error',
    zh: '数量不是整数',
    en: 'a count is fractional',
    left: 'value',
    right: 'rounded value',
  },
  prose: {
    scope: 'form',
    severity: 'warning',
    zh: '正文数字与表格不一致',
    en: 'the prose contradicts the table',
    left: 'prose',
    right: 'table',
  },
  'valid-flow': {
    scope: 'years',
    severity: 'warning',
    zh: '现行有效件数与上年不衔接',
    en: 'documents in force do not follow from the year before',
    left: 'valid',
    right: 'valid of the year before + made − repealed',
  },
  'carry-over': {
    scope: 'years',
    severity: 'warning',
    zh: '上年结转与上一年度的结转下年不一致',
    en: 'carried in differs from what the year before carried out',
    left: 'carried_in',
    right: 'carried_out of the year before',
  },
  'same-matrix': {
    scope: 'peers',
    severity: 'warning',
    zh: '申请表与另一份报告完全相同',
    en: 'the request matrix equals that of another report',
    left: 'report_id',
    right: 'report_id of the other',
  },
  'parts-exceed': {
    scope: 'peers',
    severity: 'warning',
    zh: '汇总报告的数字少于所属机关之和',
    en: 'a consolidated report states less than its parts together',
    left: 'consolidated report',
    right: 'Σ of the organs in its place',
  },
  'amount-slip': {
    scope: 'years',
    severity: 'warning',
    zh: '采购金额与另一年相差千倍以上，金额单位待核',
    en: 'the procurement amount jumps by 10³–10⁴: a slip of units?',
    left: 'yuan',
    right: 'yuan of the other year',
  },
} as const satisfies Readonly<Record<string, CheckSpec>>;

export type CheckCode = keyof typeof CHECKS;
