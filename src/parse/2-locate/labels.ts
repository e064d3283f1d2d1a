/** The closed vocabulary of the form: what marks each row, header and part, in label keys (`labelKey`). */
import { REQUEST_ROWS, type ProactiveItem, type RequestRow } from '../../schema/form.ts';
import { remembered } from '../ground/characters/memo.ts';
import { editDistance, labelKey, withoutNumbering } from '../ground/characters/normalize.ts';

/** Parts of a row's label that no other row has; the first part of each label is among them, for cells break anywhere. */
const ROW_MARKS: Readonly<Record<RequestRow, readonly string[]>> = {
  new: ['本年新收'],
  carried_in: ['上年结转', '上年度结转', '上一年结转'],
  granted: ['予以公开'],
  partial: ['部分公开'],
  denied_state_secret: ['国家秘密'],
  denied_law: ['其他法律', '其它法律', '法规禁止公开'],
  denied_safety: ['危及三', '三安全一', '安全一稳'],
  denied_third_party: ['保护第三', '第三方合法'],
  denied_internal: ['属于三类', '三类内部', '内部事务信'],
  denied_process: ['属于四类', '四类过程', '过程性信'],
  denied_enforcement: ['属于行政执', '行政执法案', '执法案卷'],
  denied_inquiry: ['属于行政查', '行政查询', '查询事项'],
  unable_not_held: ['本机关不掌', '不掌握相关'],
  unable_creation: ['没有现成', '信息需要另'],
  unable_unclear: ['补正后申', '申请内容仍'],
  rejected_petition: ['信访举报', '举报投诉类', '信访投诉举'],
  rejected_repeat: ['重复申请'],
  rejected_publication: ['要求提供公', '公开出版物'],
  rejected_massive: ['无正当理由大', '大量反复申'],
  rejected_confirm: ['要求行政机', '确认或重新', '重新出具已'],
  other: ['其他处理', '其它处理'],
  other_overdue_correction: ['申请人无正当', '逾期不补正'],
  other_overdue_fee: ['申请人逾期未', '未按收费通', '逾期未按收'],
  other_other: [],
  total: [],
  carried_out: ['结转下年', '结转下一年'],
};

/** Labels too short to be found inside other text: the whole cell must say so. */
const EXACT_ROWS: Readonly<Record<string, RequestRow>> = {
  其他: 'other_other',
  其它: 'other_other',
  总计: 'total',
  合计: 'total',
};

const BROKEN_OFF = /^[12]其[他它]$/;
const LONGEST_ROW_KEY = 80;
const FULL_KEYS = REQUEST_ROWS.map((row) => ({ code: row.code, key: labelKey(row.label) }));

const ANY_MARK = new RegExp(Object.values(ROW_MARKS).flat().join('|'));
const ANY_EXACT = new RegExp(`(?:${Object.keys(EXACT_ROWS).join('|')})$`);

const BARE_KEYS = FULL_KEYS.map(({ key }) => withoutNumbering(key));

/** Headings of groups in one cell with the row's own label: `三、本年度办理结果（六）其他处理 3.其他`. */
const GROUPS = /^[三3]?本年度办理结果(?=.)(?:[六6]?其[他它]处理(?=\d?其[他它]$))?|^[六6]?其[他它]处理(?=\d其[他它]$)/;

const NO_ROWS: readonly RequestRow[] = [];

/** Rows a piece of text may name, in the order in which their marks stand in it. */
export const rowsNamed = remembered((key): readonly RequestRow[] => {
  // Asked of every word of every text, and most name nothing.
  if (key.length > LONGEST_ROW_KEY || !(ANY_MARK.test(key) || ANY_EXACT.test(key))) return NO_ROWS;
  const own = key.replace(GROUPS, '');
  // `2.其他` is the beginning of 其他法律行政法规禁止公开, broken by a narrow cell.
  const exact = BROKEN_OFF.test(own) ? undefined : (EXACT_ROWS[withoutNumbering(own)] ?? EXACT_ROWS[own]);
  if (exact !== undefined) return [exact];
  const found: { code: RequestRow; at: number }[] = [];
  for (const { code } of REQUEST_ROWS) {
    const at = Math.max(...ROW_MARKS[code].map((mark) => key.indexOf(mark)), -1);
    if (at >= 0) found.push({ code, at });
  }
  return found.sort((a, b) => a.at - b.at).map((row) => row.code);
});

/** The row whose label `key` misspells, within a fifth of its length; null when none is near or two are. */
export const rowMisspelt = remembered((key): RequestRow | null => {
  const bare = withoutNumbering(key);
  if (bare.length < 4) return null;
  const near = FULL_KEYS.flatMap(({ code, key: full }) => {
    const limit = Math.floor(full.length / 5);
    return limit > 0 && editDistance(bare, full, limit) <= limit ? [code] : [];
  });
  return near.length === 1 ? (near[0] ?? null) : null;
});

/** Of so many characters one may be wrong. */
const PER_SLIP = 5;

/** Whether a piece is a part of the row's own label, a few wrong characters aside, or says nothing in Chinese. */
export function isPieceOf(row: RequestRow, piece: string): boolean {
  const full = FULL_KEYS.find(({ code }) => code === row)?.key ?? '';
  if (full.includes(piece) || !/\p{Script=Han}/u.test(piece)) return true;
  const slips = Math.floor(piece.length / PER_SLIP);
  if (slips === 0) return false;
  return Array.from({ length: full.length - piece.length + 1 }, (_, at) => full.slice(at, at + piece.length)).some(
    (part) => [...part].filter((character, i) => character !== piece[i]).length <= slips,
  );
}

/** Whether two pieces are the beginning of a row's label, which goes on behind its figures; the first may end the piece of a group's heading. */
export function goesAround(row: RequestRow, first: string, second: string): boolean {
  const full = FULL_KEYS.find(({ code }) => code === row)?.key ?? '';
  const head = withoutNumbering(first.replace(/^.*?(?=\d\D+$)/, ''));
  return head !== '' && withoutNumbering(full).startsWith(head + second);
}

const NEW_KEY = labelKey('本年新收政府信息公开申请数量');

/** Whether a word begins the request matrix: the label of its first row, whole or broken off, and nothing else. */
export function startsMatrix(key: string): boolean {
  if (!key.includes('本年新')) return false;
  const bare = withoutNumbering(key);
  if (bare.length < 4 || !bare.startsWith('本年新') || /\d/.test(bare)) return false;
  return NEW_KEY.startsWith(bare) || bare.startsWith(NEW_KEY) || editDistance(bare, NEW_KEY, 3) <= 3;
}

export const ITEM_KEYS: Readonly<Record<string, ProactiveItem | 'procurement'>> = {
  规章: 'regulations',
  规范性文件: 'normative',
  行政规范性文件: 'normative',
  行政许可: 'licensing',
  其他对外管理服务事项: 'other_services',
  其它对外管理服务事项: 'other_services',
  行政处罚: 'penalty',
  行政强制: 'coercion',
  行政事业性收费: 'fees',
  行政事业收费: 'fees',
  政府集中采购: 'procurement',
};

/** Whether a piece goes on with the label of an item of part two that `begun` begins. */
export function itemGoesOn(begun: string, piece: string): boolean {
  const bare = withoutNumbering(begun);
  return Object.keys(ITEM_KEYS).some((label) => label.startsWith(bare) && label.slice(bare.length).includes(piece));
}

const WHOLE_LABELS: ReadonlySet<string> = new Set([...BARE_KEYS, ...Object.keys(ITEM_KEYS)]);
/** Characters of the longest label, its number included. */
const LONGEST_LABEL = Math.max(...[...WHOLE_LABELS].map(({ length }) => length)) + 2;
/** Shorter ones are other words as well, unless they have their number. */
const SHORTEST_LABEL = 4;

/** Whether a key is a label of the form and nothing else. */
function isWholeLabel(key: string): boolean {
  const bare = withoutNumbering(key);
  return WHOLE_LABELS.has(bare) && (bare.length >= SHORTEST_LABEL || bare !== key);
}

/** Headings of groups of rows, as they stand in the cell before the first row of each. */
const GROUP_HEADING = /^(?:三?本年度办理结果)?(?:[三四五六]?(?:不予公开|无法提供|不予处理|其[他它]处理)(?=.))?/;
const BARE_GROUP_HEADING = /^[一二三四五六七]?(?:不予公开|无法提供|不予处理|其[他它]处理)$/;

/** Whether a key is the heading of a group of rows and nothing else. */
export const isGroupHeading = (key: string): boolean => BARE_GROUP_HEADING.test(key);

/** Characters of the longest label with the headings before it. */
export const LONGEST_HEADED = LONGEST_LABEL + 14;

/** The label that a key is, after the headings of its groups or by itself; null for any other. */
export function labelIn(key: string): string | null {
  if (isWholeLabel(key)) return key;
  const own = key.replace(GROUP_HEADING, '');
  return isWholeLabel(own) ? own : null;
}

const LAST_WORDS = [...BARE_KEYS, ...Object.keys(ITEM_KEYS)];
/** What ends in a shorter one may be another word: `其他`. */
const SHORTEST_ENDING = 4;

/** Whether a key is a whole label of the form, or ends in one after the heading of its group. */
export const endsInLabel = remembered((key): boolean => {
  const bare = withoutNumbering(key);
  if (bare in ITEM_KEYS || bare in EXACT_ROWS) return true;
  return LAST_WORDS.some((label) => label.length >= SHORTEST_ENDING && key.endsWith(label));
});

const PART_HEADING =
  /^(?:[一二三四五六七八]|\d)?(?:总体情况|主动公开政府信息|收到和处理政府信息|政府信息公开行政复议|因?政府信息公开.{0,4}行政复议|行政复议行政诉讼|政府信息公开工作存在|(?:工作)?存在的?(?:主要)?(?:问题|不足)|主要问题|其[他它]需要报告)/;

/** Whether a word is the heading of one of the six parts. */
export const isPartHeading = remembered((key) => key.length <= 40 && PART_HEADING.test(key));

const COLUMN_HEADER =
  /^(?:第二十条|信息内容|本年新|制作数量|公开数量|对外公开|总数量|上一?年项?目?|项目数量|本年增|(?:本年)?处理决定|采购项目|采购总金额|(?:本年)?收费金额|(?:本年)?制发件|(?:本年)?废止件|现行|有效件数|申请人情况|自然人?$|法人或其[他它]组织|商业|科研|社会公|法律服)/;

/** Whether a word is (the beginning of) a column header of part 二 or 三: no label goes on with it. */
export const isColumnHeader = remembered((key) => key.length <= 24 && COLUMN_HEADER.test(key));
