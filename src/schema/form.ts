/**
 * The two forms of the annual report as data: items, measures, rows, applicants, channels, outcomes.
 * Sources: 国办公开办函〔2019〕60号 (form 2019) and 国办公开办函〔2021〕30号 (form 2021).
 */

export const FORMS = ['2019', '2021'] as const;
export type StandardForm = (typeof FORMS)[number];
/** `pre2019`: recognised as a report, but older than the common tables. */
export type Form = StandardForm | 'pre2019';

export const APPLICANTS = ['natural', 'business', 'research', 'ngo', 'legal', 'other', 'total'] as const;
export type Applicant = (typeof APPLICANTS)[number];
/** The six applicant columns whose sum is the total column. */
export const APPLICANT_PARTS = ['natural', 'business', 'research', 'ngo', 'legal', 'other'] as const;

export const ROW_GROUPS = ['in', 'granted', 'partial', 'denied', 'unable', 'rejected', 'other', 'sum', 'out'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

interface RequestRowSpec {
  readonly code: string;
  readonly group: RowGroup;
  /** The forms that print this row. */
  readonly forms: readonly StandardForm[];
  /** The row's own label on the form, without its number. */
  readonly label: string;
}

const BOTH: readonly StandardForm[] = FORMS;

/** Rows of part 三 in the order of the form. `other` is one row on form 2019 and three on form 2021. */
export const REQUEST_ROWS = [
  { code: 'new', group: 'in', forms: BOTH, label: '本年新收政府信息公开申请数量' },
  { code: 'carried_in', group: 'in', forms: BOTH, label: '上年结转政府信息公开申请数量' },
  { code: 'granted', group: 'granted', forms: BOTH, label: '予以公开' },
  { code: 'partial', group: 'partial', forms: BOTH, label: '部分公开（区分处理的，只计这一情形，不计其他情形）' },
  { code: 'denied_state_secret', group: 'denied', forms: BOTH, label: '属于国家秘密' },
  { code: 'denied_law', group: 'denied', forms: BOTH, label: '其他法律行政法规禁止公开' },
  { code: 'denied_safety', group: 'denied', forms: BOTH, label: '危及“三安全一稳定”' },
  { code: 'denied_third_party', group: 'denied', forms: BOTH, label: '保护第三方合法权益' },
  { code: 'denied_internal', group: 'denied', forms: BOTH, label: '属于三类内部事务信息' },
  { code: 'denied_process', group: 'denied', forms: BOTH, label: '属于四类过程性信息' },
  { code: 'denied_enforcement', group: 'denied', forms: BOTH, label: '属于行政执法案卷' },
  { code: 'denied_inquiry', group: 'denied', forms: BOTH, label: '属于行政查询事项' },
  { code: 'unable_not_held', group: 'unable', forms: BOTH, label: '本机关不掌握相关政府信息' },
  { code: 'unable_creation', group: 'unable', forms: BOTH, label: '没有现成信息需要另行制作' },
  { code: 'unable_unclear', group: 'unable', forms: BOTH, label: '补正后申请内容仍不明确' },
  { code: 'rejected_petition', group: 'rejected', forms: BOTH, label: '信访举报投诉类申请' },
  { code: 'rejected_repeat', group: 'rejected', forms: BOTH, label: '重复申请' },
  { code: 'rejected_publication', group: 'rejected', forms: BOTH, label: '要求提供公开出版物' },
  { code: 'rejected_massive', group: 'rejected', forms: BOTH, label: '无正当理由大量反复申请' },
  { code: 'rejected_confirm', group: 'rejected', forms: BOTH, label: '要求行政机关确认或重新出具已获取信息' },
  { code: 'other', group: 'other', forms: ['2019'], label: '其他处理' },
  {
    code: 'other_overdue_correction',
    group: 'other',
    forms: ['2021'],
    label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  },
  {
    code: 'other_overdue_fee',
    group: 'other',
    forms: ['2021'],
    label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  },
  { code: 'other_other', group: 'other', forms: ['2021'], label: '其他' },
  { code: 'total', group: 'sum', forms: BOTH, label: '总计' },
  { code: 'carried_out', group: 'out', forms: BOTH, label: '结转下年度继续办理' },
] as const satisfies readonly RequestRowSpec[];
export type RequestRow = (typeof REQUEST_ROWS)[number]['code'];

function rowsFor(form: StandardForm): readonly RequestRow[] {
  return REQUEST_ROWS.filter((row) => {
    const forms: readonly StandardForm[] = row.forms;
    return forms.includes(form);
  }).map((row) => row.code);
}

const ROWS: Readonly<Record<StandardForm, readonly RequestRow[]>> = {
  '2019': rowsFor('2019'),
  '2021': rowsFor('2021'),
};

/** The rows of one form in their printed order. */
export function requestRowsOf(form: StandardForm): readonly RequestRow[] {
  return ROWS[form];
}

/** The 16 reasons for refusing, in their three legally different groups (不予公开, 无法提供, 不予处理). */
export const REFUSAL_GROUPS = ['denied', 'unable', 'rejected'] as const;
export type RefusalGroup = (typeof REFUSAL_GROUPS)[number];

export const PROACTIVE_ITEMS = [
  'regulations',
  'normative',
  'licensing',
  'other_services',
  'penalty',
  'coercion',
  'fees',
] as const;
export type ProactiveItem = (typeof PROACTIVE_ITEMS)[number];

export const PROACTIVE_MEASURES = [
  'made',
  'disclosed',
  'total',
  'repealed',
  'valid',
  'prev',
  'change',
  'decisions',
  'amount',
] as const;
export type ProactiveMeasure = (typeof PROACTIVE_MEASURES)[number];

/** Part 二: measures of each item in column order; an item that a form lacks is absent. `procurement` stands apart (paths `procurement.*`). */
export const PROACTIVE_COLUMNS: Readonly<
  Record<StandardForm, Readonly<Partial<Record<ProactiveItem, readonly ProactiveMeasure[]>>>>
> = {
  '2019': {
    regulations: ['made', 'disclosed', 'total'],
    normative: ['made', 'disclosed', 'total'],
    licensing: ['prev', 'change', 'decisions'],
    other_services: ['prev', 'change', 'decisions'],
    penalty: ['prev', 'change', 'decisions'],
    coercion: ['prev', 'change', 'decisions'],
    fees: ['prev', 'change'],
  },
  '2021': {
    regulations: ['made', 'repealed', 'valid'],
    normative: ['made', 'repealed', 'valid'],
    licensing: ['decisions'],
    penalty: ['decisions'],
    coercion: ['decisions'],
    fees: ['amount'],
  },
};

/** Government procurement (政府集中采购) is on the form of 2019 only. */
export const PROCUREMENT_MEASURES = ['projects', 'amount'] as const;
export type ProcurementMeasure = (typeof PROCUREMENT_MEASURES)[number];

/** Part 四: three channels, each with the same five outcomes. */
export const CHANNELS = ['review', 'litigation_direct', 'litigation_after_review'] as const;
export type Channel = (typeof CHANNELS)[number];
export const OUTCOMES = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** The four outcomes whose sum is the total. */
export const OUTCOME_PARTS = ['upheld', 'corrected', 'other', 'pending'] as const;

/** Administrative levels, from the State Council's organs down to township governments and street offices. */
export const LEVELS = ['国家', '省', '市', '县', '乡'] as const;
export type Level = (typeof LEVELS)[number];

/** The first report year with common tables, and the last one on the form of 2019. */
export const FIRST_TABLE_YEAR = 2019;
export const LAST_YEAR_OF_FORM_2019 = 2020;

/** The form a report of `year` is due on; now and then an organ uses the other one. */
export function formDue(year: number): Form {
  if (year < FIRST_TABLE_YEAR) return 'pre2019';
  return year <= LAST_YEAR_OF_FORM_2019 ? '2019' : '2021';
}
