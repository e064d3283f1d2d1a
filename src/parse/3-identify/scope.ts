/** Whether a report tells of its own organ alone or adds up others, and whether it corrects an earlier edition. */
import type { Scope } from '../../schema/report.ts';
import type { Lines } from './lines.ts';

export interface ScopeFound {
  readonly scope: Scope;
  /** The words that tell what is added up; null unless the report says so. */
  readonly covers: string | null;
}

const OTHERS =
  '(?:各[^。;,]{0,12}(?:部门|单位|政府|机关|委办局|县|区|市|州|乡|镇|街道|分局|隶属|局)|下级|所属(?:各)?(?:部门|单位|机关)|下属(?:各)?(?:部门|单位|机关)|隶属(?:海关|单位))';
const CLAUSE = '[^。;!?]';
/** What is said of the report itself: that its figures are put together from those of others. */
const CONSOLIDATED = [
  new RegExp(`汇总${CLAUSE}{0,40}${OTHERS}`),
  new RegExp(`${OTHERS}${CLAUSE}{0,40}汇总`),
  new RegExp(`(?:逐级汇总|汇总(?:编制|形成|而成)|汇总报告)`),
  new RegExp(
    `(?:本报告|报告中?(?:所列)?数据|数据|统计(?:范围|口径))${CLAUSE}{0,16}(?:包括|包含|涵盖|覆盖|含)${CLAUSE}{0,30}${OTHERS}`,
  ),
];
const ITSELF = [
  new RegExp(`(?:不含|不包括|未包括|未包含|不包含)${CLAUSE}{0,20}${OTHERS}`),
  new RegExp(`(?:本报告|数据|统计(?:范围|口径))${CLAUSE}{0,16}(?:仅|只)${CLAUSE}{0,12}(?:本级|本机关|本单位|本部门)`),
];
/** Parts of the organ itself are nobody else. */
const INSIDE = /科室|处室|股室|内设机构/;
/** Organs under which others report; any other organ's report is its own unless it says otherwise. */
const OVER_OTHERS: ReadonlySet<string> = new Set(['人民政府', '人民政府办公室', '管委会']);
const LONGEST = 60;

function clauseWith(text: string, form: RegExp): string | null {
  for (const sentence of text.split(/[。;!?\n]/)) {
    const match = form.exec(sentence);
    if (match === null || INSIDE.test(match[0])) continue;
    return sentence.slice(match.index, match.index + LONGEST);
  }
  return null;
}

/** Reads title and running text; `kind` and `agency` as identified. */
export function scopeOf(
  { prose }: Lines,
  title: string | null,
  agency: string | null,
  kind: string | null,
): ScopeFound {
  const name = `${title ?? ''}${agency ?? ''}`;
  if (/关区/.test(name)) return { scope: 'consolidated', covers: '关区' };
  if (/汇总/.test(title ?? '')) return { scope: 'consolidated', covers: title };
  if (ITSELF.some((form) => clauseWith(prose, form) !== null)) return { scope: 'own', covers: null };
  for (const form of CONSOLIDATED) {
    const covers = clauseWith(prose, form);
    if (covers !== null) return { scope: 'consolidated', covers };
  }
  if (agency === null || (kind !== null && OVER_OTHERS.has(kind))) return { scope: 'unknown', covers: null };
  return { scope: 'own', covers: null };
}

const CORRECTED =
  /(?:报告|年报)[^报]{0,12}(?:更正|修订|修正|订正|更新|勘误|重新(?:公布|发布))|^[（(【[]?(?:更正|修订|修正|勘误)|关于(?:更正|修订|修正)/;

/** Whether a title says that the edition takes the place of an earlier one. 城市更新局 says nothing of it. */
export function isCorrection(...titles: readonly (string | null)[]): boolean {
  return titles.some((title) => title !== null && CORRECTED.test(title));
}
