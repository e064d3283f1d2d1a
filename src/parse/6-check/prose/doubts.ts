/** What makes a clause's count something else than the report's own number for its year. In doubt nothing is said. */
import type { Statement } from './grammar.ts';
import type { Clause } from './sentences.ts';
import type { SubjectName } from './subjects.ts';

/** Counts of some requests only, by how they came. */
const CHANNELS = /网上|网络|线上|书面|信函|邮寄|当面|平台|邮箱|渠道|窗口/;
/** All that came, whichever way. */
const OF_ALL_CHANNELS = /通过.+共|^(?:合计|总计|共计)(?:收到|受理|接收)/;
/** Beside one of these a count of requests received may be of a part, or of another year. */
const BESIDE = /结转|其中|包括|含|同比|环比|较上|比上|上年|去年|往年|增长|下降|增加|减少|平均|占/;
/** Whether the count before is with others nobody can tell, unless what is in it are channels. */
const WITH_OTHERS = /(?:包括|含)(?!(?:通过)?(?:网上|网络|线上|线下|书面|信函|邮寄|当面))/;
/** 申请5件，结转下年度办理: those that were left. */
const CARRIED_ON = /^,[^,\d]{0,6}转[^,\d]*(?:下|次|明)/;
/** Counts of more than one organ. */
const OTHER_BODIES =
  /各级|各部门|各单位|各乡|各镇|各县|各区|下属|所属|全(?!部|程)[^,]{0,6}系统|系统(?:内|上下|共|各)|全国|汇总/;
/** All of a place, and a part of it in the same breath. */
const WHOLE_PLACE = /全[市省区县州旗镇乡]/;
const PART_OF_IT = /本级|本机关|其中|我[局厅委办]/;
const NEWLY = /新收|新接/;
/** Another span of time than the report's year. */
const OTHER_TIME = /季度|半年|(?<!今年)以来|[两二三四五六七八九十\d]年来|(?<!\d)(?!12月31日)\d{1,2}月/;
/** 收到一件、登记一件、答复一件 tells how, not how many. */
const EACH = /一件.*一件/;
const OTHER_YEAR = /20\d\d年|(?:上年度?|上一年度?|去年),$/;

const REQUESTS = /(?<!许可|复议|调解|仲裁|救助|补贴|登记)申请|请求/g;
const OTHER_MATTERS =
  /复议|诉讼|工单|热线|建议|提案|咨询|留言|来信|来电|许可|处罚|强制|主动公开|规范性文件|规章|稿件|举报|投诉|信访|收费/g;
const DISPUTES = /复议后起诉|未经复议直接起诉|复议|诉讼/g;
const EITHER = /复议[^,]{0,6}[、和及与或][^,]{0,6}诉讼/;
const OF_INFORMATION = /信息公开/;

const RECEIVED: ReadonlySet<SubjectName> = new Set(['received', 'new']);
const WHOLE_DISPUTES: ReadonlySet<SubjectName> = new Set(['review', 'litigation']);
/** 结转的申请中: a part of the requests. */
const PART_OF_THEM = /(?<!全部|所有|收到的|新收|新收的|受理的|公开)申请中,/;
/** Who applied, and what became of it: a count behind both is of a part. */
const APPLICANTS = /自然人|商业企业|科研机构|社会公益组织|法律服务机构|(?<!公民[、和])法人/;
const OUTCOMES = /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理/;

/** Where the last of `words` begins; before everything where there is none. */
function lastOf(text: string, words: RegExp): number {
  return Math.max(-1, ...[...text.matchAll(words)].map(({ index }) => index));
}

/** Whether what stands around a clause speaks of what its words are the form's for. */
function isSet({ setting, count }: Statement, subject: SubjectName, { text, sentence, before }: Clause): boolean {
  if (setting === 'requests') return lastOf(before, REQUESTS) > lastOf(before, OTHER_MATTERS);
  if (setting === 'any') return true;
  // 行政复议2件 may be any review: the clause has to be about open government; of none at all the sentence.
  return OF_INFORMATION.test(count > 0 && WHOLE_DISPUTES.has(subject) ? text : sentence);
}

function ofOneBody(sentence: string): boolean {
  return !OTHER_BODIES.test(sentence) && !(WHOLE_PLACE.test(sentence) && PART_OF_IT.test(sentence));
}

/**
 * 全年新收申请18件，同比…: the doubtful words are another clause's, so what stands before them counts; of what stands behind, or beside
 * 含, only the unmistakable 新收.
 */
function isAllReceived({ text, sentence, said }: Clause): boolean {
  if (CARRIED_ON.test(sentence.slice(sentence.indexOf(text) + text.length))) return false;
  if (OF_ALL_CHANNELS.test(text)) return !BESIDE.test(sentence);
  const isDoubtful = (words: string): boolean => BESIDE.test(words) || CHANNELS.test(words);
  return !isDoubtful(text) && (NEWLY.test(text) || !(WITH_OTHERS.test(sentence) || isDoubtful(said)));
}

/** Whether a count behind `said` is of all requests, not of those of some channel, applicant or outcome. */
function isOfAll({ text, said }: Clause): boolean {
  const words = said + text;
  return !CHANNELS.test(words) && !PART_OF_THEM.test(said) && !(APPLICANTS.test(words) && OUTCOMES.test(words));
}

/** Whether the clause speaks of the report's own organ, year and matter, so that its count should be the table's. */
export function isPlain(statement: Statement, subject: SubjectName, clause: Clause): boolean {
  const { text, sentence, said } = clause;
  if (OTHER_TIME.test(sentence) || EACH.test(sentence) || OTHER_YEAR.test(said) || OTHER_YEAR.test(text)) return false;
  if (subject !== 'receivedByAll' && !ofOneBody(sentence)) return false;
  if (RECEIVED.has(subject)) return isAllReceived(clause);
  return isSet(statement, subject, clause) && (statement.setting !== 'requests' || isOfAll(clause));
}

/** Of reviews or of lawsuits, as the word before says; null where both are spoken of at once. */
export function meantOf({ subjects }: Statement, { text, sentence, said }: Clause): SubjectName | null {
  const [first, second] = subjects;
  if (first === undefined || second === undefined) return first ?? null;
  if (EITHER.test(sentence)) return null;
  const last = [...(said + text).matchAll(DISPUTES)].at(-1)?.[0];
  if (last === '复议') return first;
  return last === '诉讼' ? second : null;
}
