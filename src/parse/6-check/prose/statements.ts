/** The closed grammar of sentences that state how many requests, reviews and lawsuits there were: clause → what it counts, and how many. */
import { COUNT, countOf, UNIT } from './count.ts';

export type Subject = 'received' | 'new' | 'review' | 'litigation';

export interface Statement {
  readonly subject: Subject;
  readonly count: number;
}

/** Whose count and of when: the report's organ in its year, or all of the place it stands for. */
const WHO =
  '(?:(?:20\\d\\d年度?|全年度?|年内|年度内|本年度?|当年|报告期内|报告年度内?|统计期内|期间|截至12月31日|我[\\u4e00-\\u9fff]{1,4}?|本(?:机关|单位|部门|局|厅|委|办|院|中心|街道|镇|乡|级)|全[市区县省州旗镇乡]|(?:[\\u4e00-\\u9fff]{2,12}(?:局|厅|委员会|人民政府|办公室|办事处)))[,]?)*';
const MANNER = '(?:一?共计?|总共|累计|合计|总计|依法|实际|新)*';
const RECEIVED = '(?:收到|新收|接收到?|接到|收悉|受理|接|收)';
const BY = '(?:(?:公民|法人|其他组织|其它组织|社会公众|群众|申请人|和|或|及|与|、|提交|提出|递交|的)*)';
const OBJECT =
  '(?:(?:有效|各类)?(?:(?:关于)?(?:政府|政务)?信息(?:依申请)?公开(?:的)?|(?:政府信息)?依申请公开(?:政府信息|信息)?(?:的)?|申请公开(?:(?:政府)?信息)?(?:的)?|公开政府信息的?)?(?:申请书?|申请表|请求|依申请(?:件)?)|依申请公开(?:事项|件)?|政府信息公开)';
const REST = '(?:(?:均|全部|并|已|都|且|,)[\\u4e00-\\u9fff]*)?';

const received = new RegExp(
  `^${WHO}${MANNER}${RECEIVED}${MANNER}${BY}${OBJECT}(?:数量?)?(?:为|共)?${COUNT}${UNIT}${REST}$`,
);
const receivedFirst = new RegExp(`^${WHO}${MANNER}${RECEIVED}${MANNER}${COUNT}${UNIT}${BY}${OBJECT}${REST}$`);
const countedFirst = new RegExp(
  `^${WHO}(?:政府)?信息公开申请(?:${MANNER}|${RECEIVED}|数量|为)*${COUNT}${UNIT}${REST}$`,
);
const NO = '(?:未|没有|无|均未|尚未|暂未|从未)';
const none = new RegExp(
  `^${WHO}${NO}(?:收到|接到|接收|受理|发生|出现|有)?(?:过)?(?:任何)?${BY}${OBJECT}(?:情况|事项)?${REST}$`,
);

const CAUSE = '(?:因|涉及|有关|由)?(?:(?:政府)?信息公开(?:工作|申请|事项|答复|类)?)?';
const LINK = '(?:而|所|被|引起|引发|提起|申请|发生|导致|产生|的)*';
const HAPPENED = '(?:发生|收到|新收|新增|产生|出现|办理|引发|被)*';
const CASE = '(?:案件|申请|案|情况)?';

function about(word: string): { readonly counted: readonly RegExp[]; readonly none: RegExp } {
  return {
    counted: [
      new RegExp(
        `^${WHO}${MANNER}${HAPPENED}${MANNER}${CAUSE}${LINK}(?:的)?${word}${CASE}(?:数量|为|共)*${COUNT}${UNIT}${REST}$`,
      ),
      new RegExp(`^${WHO}${MANNER}${HAPPENED}${MANNER}${COUNT}${UNIT}${CAUSE}${LINK}${word}${CASE}${REST}$`),
    ],
    none: new RegExp(`^${WHO}${NO}${HAPPENED}${CAUSE}${LINK}${word}${CASE}${REST}$`),
  };
}
const REVIEW = about('行政复议');
const LITIGATION = about('行政诉讼');
const BOTH = about('(?:行政)?(?:复议|诉讼)(?:案件)?(?:、|和|及|与|或|以及|,)(?:被?提起)?(?:行政)?(?:复议|诉讼)');
/** A bare 行政复议2件 may be any review: the clause has to be about open government; of none at all the sentence. */
const OF_INFORMATION = /信息公开/;

function matched(clause: string, forms: readonly RegExp[]): number | null {
  for (const form of forms) {
    const count = form.exec(clause)?.[1];
    if (count !== undefined) return countOf(count);
  }
  return null;
}

function request(clause: string): readonly Statement[] {
  const subject = /新收|新接|新增/.test(clause) ? 'new' : 'received';
  const count = matched(clause, [received, receivedFirst, countedFirst]);
  if (count !== null) return [{ subject, count }];
  return none.test(clause) ? [{ subject: 'received', count: 0 }] : [];
}

function dispute(clause: string, sentence: string): readonly Statement[] {
  if (!OF_INFORMATION.test(sentence)) return [];
  const own = OF_INFORMATION.test(clause);
  if (BOTH.none.test(clause)) {
    return [
      { subject: 'review', count: 0 },
      { subject: 'litigation', count: 0 },
    ];
  }
  return ([REVIEW, LITIGATION] as const).flatMap((forms, i): readonly Statement[] => {
    const count = forms.none.test(clause) ? 0 : own ? matched(clause, forms.counted) : null;
    return count === null ? [] : [{ subject: i === 0 ? 'review' : 'litigation', count }];
  });
}

/** What a clause states plainly; nothing for any other wording. `sentence`: the one it stands in. */
export function statementsOf(clause: string, sentence: string): readonly Statement[] {
  if (/复议|诉讼/.test(clause)) return dispute(clause, sentence);
  return /申请|请求|信息公开/.test(clause) ? request(clause) : [];
}
