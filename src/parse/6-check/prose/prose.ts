/** Check 9: counts that part 一 states in plain words against the tables. In doubt nothing is said. */
import { requestPath, type CellPath } from '../../../schema/paths.ts';
import type { Check } from '../../../schema/report.ts';
import type { Lines } from '../../3-identify/lines.ts';
import { placeOf, type Sheet } from '../../ground/places.ts';
import { sumOf } from '../sheet.ts';
import { statementsOf, type Statement, type Subject } from './statements.ts';

/** What a statement is about: its path in `Check`, and the sums of cells it may mean (the first is what it should equal). */
interface Topic {
  readonly path: string;
  readonly meanings: readonly (readonly CellPath[])[];
}

const REQUESTS: Topic = {
  path: 'requests.new.total',
  meanings: [[requestPath('new', 'total')], [requestPath('new', 'total'), requestPath('carried_in', 'total')]],
};
const NEW_REQUESTS: Topic = { path: 'requests.new.total', meanings: [[requestPath('new', 'total')]] };
const REVIEW: Topic = { path: 'review.total', meanings: [['review.total']] };
const LITIGATION: Topic = {
  path: 'litigation_*.total',
  meanings: [['litigation_direct.total', 'litigation_after_review.total']],
};

const TOPICS: Readonly<Record<Subject, Topic>> = {
  received: REQUESTS,
  new: NEW_REQUESTS,
  review: REVIEW,
  litigation: LITIGATION,
};

/** One of these stands in every statement. */
const SUBJECTS = /申请|请求|信息公开|复议|诉讼/;
/** Words that make a clause's count something else than the report's own number for its year. */
const DOUBTFUL =
  /结转|其中|包括|含|同比|环比|较上|比上|上年|去年|往年|增长|下降|增加|减少|平均|占|网上|书面|信函|邮寄|当面|平台|邮箱|渠道|窗口/;
/** Whether the count before is with those carried in nobody can tell. */
const WITH_OTHERS = /包括|含/;
/** Counts of more than one organ. */
const OTHER_BODIES = /各级|各部门|各单位|各乡|各镇|各县|各区|下属|所属|系统|全国|汇总/;
/** All of a place, and a part of it in the same breath. */
const WHOLE_PLACE = /全[市省区县州旗镇乡]/;
const PART_OF_IT = /本级|本机关|其中|我[局厅委办]/;
const NEWLY = /新收|新接/;
const LONGEST_CLAUSE = 80;

function clausesOf(sentence: string): readonly string[] {
  return sentence
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/([件份起宗次])[、和及]/g, '$1,')
    .replace(/^((?:20\d\d年度?|全年|本年度?)),/, '$1')
    .split(/[,:]|(?<=）|\))/)
    .filter((clause) => clause.length <= LONGEST_CLAUSE);
}

function ofAnotherYear(clause: string, year: number | null): boolean {
  return [...clause.matchAll(/20\d\d(?=年)/g)].some(([named]) => Number(named) !== year);
}

/**
 * 全年新收申请18件，同比…: the doubtful words are another clause's, so what stands before them counts; of what stands behind, or beside
 * 含, only the unmistakable 新收.
 */
function statementsIn(sentence: string, year: number | null): readonly Statement[] {
  const clauses = clausesOf(sentence);
  const doubt = WITH_OTHERS.test(sentence) ? 0 : clauses.findIndex((clause) => DOUBTFUL.test(clause));
  return clauses
    .filter((clause, at) => !DOUBTFUL.test(clause) && (doubt < 0 || at < doubt || NEWLY.test(clause)))
    .flatMap((clause) => (ofAnotherYear(clause, year) ? [] : statementsOf(clause, sentence)));
}

function ofOneBody(sentence: string): boolean {
  return !OTHER_BODIES.test(sentence) && !(WHOLE_PLACE.test(sentence) && PART_OF_IT.test(sentence));
}

function strictest(about: readonly Statement[], topic: Topic): Topic {
  return about.some((one) => one.subject === 'new') ? NEW_REQUESTS : topic;
}

function compare({ path, meanings }: Topic, count: number, sheet: Sheet): readonly Check[] {
  const readings = meanings.map((paths) => sumOf(sheet, paths.map(placeOf)));
  const [table] = readings;
  if (table === undefined || table === null) return [];
  const holds = readings.includes(count);
  // 收到 may mean with those carried in; when that sum is not known, a difference proves nothing.
  return !holds && readings.includes(null) ? [] : [{ code: 'prose', path, left: count, right: table, holds }];
}

/**
 * One check a count that part 一 states plainly for `year` (null: a clause that names a year is passed over): requests received,
 * reviews, lawsuits. Two different statements about one thing cancel each other.
 */
export function proseChecks({ prose }: Lines, sheet: Sheet, year: number | null = null): readonly Check[] {
  const stated = prose
    .split(/[。;!?]/)
    .filter((sentence) => SUBJECTS.test(sentence) && ofOneBody(sentence))
    .flatMap((sentence) => statementsIn(sentence.replace(/^(?:[（(]?[一二三四五六七八九十\d]+[)）、.])+/, ''), year));
  return [REQUESTS, REVIEW, LITIGATION].flatMap(({ path }) => {
    const about = stated.filter((one) => TOPICS[one.subject].path === path);
    const [first] = about;
    const agreed = about.every((one) => one.count === first?.count);
    return first === undefined || !agreed ? [] : compare(strictest(about, TOPICS[first.subject]), first.count, sheet);
  });
}
