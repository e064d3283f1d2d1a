/** The form's rows, written down here once more: nothing of the site's own lists is used to prove its numbers. */

/** Code, group and label of the sixteen reasons. */
export const REASONS: readonly (readonly [code: string, group: string, label: string])[] = [
  ['denied_state_secret', '不予公开', '属于国家秘密'],
  ['denied_law', '不予公开', '其他法律法规禁止公开'],
  ['denied_safety', '不予公开', '危及三安全一稳定'],
  ['denied_third_party', '不予公开', '保护第三方合法权益'],
  ['denied_internal', '不予公开', '内部事务信息'],
  ['denied_process', '不予公开', '过程性信息'],
  ['denied_enforcement', '不予公开', '行政执法案卷'],
  ['denied_inquiry', '不予公开', '行政查询事项'],
  ['unable_not_held', '无法提供', '本机关不掌握'],
  ['unable_creation', '无法提供', '需要另行制作'],
  ['unable_unclear', '无法提供', '补正后仍不明确'],
  ['rejected_petition', '不予处理', '信访举报投诉'],
  ['rejected_repeat', '不予处理', '重复申请'],
  ['rejected_publication', '不予处理', '要求提供公开出版物'],
  ['rejected_massive', '不予处理', '大量反复申请'],
  ['rejected_confirm', '不予处理', '要求确认或重新出具'],
];

export const GROUPS = ['不予公开', '无法提供', '不予处理'] as const;

const codesOf = (group: string): readonly string[] => REASONS.filter(([, one]) => one === group).map(([code]) => code);

/** Columns of `reports` behind the six answers. */
export const ANSWERS: Readonly<Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f', readonly string[]>> = {
  a: ['granted'],
  b: ['partial'],
  c: codesOf('不予公开'),
  d: codesOf('无法提供'),
  e: codesOf('不予处理'),
  f: ['other'],
};

export const ANSWER_LABELS = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'] as const;

export const CHANNELS: readonly (readonly [code: string, label: string])[] = [
  ['review', '行政复议'],
  ['litigation_direct', '未经复议直接起诉'],
  ['litigation_after_review', '复议后起诉'],
];

/** Count and share of each part, as a table of a composition heads them. */
export const counted = (labels: readonly string[], unit = '件', share = '%'): readonly string[] =>
  labels.flatMap((label) => [`${label} (${unit})`, `${label} (${share})`]);

/** The rows of `sql`, the share of a part behind it. `wholes`: place of a part → SQL over `c0`, `c1`, … of what it is a part of. */
export function withShares(sql: string, width: number, wholes: ReadonlyMap<number, string>): string {
  const names = Array.from({ length: width }, (_, at) => `c${at}`);
  const columns = names.map((name, at) => {
    const whole = wholes.get(at);
    return whole === undefined ? name : `${name}, ${name} / nullif(${whole}, 0)`;
  });
  return `select ${columns.join(', ')} from (${sql}) as rows(${names.join(', ')})`;
}

/** Parts from the second column on, their sum behind them. */
export const ofSum = (count: number): ReadonlyMap<number, string> =>
  new Map(Array.from({ length: count }, (_, at) => [at + 1, `c${count + 1}`]));

/** The reasons in columns of groups: each is a part of its group, where all 16 have a sum. */
export const OF_GROUPS: ReadonlyMap<number, string> = new Map(
  REASONS.map(([, group], at) => {
    const before = GROUPS.indexOf(group === '无法提供' ? '无法提供' : group === '不予处理' ? '不予处理' : '不予公开');
    const head = 1 + before + REASONS.findIndex(([, one]) => one === group);
    return [at + 2 + before, `case when c20 is not null then c${head} end`];
  }),
);

export const OUTCOME_LABELS = ['结果维持', '结果纠正', '其他结果', '尚未审结'] as const;

export const APPLICANTS: readonly (readonly [code: string, label: string])[] = [
  ['natural', '自然人'],
  ['business', '商业企业'],
  ['research', '科研机构'],
  ['ngo', '社会公益组织'],
  ['legal', '法律服务机构'],
  ['other', '其他'],
];

/** How many agencies, and how many years, the selection has. */
export const N = '(select count(*) from chosen)';
export const SPAN = '(select count(*) from years)';
export const K = '有数据 (k)';
export const AGENCIES = '机关 (N)';
export const YEARS = '年份 (N)';
export const FAILING = '勾稽关系不符';
